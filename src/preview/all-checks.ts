import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { owned, removeLeft } from '../files/owner.ts';
import { build } from '../make/build.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Progress } from '../report/progress.ts';
import type { MessageLanguage } from '../report/words/said.ts';

interface AllChecksOptions {
  readonly documents: readonly string[];
  readonly browser: string | undefined;
  readonly timeLimit: number | undefined;
  readonly language: MessageLanguage;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

const KIND = 'kl-docs-checked';

/**
 * All that is wrong with documents, also what only printing them can know: what a build says, for it is one, into a folder that is taken away. So
 * each variant is printed; what is kept of a print is taken from there.
 */
export async function allChecks(root: string, options: AllChecksOptions): Promise<readonly Diagnostic[]> {
  await removeLeft(os.tmpdir(), KIND);
  const out = await mkdtemp(path.join(os.tmpdir(), owned(KIND)));
  try {
    const { diagnostics } = await build({ ...options, cwd: root, out });
    return diagnostics;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
