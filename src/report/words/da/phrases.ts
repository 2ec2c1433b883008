import type { MeantPath } from '../meant-path.ts';
import type { Period } from '../period.ts';

/** How many names are listed where there may be a hundred. */
const LISTED = 12;

/** Undefined where nothing is near. */
export const didYouMean = (near: string | undefined): string | undefined =>
  near === undefined ? undefined : `Mener du "${near}"?`;

/** Undefined where nothing is meant that is known. */
export function meantInstead({ near, folder, called }: MeantPath): string | undefined {
  if (called !== undefined) return `Den hedder "${called}": store og små bogstaver er ikke det samme.`;
  return folder === undefined
    ? didYouMean(near)
    : `Mappen "${folder}" findes ikke. ${didYouMean(near) ?? ''}`.trimEnd();
}

export const thereAre = (names: readonly string[]): string => `Der er: ${names.join(', ')}.`;

export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The first of many names, and how many more there are. */
export function firstOf(names: readonly string[]): string {
  const more = names.length - LISTED;
  return names.slice(0, LISTED).join(', ') + (more > 0 ? ` og ${more} mere` : '');
}

/** `1 fil`, `2 filer`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Whether a table file's lines are those of a sheet, which people call rows. */
export const lineName = (file: string, line: number): string =>
  file.toLowerCase().endsWith('.xlsx') ? `række ${line}` : `linje ${line}`;

/** `fra 2027-01-01`, `til 2026-12-31`. */
export const periodName = ({ from, until }: Period): string =>
  [from && `fra ${from}`, until && `til ${until}`].filter(Boolean).join(' ');

/** Why the system refused to write a file. */
export function systemReason(reason: string): string {
  if (reason === 'disk-full') return 'der er ikke mere plads på disken';
  return reason === 'no-rights' ? 'rettighederne mangler' : reason;
}

/** Some of many characters, and how many more there are. */
export function someOf(characters: readonly string[]): string {
  const more = characters.length - 3;
  return quoted(characters.slice(0, 3)) + (more > 0 ? ` og ${more} mere` : '');
}

const SCRIPTS = new Intl.DisplayNames('da', { type: 'script' });

/** What a script is called, by its code (ISO 15924). */
export const scriptName = (code: string): string =>
  code === 'Hani' ? 'kinesisk' : (SCRIPTS.of(code) ?? code);

/** Of what is told once for each chapter: how many more there are. */
export const inChapter = (more: number): string => (more === 0 ? '' : ` (og ${more} mere i kapitlet)`);
