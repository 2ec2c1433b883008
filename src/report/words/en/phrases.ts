import type { MeantPath } from '../meant-path.ts';
import type { Period } from '../period.ts';

/** How many names are listed where there may be a hundred. */
const LISTED = 12;

/** A name that is not known, those that are, and the one that is nearest. */
export interface NotKnown {
  readonly name: string;
  readonly known: readonly string[];
  readonly near?: string | undefined;
}

/** Undefined where nothing is near. */
export const didYouMean = (near: string | undefined): string | undefined =>
  near === undefined ? undefined : `Did you mean "${near}"?`;

/** Undefined where nothing is meant that is known. */
export function meantInstead({ near, folder, called, backslash }: MeantPath): string | undefined {
  if (called !== undefined && backslash)
    return `Write "${called}": folders are separated by / and not by a backslash.`;
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

const SYSTEM_REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  'disk-full': ['there is no room left on the disk', 'Make room: for bytes (df -h) and for files (df -i).'],
  'no-rights': ['the rights are missing', 'Look at who may read and write there.'],
  'in-use': ['another program has it open', 'Close it there.'],
  'read-only': ['the disk is read-only', 'Choose a place that can be written.'],
  'file-limit': ['the file would be larger than a file may be', 'Raise the limit: ulimit -f unlimited.'],
  'descriptor-limit': ['too many files are open at once', 'Raise the limit: ulimit -n 1024.'],
  'long-name': ['the name is too long', 'Choose shorter names for folders and files.'],
  'no-folder': ['a part of its path is a file, and no folder', 'Look at the path.'],
  'lost-folder': ['the folder that you are in is gone', 'Go to your workspace, or name it with --workspace.'],
  'no-memory': ['there is no memory left', 'Close other programs, or raise the limit: ulimit -v unlimited.'],
  'process-limit': ['no more programs may run', 'Close other programs, or raise the limit: ulimit -u.'],
  'broken-disk': ['the disk cannot be read or written', 'Look at the disk and its connection.'],
};

/** Why the system refused a file. */
export const systemReason = (reason: string): string => SYSTEM_REASONS[reason]?.[0] ?? reason;

/** What to do about it. */
export const systemRemedy = (reason: string): string =>
  SYSTEM_REASONS[reason]?.[1] ?? 'Look at the disk, the rights and the free space.';

/** Some of many characters, and how many more there are. */
export function someOf(characters: readonly string[]): string {
  const more = characters.length - 3;
  return quoted(characters.slice(0, 3)) + (more > 0 ? ` and ${more} more` : '');
}

/** Made when one is named: it takes as long as all else that a command loads. */
let scripts: Intl.DisplayNames | undefined;

/** What a script is called, by its code (ISO 15924). */
export function scriptName(code: string): string {
  if (code === 'Hani') return 'Chinese';
  scripts ??= new Intl.DisplayNames('en', { type: 'script' });
  return scripts.of(code) ?? code;
}

/** Of what is told once for each chapter: how many more there are. */
export const inChapter = (more: number): string => (more === 0 ? '' : ` (${more} more in the chapter)`);

/** Of what is told once for each file. */
export const inFile = (more: number): string => (more === 0 ? '' : ` (${more} more in the file)`);
