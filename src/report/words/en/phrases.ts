import type { MeantPath } from '../meant-path.ts';
import type { Period } from '../period.ts';

/** How many names are listed where there may be a hundred. */
const LISTED = 12;

/** Undefined where nothing is near. */
export const didYouMean = (near: string | undefined): string | undefined =>
  near === undefined ? undefined : `Did you mean "${near}"?`;

/** Undefined where nothing is meant that is known. */
export function meantInstead({ near, folder, called }: MeantPath): string | undefined {
  if (called !== undefined) return `It is called "${called}": capital and small letters are not the same.`;
  return folder === undefined
    ? didYouMean(near)
    : `There is no folder "${folder}". ${didYouMean(near) ?? ''}`.trimEnd();
}

export const thereAre = (names: readonly string[]): string => `There are: ${names.join(', ')}.`;

export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The first of many names, and how many more there are. */
export function firstOf(names: readonly string[]): string {
  const more = names.length - LISTED;
  return names.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** `1 file`, `2 files`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Whether a table file's lines are those of a sheet, which people call rows. */
export const lineName = (file: string, line: number): string =>
  file.toLowerCase().endsWith('.xlsx') ? `row ${line}` : `line ${line}`;

/** `from 2027-01-01`, `until 2026-12-31`. */
export const periodName = ({ from, until }: Period): string =>
  [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');

/** Why the system refused to write a file. */
export function systemReason(reason: string): string {
  if (reason === 'disk-full') return 'there is no room left on the disk';
  return reason === 'no-rights' ? 'the rights are missing' : reason;
}

/** Some of many characters, and how many more there are. */
export function someOf(characters: readonly string[]): string {
  const more = characters.length - 3;
  return quoted(characters.slice(0, 3)) + (more > 0 ? ` and ${more} more` : '');
}

const SCRIPTS = new Intl.DisplayNames('en', { type: 'script' });

/** What a script is called, by its code (ISO 15924). */
export const scriptName = (code: string): string =>
  code === 'Hani' ? 'Chinese' : (SCRIPTS.of(code) ?? code);

/** Of what is told once for each chapter: how many more there are. */
export const inChapter = (more: number): string => (more === 0 ? '' : ` (${more} more in the chapter)`);
