import path from 'node:path';
import { elsewhere, type Told } from './arrange.ts';
import { fromHere } from './from-here.ts';
import { visible } from './visible.ts';
import type { Lines } from './words/said.ts';

/**
 * A problem, or several that are alike, as a workflow command, which GitHub shows at its line in a pull request.
 *
 * @param root the workspace's: GitHub names files from the repository's, where a workflow's commands begin
 */
export function formatGithub(told: Told, root: string, words: Lines): string {
  const { severity, message, hint, place, rule } = told.diagnostic;
  const named = (file: string) => fromHere(root, file).split(path.sep).join('/');
  const others = elsewhere(told, ({ file, line }) => [named(file), line].filter(Boolean).join(':'), words);
  const properties = {
    ...(place && { file: named(place.file) }),
    ...(place?.line !== undefined && { line: String(place.line) }),
    ...(place?.column !== undefined && { col: String(place.column) }),
    title: `kl-docs ${rule}`,
  };
  const text = [message, others && `${words.also}: ${others}`, hint].filter(Boolean).join('\n');
  return githubCommand(severity === 'note' ? 'notice' : severity, properties, text);
}

/** A workflow command: what stands in it is escaped as GitHub's runner reads it. */
export function githubCommand(
  level: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string>>,
  text: string,
): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${level} ${written.join(',')}::${escapeData(text)}`;
}

const escapeData = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
