import type * as en from '../en/files.ts';
import type { Translated } from '../wording.ts';
import { expectation } from './expectations.ts';
import { didYouMean, inFile, meantInstead, systemReason, systemRemedy } from './phrases.ts';

/** What the library that reads YAML says in English, by its codes. */
const YAML_REASONS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'linjen er rykket ind med tabulatortegn',
  DUPLICATE_KEY: 'nøglen står her for anden gang',
  BAD_INDENT: 'indrykningen passer ikke, eller en parentes er ikke lukket',
  MULTILINE_IMPLICIT_KEY: 'en nøgle står på sin egen linje og på den næste, eller dens kolon mangler',
  BLOCK_AS_IMPLICIT_KEY: 'der er et kolon for meget på linjen',
  BLOCK_SEQ_AS_KEY: 'bindestregen står ikke i samme kolonne som listens andre',
  MISSING_CHAR: 'der mangler et tegn, f.eks. et anførselstegn eller et kolon',
  BAD_SCALAR_START: 'teksten begynder med et tegn, der betyder noget andet i YAML',
  UNEXPECTED_TOKEN: 'her står noget, der ikke passer til linjerne før',
};

/** What is wrong with files, and with YAML. */
export const files: Translated<typeof en.files> = {
  'missing-file': ({ name, meant }) => [
    `Filen "${name}" findes ikke`,
    meantInstead(meant) ?? 'Ret stavningen, eller tilføj filen.',
  ],
  'missing-file.given': ({ name }) => [
    `Filen "${name}" findes ikke`,
    'Ret stavningen; stien begynder i den mappe, du står i.',
  ],
  'missing-file.file': ({ name }) => [`Filen "${name}" findes ikke`, 'Ret stavningen, eller tilføj filen.'],
  'missing-file.partial': ({ name }) => [
    `Skabelondelen "${name}" findes ikke`,
    'Ret stavningen, eller tilføj filen.',
  ],
  'missing-file.style-sheet': ({ name }) => [
    `Typografiarket "${name}" findes ikke`,
    'Ret stavningen, eller tilføj filen.',
  ],
  'unknown-part': ({ file, name }) => [
    `"${file}" har ikke noget stykke "${name}"`,
    `Sæt mærker om det i filen: ANCHOR: ${name} … ANCHOR_END: ${name}`,
  ],
  'unknown-part.line': ({ file, line }) => [
    `"${file}" har ikke nogen linje ${line}`,
    'Se efter, hvilke linjer der skal vises.',
  ],
  'not-a-file.folder': ({ name }) => [`"${name}" er en mappe`, 'Angiv en fil.'],
  'not-a-file.special': ({ name }) => [`"${name}" er ikke en fil med indhold`, 'Angiv en fil.'],
  'unreadable-file': ({ name, reason }) => [
    `Filen "${name}" kan ikke læses: ${systemReason(reason)}`,
    reason === 'in-use'
      ? systemRemedy(reason)
      : 'Se efter, hvem der må læse den, og om et andet program har den åben.',
  ],
  'not-undone': () => [
    'Filen er ændret igen siden da eller findes ikke mere og forbliver, som den er',
    'Tag det, der ikke skal være der, tilbage i hånden, med editoren eller med git.',
  ],
  'outside-workspace': ({ name }) => [
    `"${name}" ligger uden for arbejdsmappen`,
    'Kopiér filen ind i arbejdsmappen.',
  ],
  'not-utf8': () => ['Filen er ikke tekst i UTF-8', 'Gem den igen med tegnsættet UTF-8.'],
  'not-utf8.utf-16': () => [
    'Filen er tekst i UTF-16 og ikke i UTF-8',
    'Gem den igen med tegnsættet UTF-8; Windows kalder UTF-16 "Unicode".',
  ],
  'broken-yaml': ({ reason, code }) => [
    `YAML kan ikke læses: ${YAML_REASONS[code] ?? reason}`,
    yamlHint(code),
  ],
  'broken-yaml.list': () => [
    'Linjen er en del af teksten før den og ikke et punkt på listen',
    'Bindestregerne i én liste står i samme kolonne. En tekst, der har sådan en linje i sig, skal stå i anførselstegn.',
  ],
  'broken-yaml.alias': ({ name }) => [
    `YAML kan ikke læses: ingen værdi før dette sted hedder &${name}`,
    'En tekst, der begynder med *, skal stå i anførselstegn.',
  ],
  'unseen-character': ({ codePoint, more }) => [
    `Styretegnet ${codePoint} står i teksten, hvor ingen ser det${inFile(more)}`,
    'Fjern det.',
  ],
  'unseen-character.direction': ({ codePoint, more }) => [
    `Tegnet ${codePoint} vender retningen af teksten efter det, så den ligner en anden${inFile(more)}`,
    'Fjern det. Til en passage fra højre mod venstre er sproget nok: [שלום]{lang=he}.',
  ],
  'yaml-too-large': ({ most }) => [
    `YAML har flere end ${most} nøgler og punkter, 2 millioner tegn eller alt for mange aliasser (*navn)`,
    'Udelad det, der ikke er brug for her. En tabel hører hjemme i en CSV-fil.',
  ],
  'broken-yaml.aliases': () => [
    'YAML kan ikke læses: aliasserne (*navn) står for alt for mange værdier',
    'Skriv selve værdierne.',
  ],
  'unknown-key': ({ key, known, near }) => [
    `Ukendt nøgle "${key}"`,
    didYouMean(near) ?? `Kendte nøgler her: ${known.join(', ')}.`,
  ],
  'unknown-key.danish': ({ key, meant }) => [`"${key}" hedder "${meant}" her`, `Skriv "${meant}:".`],
  'missing-key': ({ name, key }) => [`"${name}" mangler`, `Tilføj en linje "${key}: …".`],
  'invalid-value': ({ name, expected, danish }) => [
    name === '' ? 'Filen er ikke, som den skal være' : `"${name}" er ikke gyldig`,
    `${danish === undefined ? '' : `"${danish.word}" hedder "${danish.meant}" her. `}${expectation(expected)}`,
  ],
  'cannot-run.taken-away': ({ file }) => [
    `${file} blev fjernet, mens dokumenterne blev lavet`,
    'Kør kommandoen igen.',
  ],
};

function yamlHint(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Ryk ind med mellemrum, ikke med tabulatortasten.';
  if (code === 'DUPLICATE_KEY') return 'Behold den ene af de to.';
  const columns =
    'Linjer, der hører sammen, begynder i samme kolonne: nøglerne og bindestregerne i én liste.';
  const quotes = 'Sæt anførselstegn om en tekst med kolon, # eller {.';
  if (code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_SEQ_AS_KEY')
    return columns;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return `${quotes} ${columns}`;
  if (code === 'UNEXPECTED_TOKEN') return quotes;
  return 'Sammenlign linjen med dem omkring den: indrykning, anførselstegn, parenteser.';
}
