import type { FileState } from './output.ts';

export const LAST_RUN_FILE = 'last-run.json';

/** What the last run did: which files are new, changed or unchanged against those before, and which could not be made; sorted by path. */
export function lastRunJson(
  artifacts: readonly { readonly path: string; readonly state: FileState }[],
  failed: readonly string[],
): string {
  const inState = (state: FileState) =>
    artifacts
      .filter((artifact) => artifact.state === state)
      .map(({ path }) => path)
      .sort();
  const run = { new: inState('new'), changed: inState('changed'), unchanged: inState('unchanged'), failed };
  return `${JSON.stringify(run, null, 2)}\n`;
}
