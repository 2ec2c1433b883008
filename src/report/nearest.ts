import { distance } from 'fastest-levenshtein';

/**
 * The known names nearest to a mistyped one, best first; those that share too little are left out, and one that only its normal form
 * (Unicode NFC, NFD) tells apart: to say it would help nobody, since it looks the same.
 */
export function nearest(name: string, known: Iterable<string>, count = 1): string[] {
  const wanted = name.toLowerCase();
  return [...new Set(known)]
    .filter((candidate) => candidate.normalize() !== name.normalize())
    .map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, far }) => far <= Math.max(2, Math.ceil(Math.max(candidate.length, wanted.length) / 2.5)),
    )
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate, 'da'))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The known name nearest to a mistyped one; undefined where all share too little with it. */
export const closest = (name: string, known: Iterable<string>): string | undefined => nearest(name, known)[0];

/** With more names than this, each of thousands that are mistyped would be compared with each. */
const MOST_NAMES = 2000;

/** The same for names that a document may have thousands of, and mistype as often; undefined, too, where it has more than 2,000. */
export function closestOfFew(name: string, known: Iterable<string>): string | undefined {
  const few = new Set<string>();
  for (const candidate of known) if (few.add(candidate).size > MOST_NAMES) return undefined;
  return closest(name, few);
}
