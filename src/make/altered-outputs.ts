import path from 'node:path';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import type { BuildResult } from './result.ts';

/** What somebody else has changed in the output folder, and whether it is as it should be again after a run. */
export function alteredOutputs(
  altered: readonly string[],
  { workspace, out, artifacts }: BuildResult,
): Diagnostic[] {
  const made = new Set(artifacts.map((artifact) => artifact.path));
  const shown = path.relative(workspace, out).replaceAll(path.sep, '/');
  return altered.map((file) =>
    problem(made.has(file) ? 'altered-output' : 'altered-output.left', {}, { file: `${shown}/${file}` }),
  );
}
