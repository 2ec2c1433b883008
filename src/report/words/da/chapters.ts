import type * as en from '../en/chapters.ts';
import type { Translated } from '../wording.ts';
import { counted, inChapter } from './phrases.ts';

const AN_ID = 'Et id begynder med et bogstav a–z og fortsætter med bogstaver, tal, - og _.';
const WITH_TITLE = 'Et kapitel begynder med sin titel: # Titel';
const LAST_LEVEL = 'Den vises på niveau 6, som er det sidste.';

const nothingDone = ({ key, more }: { readonly key: string; readonly more: number }): string =>
  `"${key}" i kapitlets hoved bruges ikke til noget${more === 0 ? '' : `, her og i ${counted(more, 'kapitel', 'kapitler')} mere`}`;

/** What is wrong with chapters as a whole, and with their headings. */
export const chapters: Translated<typeof en.chapters> = {
  'empty-document': () => ['Alle kapitler i dokumentet er tomme', 'Skriv et: # Titel'],
  'empty-chapter': () => [
    'Kapitlet er tomt og udelades',
    'Skriv det, eller fjern det fra listen over kapitler.',
  ],
  'chapter-too-large': ({ has, most }) => [
    `Kapitlet har ${has.replace('.', ',')} millioner tegn; der læses højst ${most} millioner`,
    'Del det i flere kapitler. Billeder hører til i deres egne filer, ikke i teksten.',
  ],
  'too-many-marks': ({ most }) => [
    `Afsnittet har flere end ${most} særlige tegn som * _ [ ] < og \` eller er alt for langt`,
    'Del det i flere med en tom linje imellem. Det, der skal ses, som det er skrevet, skal stå mellem linjer med ```.',
  ],
  'too-many-marks.table': ({ most }) => [
    `Tabellen har flere end ${most} celler og særlige tegn`,
    'Del den i flere tabeller, eller læg rækkerne i en fil og link til den.',
  ],
  'too-deep': ({ most }) => [
    `Her står mere end ${most} lister, citater, bokse eller fremhævninger inde i hinanden`,
    'Gør det fladere. Det, der skal ses, som det er skrevet, skal stå mellem linjer med ```.',
  ],
  'too-deep.html': ({ most }) => [
    `Her står mere end ${most} HTML-elementer inde i hinanden`,
    'Luk hvert af dem, hvor det slutter: <b>…</b>.',
  ],
  'too-deep.drawing': ({ most }) => [
    `I tegningen står mere end ${most} elementer inde i hinanden`,
    'Opløs grupper i tegneprogrammet, og gem den igen som SVG.',
  ],
  'unclosed-front-matter': () => ['Kapitlets hoved slutter ikke', 'Sæt en linje med --- efter det.'],
  'foreign-key': ({ key, more, known }) => [
    nothingDone({ key, more }),
    `Nøglen er til et andet værktøj. Kendte nøgler her: ${known.join(', ')}.`,
  ],
  'foreign-key.title': (found) => [nothingDone(found), 'Et kapitels titel er dets overskrift på niveau 1.'],
  'foreign-key.id': (found) => [nothingDone(found), AN_ID],
  'foreign-key.toml': (found) => [
    nothingDone(found),
    'I TOML læses kun titlen: skriv det i YAML mellem linjer med ---.',
  ],
  'missing-title': ({ name }) => [`Kapitlet har ingen titel; det kaldes "${name}" efter sin fil`, WITH_TITLE],
  'missing-title.first-heading': ({ title }) => [
    `Kapitlet har ingen overskrift på niveau 1; dets titel er den første overskrift, "${title}"`,
    WITH_TITLE,
  ],
  'content-before-title': ({ title }) => [
    `Det, der står før titlen "${title}", flyttes ned under den`,
    WITH_TITLE,
  ],
  'second-title': ({ title, level, more }) => [
    `"${title}" er endnu en overskrift på niveau ${level}${inChapter(more)}`,
    'Den bliver et afsnit i kapitlet. Skriv den med ##, eller flyt den til sit eget kapitel.',
  ],
  'empty-heading': ({ more }) => [
    `Overskriften har ingen tekst og udelades${inChapter(more)}`,
    'Skriv den, eller slet linjen.',
  ],
  'skipped-heading-level': ({ level, above, more }) => [
    `En overskrift på niveau ${level} følger efter en på niveau ${above}${inChapter(more)}`,
    `Den vises ét niveau længere nede. Skriv den med ${'#'.repeat(above + 1)}.`,
  ],
  'skipped-heading-level.first': ({ level, later, above, more }) => [
    `Den første overskrift er på niveau ${level} og en senere på niveau ${later}${inChapter(more)}`,
    `Den vises ét niveau længere nede. Skriv den med ${'#'.repeat(above + 1)}.`,
  ],
  'too-deep-heading': ({ level, more }) => [
    `Overskriften ville være på niveau ${level}${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'too-deep-heading.written': ({ level, more }) => [
    `Der er skrevet en overskrift på niveau ${level}${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'raw-heading': ({ text, more }) => [
    `Overskriften "${text}" i HTML står i ingen indholdsfortegnelse og vises med fed${inChapter(more)}`,
    'Skriv den i Markdown med en tom linje før og efter.',
  ],
  'chapter-after-appendix': () => [
    'Et nummereret kapitel følger efter et bilag',
    'Flyt det foran bilagene, eller skriv "appendix: true" i dets hoved.',
  ],
  'invalid-id': ({ id }) => [`"${id}" kan ikke være et id`, AN_ID],
  'duplicate-id': ({ id, where }) => [
    `Id'et "${id}" er allerede taget i ${where}`,
    'Giv et af de to et andet id; et id bruges kun én gang i hele dokumentet.',
  ],
  'conflicting-id': ({ id, other }) => [
    `Titlens id "${id}" er ikke det samme som hovedets, "${other}"`,
    'Slet et af dem.',
  ],
  'reserved-id': ({ id }) => [`Id'et "${id}" tilhører en del af siden uden om kapitlerne`, 'Vælg et andet.'],
};
