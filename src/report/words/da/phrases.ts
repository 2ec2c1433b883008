import type { MeantPath } from '../meant-path.ts';
import type { Period } from '../period.ts';

/** How many names are listed where there may be a hundred. */
const LISTED = 12;

/** Undefined where nothing is near. */
export const didYouMean = (near: string | undefined): string | undefined =>
  near === undefined ? undefined : `Mener du "${near}"?`;

/** Undefined where nothing is meant that is known. */
export function meantInstead({ near, folder, called, backslash }: MeantPath): string | undefined {
  if (called !== undefined && backslash)
    return `Skriv "${called}": mapper adskilles af / og ikke af en omvendt skråstreg.`;
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

const SYSTEM_REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  'disk-full': ['der er ikke mere plads på disken', 'Skaf plads: til byte (df -h) og til filer (df -i).'],
  'no-rights': ['rettighederne mangler', 'Se efter, hvem der må læse og skrive der.'],
  'in-use': ['et andet program har den åben', 'Luk den dér.'],
  'read-only': ['disken kan kun læses', 'Vælg et sted, der kan skrives på.'],
  'file-limit': ['filen ville blive større, end en fil må være', 'Hæv grænsen: ulimit -f unlimited.'],
  'descriptor-limit': ['for mange filer er åbne på én gang', 'Hæv grænsen: ulimit -n 1024.'],
  'long-name': ['navnet er for langt', 'Vælg kortere navne til mapper og filer.'],
  'no-folder': ['en del af stien er en fil og ikke en mappe', 'Se efter stien.'],
  'lost-folder': [
    'mappen, du står i, findes ikke længere',
    'Gå til dit arbejdsområde, eller angiv det med --workspace.',
  ],
  'no-memory': [
    'der er ikke mere hukommelse',
    'Luk andre programmer, eller hæv grænsen: ulimit -v unlimited.',
  ],
  'process-limit': [
    'der må ikke køre flere programmer',
    'Luk andre programmer, eller hæv grænsen: ulimit -u.',
  ],
  'broken-disk': ['disken kan ikke læses eller skrives', 'Se efter disken og dens forbindelse.'],
};

/** Why the system refused a file. */
export const systemReason = (reason: string): string => SYSTEM_REASONS[reason]?.[0] ?? reason;

/** What to do about it. */
export const systemRemedy = (reason: string): string =>
  SYSTEM_REASONS[reason]?.[1] ?? 'Se efter disken, rettighederne og den ledige plads.';

/** Some of many characters, and how many more there are. */
export function someOf(characters: readonly string[]): string {
  const more = characters.length - 3;
  return quoted(characters.slice(0, 3)) + (more > 0 ? ` og ${more} mere` : '');
}

/** Made when one is named: it takes as long as all else that a command loads. */
let scripts: Intl.DisplayNames | undefined;

/** What a script is called, by its code (ISO 15924). */
export function scriptName(code: string): string {
  if (code === 'Hani') return 'kinesisk';
  scripts ??= new Intl.DisplayNames('da', { type: 'script' });
  return scripts.of(code) ?? code;
}

/** Of what is told once for each chapter: how many more there are. */
export const inChapter = (more: number): string => (more === 0 ? '' : ` (og ${more} mere i kapitlet)`);

/** Of what is told once for each file. */
export const inFile = (more: number): string => (more === 0 ? '' : ` (og ${more} mere i filen)`);
