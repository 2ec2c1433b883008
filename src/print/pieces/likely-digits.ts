import type { LikelyDigits } from './kept-pieces.ts';
import type { PiecePage } from './piece-page.ts';

/** What is known of a piece that was printed. */
interface Known {
  readonly pages: number;
  /** The page in it (from 1) of each id that is linked to. */
  readonly places: readonly (readonly [id: string, page: number])[];
}

/**
 * How many digits the pages will likely have that a piece says: of pieces that were printed it is known on which pages they stand, and how much longer
 * or shorter these are than was thought tells of the others. Null for a piece that says none.
 *
 * @param known of the first pieces, in their order
 */
export function likelyDigits(
  { says }: PiecePage,
  pieces: readonly PiecePage[],
  known: readonly Known[],
): LikelyDigits | null {
  if (says.length === 0) return null;
  const ratio = ratioOf(pieces, known);
  const wanted = new Set(says);
  const pages = new Map<string, number>();
  let before = 0;
  for (const [index, { length, places }] of pieces.entries()) {
    const printed = known[index];
    const own = printed?.pages ?? Math.max(1, Math.ceil(length * ratio));
    for (const [id, place] of places)
      if (wanted.has(id)) pages.set(id, before + 1 + Math.min(own - 1, Math.floor(own * place)));
    for (const [id, page] of printed?.places ?? []) if (wanted.has(id)) pages.set(id, before + page);
    before += own;
  }
  return Object.fromEntries(says.map((id) => [id, String(pages.get(id) ?? 1).length]));
}

/** How many pages there are for each that was thought, of pieces of a page at least: a cover says little of chapters. */
function ratioOf(pieces: readonly PiecePage[], known: readonly Known[]): number {
  const long = known.flatMap(({ pages }, index) => {
    const length = pieces[index]?.length ?? 0;
    return length < 1 ? [] : [{ pages, length }];
  });
  const thought = long.reduce((sum, { length }) => sum + length, 0);
  return thought === 0 ? 1 : long.reduce((sum, { pages }) => sum + pages, 0) / thought;
}
