import { compareSides } from '../diff/compare-sides.ts';
import { nameComparison } from '../diff/names.ts';
import { openSide } from '../diff/open-side.ts';
import { writeComparison } from '../diff/page/make-page.ts';
import { findSides } from '../diff/sides.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Press } from './moment.ts';
import type { Shown } from './shown.ts';

/**
 * What is different between a document and its last release, as the page that `kl-docs diff` makes; null with what leaves none.
 *
 * @throws CannotRun where nothing is released, or there is no git
 */
export async function comparedWithRelease(
  root: string,
  { document, variant }: Shown,
  { browsers, progress }: Press,
): Promise<Outcome<string | null>> {
  const found = new Diagnostics();
  const sides = findSides(root, { document });
  const variants = variant === null ? undefined : [variant];
  const before = found.take(await openSide(sides.before, variants));
  const after = found.take(await openSide(sides.after, variants));
  if (before === null || after === null) return { value: null, problems: found.list };
  // What could not be drawn is compared as text.
  await drawDiagrams([before.edition.diagrams, after.edition.diagrams], browsers.start, progress);
  const comparison = compareSides(before, after, 'html', (_, outcome) => found.take(outcome));
  const names = nameComparison(before, after).shown;
  const page = found.take(writeComparison(comparison, after, { format: 'html', onlyChanges: false, names }));
  return { value: found.hasErrors ? null : (page?.html ?? null), problems: found.list };
}
