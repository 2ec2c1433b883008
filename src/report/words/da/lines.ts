import type * as en from '../en/lines.ts';
import { counted } from './phrases.ts';

/** So many names are told of those that share a problem. */
const NAMED = 3;

/** What a command says of its work and its result. */
export const lines: typeof en.lines = {
  error: 'fejl',
  warning: 'advarsel',
  note: 'bemærk',
  hint: 'råd',
  also: 'også',
  mended: 'rettet',
  ownMistake:
    'kl-docs har selv begået en fejl. Send gerne disse linjer til dem, der vedligeholder programmet:',

  reading: (document) => `Læser ${document}`,
  making: (what) => `Laver ${what}`,
  drawing: 'Tegner diagrammer',
  comparing: 'Sammenligner',
  checking: 'Kontrollerer',
  printed: (file, pages, rounds) =>
    `${file}: ${counted(pages, 'side', 'sider')}, dannet ${counted(rounds, 'gang', 'gange')}`,
  unpackingBrowser: 'Pakker browseren ud (én gang på denne maskine)',
  nextBrowser: (file) => `Browseren ${file} starter ikke eller er for gammel; den næste prøves`,
  withoutSandbox: 'Browseren kører uden sin sandkasse, som dette system ikke tillader',
  withoutSandboxAsRoot: 'Browseren kører uden sin sandkasse, som root ikke kan få',
  lostBrowser: (address) => `Browseren på ${address} svarer ikke; de andre tager dens arbejde`,
  secondsLeft: (seconds) => `, ${seconds} s tilbage`,
  minutesLeft: (minutes) => `, ${minutes} min. tilbage`,

  errors: (count) => `${count} fejl`,
  warnings: (count) => counted(count, 'advarsel', 'advarsler'),
  notes: (count) => counted(count, 'bemærkning', 'bemærkninger'),
  files: (count) => counted(count, 'fil', 'filer'),
  pages: (count) => counted(count, 'side', 'sider'),
  decimal: (text) => text.replace('.', ','),

  times: (count) => `(${count} gange)`,
  elsewhere: (places, more) =>
    [places.join(', '), more > 0 ? `${more} mere` : ''].filter(Boolean).join(' og '),
  moreOfThisKind: (count) => `${count} mere af samme slags; --verbose viser hver enkelt`,
  openPointsTold: (count) => `${counted(count, 'åbent punkt', 'åbne punkter')}; --verbose viser hvert enkelt`,
  notesShown: (count) => `${counted(count, 'bemærkning', 'bemærkninger')}: kl-docs check viser dem.`,
  inSheet: (file, row) => `${file}, første ark, række ${row}`,
  fixDoesIt: 'Det gør "kl-docs check --fix".',
  locale: 'da-DK',

  whose(labels, total) {
    if (labels.length === total && total > NAMED) return `(alle ${total})`;
    const more = labels.length - NAMED;
    return `(${labels.slice(0, NAMED).join(', ')}${more > 0 ? ` og ${more} mere` : ''})`;
  },

  nothingWritten: 'Intet blev skrevet.',
  partlyMade: (failed, made) => `${counted(failed, 'fil', 'filer')} kunne ikke laves, ${made} kunne.`,
  nothingToMake: 'Der er intet at lave: det valgte har ingen af disse formater.',
  wouldBeMade: (count) => `${counted(count, 'fil', 'filer')} ville blive lavet`,
  unchanged: 'uændret',
  nothingToDo: (count) => `Intet at gøre for ${counted(count, 'fil', 'filer')}`,
  made: (count, unchanged) =>
    `Lavede ${counted(count, 'fil', 'filer')}${unchanged > 0 ? `, ${unchanged} ${unchanged === 1 ? 'uændret' : 'uændrede'}` : ''}`,
  partMade: (index, count, what, seconds) =>
    `Del ${index} af ${count}: ${what} på ${seconds} s. "kl-docs merge" samler alle dele.`,
  emptyPart: (index, count) => `Del ${index} af ${count} har intet at lave.`,
  finished: (what, seconds, index) => `${what} på ${seconds} s. Alle udgaver: ${index}`,

  inDocuments: (count) => `i ${counted(count, 'dokument', 'dokumenter')}`,
  silenced: (count) => `${count} slået fra`,
  restored: (file) => `Som før: ${file}`,
  wereMended: (count) => `${count} rettet`,
  canBeMended: (count) => `${count} kan rettes med --fix`,

  wrote: (file) => `Skrev ${file}`,

  ownWords: (fields) => `egne: ${fields.join(', ')}`,
  variants: (count, speaking) => `${counted(count, 'variant', 'varianter')}, ${speaking} med egne ord`,
};
