import { readFileSync } from 'node:fs';
import type { BuildResult } from '../../src/index.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { klDocs } from '../support/cli.ts';
import { TemporaryFolder } from '../support/workspace.ts';

/** What no author can cause: a check of the finished PDF that fails is a mistake of ours, though it is told. */
const OURS = new Set([
  'browser-failed',
  'font-not-embedded',
  'foreign-font',
  'lost-figure',
  'lost-heading',
  'not-tagged',
  'untagged-text',
  'wrong-bookmark',
  'wrong-language',
  'wrong-page-number',
]);

/** As `--format json` tells it: the result, or why there is none. */
interface Told {
  readonly artifacts?: BuildResult['artifacts'];
  readonly diagnostics?: BuildResult['diagnostics'];
  readonly error?: { readonly message: string };
}

/**
 * Types `kl-docs build guide` in a workspace, and judges the PDF by the rules of PDF/UA-1 and PDF/A-2 that a printed page can break.
 *
 * @returns what is wrong; null when nothing is, and where a problem of the input is told and leaves no PDF
 */
export async function wrongInPrint(files: Readonly<Record<string, string>>): Promise<string | null> {
  using folder = new TemporaryFolder(files);
  const { stdout, stderr } = await klDocs(['build', 'guide', '--format', 'pdf,json'], folder.root);
  if (stdout === '') return `says nothing: ${stderr}`;
  const { artifacts = [], diagnostics = [], error }: Told = JSON.parse(stdout);
  if (error !== undefined) return error.message.split('\n').slice(0, 2).join(' ');
  const ours = diagnostics.find(({ rule }) => OURS.has(rule));
  if (ours !== undefined) return `${ours.rule}: ${ours.message}`;
  for (const artifact of artifacts) {
    const [rule] = brokenRules(readFileSync(folder.path(`out/${artifact.path}`)));
    if (rule !== undefined) return `breaks ${rule}`;
  }
  return null;
}
