import { counted } from './phrases.ts';

/** So many names are told of those that share a problem. */
const NAMED = 3;

/** What a command says of its work and its result. */
export const lines = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  hint: 'hint',
  also: 'also',
  mended: 'mended',
  ownMistake: 'kl-docs has made a mistake of its own. Please report it with these lines:',

  reading: (document: string) => `Reading ${document}`,
  making: (what: string) => `Making ${what}`,
  drawing: 'Drawing diagrams',
  comparing: 'Comparing',
  checking: 'Checking',
  printed: (file: string, pages: number, rounds: number) =>
    `${file}: ${pages} pages, printed ${rounds} times`,
  unpackingBrowser: 'Unpacking the browser (once on this machine)',
  nextBrowser: (file: string) => `The browser ${file} does not start or is too old; the next one is tried`,
  withoutSandbox: 'The browser runs without its sandbox, which this system does not allow',
  withoutSandboxAsRoot: 'The browser runs without its sandbox, which root cannot have',
  lostBrowser: (address: string) => `The browser at ${address} does not answer; the others do its work`,
  secondsLeft: (seconds: number) => `, ${seconds} s left`,
  minutesLeft: (minutes: number) => `, ${minutes} min left`,

  errors: (count: number) => counted(count, 'error'),
  warnings: (count: number) => counted(count, 'warning'),
  notes: (count: number) => counted(count, 'note'),
  files: (count: number) => counted(count, 'file'),
  pages: (count: number) => counted(count, 'page'),
  /** A number as it is written, such as seconds with a decimal. */
  decimal: (text: string) => text,

  /** Of a problem that is in many places, how often it is. */
  times: (count: number) => `(${count} times)`,
  /** The next places of it, and how many more there are. */
  elsewhere: (places: readonly string[], more: number) =>
    [places.join(', '), more > 0 ? `${more} more` : ''].filter(Boolean).join(' and '),
  moreOfThisKind: (count: number) => `${count} more of this kind; --verbose tells each`,
  openPointsTold: (count: number) => `${counted(count, 'open point')}; --verbose tells each`,
  notesShown: (count: number) => `${counted(count, 'note')}: kl-docs check shows them.`,
  /** Where in a workbook. */
  inSheet: (file: string, row: number) => `${file}, first sheet, row ${row}`,

  /** What is said of a problem that --fix mends. */
  fixDoesIt: '"kl-docs check --fix" does it.',
  /** How numbers are written: BCP 47. */
  locale: 'en-GB',

  /** Of which variants a problem is. */
  whose(labels: readonly string[], total: number): string {
    if (labels.length === total && total > NAMED) return `(all ${total})`;
    const more = labels.length - NAMED;
    return `(${labels.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  },

  nothingWritten: 'Nothing was written.',
  partlyMade: (failed: number, made: number) =>
    `${counted(failed, 'file')} could not be made, ${made} could.`,
  nothingToMake: 'Nothing to make: what was chosen has none of these formats.',
  wouldBeMade: (count: number) => `${counted(count, 'file')} would be made`,
  unchanged: 'unchanged',
  nothingToDo: (count: number) => `Nothing to do for ${counted(count, 'file')}`,
  made: (count: number, unchanged: number) =>
    `Made ${counted(count, 'file')}${unchanged > 0 ? `, ${unchanged} unchanged` : ''}`,
  partMade: (index: number, count: number, what: string, seconds: string) =>
    `Part ${index} of ${count}: ${what} in ${seconds} s. "kl-docs merge" puts all parts together.`,
  emptyPart: (index: number, count: number) => `Part ${index} of ${count} has nothing to make.`,
  finished: (what: string, seconds: string, index: string) =>
    `${what} in ${seconds} s. All editions: ${index}`,

  inDocuments: (count: number) => `in ${counted(count, 'document')}`,
  silenced: (count: number) => `${count} silenced`,
  restored: (file: string) => `As it was before: ${file}`,
  wereMended: (count: number) => `${count} mended`,
  canBeMended: (count: number) => `${count} can be mended with --fix`,

  wrote: (file: string) => `Wrote ${file}`,

  ownWords: (fields: readonly string[]) => `own: ${fields.join(', ')}`,
  variants: (count: number, speaking: number) =>
    `${counted(count, 'variant')}, ${speaking} with words of their own`,
};
