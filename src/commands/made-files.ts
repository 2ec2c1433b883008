import path from 'node:path';
import { formatBytes } from '../language/format.ts';
import type { BuildResult, BuiltArtifact } from '../make/result.ts';
import type { Lines } from '../report/words/said.ts';

/** Above so many files a document's folder is told instead. */
const LISTED = 12;

/** A line for each file that was made, or for each folder of many. */
export function madeFiles(
  { out, artifacts }: Pick<BuildResult, 'out' | 'artifacts'>,
  words: Lines,
): string[] {
  const shown = path.relative(process.cwd(), out) || '.';
  const byFolder = Map.groupBy(artifacts, (entry) => path.posix.dirname(entry.path));
  return [...byFolder].flatMap(([folder, entries]) =>
    entries.length > LISTED
      ? [
          `${path.join(shown, folder)}${path.sep}  ${words.files(entries.length)}, ${formatBytes(total(entries), words.locale)}`,
        ]
      : entries.map((entry) => `${path.join(shown, entry.path)}  ${describe(entry, words)}`),
  );
}

/** `Made 3 files, 95 unchanged`. */
export function madeInAll(artifacts: readonly BuiltArtifact[], words: Lines): string {
  const unchanged = artifacts.filter(({ state }) => state === 'unchanged').length;
  const made = artifacts.length - unchanged;
  return made === 0 ? words.nothingToDo(unchanged) : words.made(made, unchanged);
}

function describe({ pages, bytes, state }: BuiltArtifact, words: Lines): string {
  const facts = [
    pages === null ? null : words.pages(pages),
    formatBytes(bytes, words.locale),
    state === 'unchanged' ? words.unchanged : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

const total = (entries: readonly BuiltArtifact[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);
