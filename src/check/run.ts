import { findDocuments } from '../workspace/find.ts';
import { EarlierLook } from './earlier-look.ts';
import type { CheckOptions, CheckResult } from './result.ts';

export type { CheckOptions, CheckResult } from './result.ts';

/**
 * Looks for what is wrong in documents, without printing: all that a build would report, and what the rules of docs/rules.md
 * find. What it answers is kept in the user's cache folder until something that it has read changes.
 *
 * @throws CannotRun when there is no workspace.
 */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const { cwd = process.cwd(), documents: asked = [], fix = false, online = false } = options;
  const { language = 'en' } = options;
  const wanted = findDocuments(cwd, asked);
  // What other machines say may be another thing each time, and what was mended is told once.
  const earlier = fix || online ? null : new EarlierLook({ ...wanted, language });
  const known = earlier?.read() ?? null;
  if (known !== null) return known;
  // Loading all that reads a workspace takes longer than comparing what was read before.
  const { lookAnew } = await import('./look-anew.ts');
  const { result, log } = await lookAnew(wanted, { fix, online, language });
  earlier?.keep(result, log);
  return result;
}
