import type * as en from '../en/files.ts';
import type { Translated } from '../wording.ts';
import { expectation } from './expectations.ts';
import { didYouMean } from './phrases.ts';

/** What is wrong with files, and with YAML. */
export const files: Translated<typeof en.files> = {
  'missing-file': ({ name, near }) => [
    `Filen "${name}" findes ikke`,
    didYouMean(near) ?? 'Ret stavningen, eller tilføj filen.',
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
  'not-a-file.folder': ({ name }) => [`"${name}" er en mappe`, 'Angiv en fil.'],
  'not-a-file.special': ({ name }) => [`"${name}" er ikke en fil med indhold`, 'Angiv en fil.'],
  'unreadable-file': ({ name, code }) => [
    `Filen "${name}" kan ikke læses (${code})`,
    'Se efter, hvem der må læse den, og om et andet program har den åben.',
  ],
  'outside-workspace': ({ name }) => [
    `"${name}" ligger uden for arbejdsmappen`,
    'Kopiér filen ind i arbejdsmappen.',
  ],
  'not-utf8': () => ['Filen er ikke tekst i UTF-8', 'Gem den igen med tegnsættet UTF-8.'],
  'broken-yaml': ({ reason, code }) => [`YAML kan ikke læses: ${reason}`, yamlHint(code)],
  'broken-yaml.alias': ({ name }) => [
    `YAML kan ikke læses: ingen værdi før dette sted hedder &${name}`,
    'En tekst, der begynder med *, skal stå i anførselstegn.',
  ],
  'broken-yaml.aliases': () => [
    'YAML kan ikke læses: aliasserne (*navn) står for alt for mange værdier',
    'Skriv selve værdierne.',
  ],
  'unknown-key': ({ key, known, near }) => [
    `Ukendt nøgle "${key}"`,
    didYouMean(near) ?? `Kendte nøgler her: ${known.join(', ')}.`,
  ],
  'missing-key': ({ name, key }) => [`"${name}" mangler`, `Tilføj en linje "${key}: …".`],
  'invalid-value': ({ name, expected }) => [
    name === '' ? 'Filen er ikke, som den skal være' : `"${name}" er ikke gyldig`,
    expectation(expected),
  ],
};

function yamlHint(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Ryk ind med mellemrum, ikke med tabulatortasten.';
  if (code === 'DUPLICATE_KEY') return 'Behold den ene af de to.';
  if (code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'Linjer, der hører sammen, begynder i samme kolonne.';
  if (code === 'UNEXPECTED_TOKEN' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'Sæt anførselstegn om en tekst med kolon, # eller {.';
  return 'Sammenlign linjen med dem omkring den: indrykning, anførselstegn, parenteser.';
}
