import type * as en from '../en/program.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, systemReason, thereAre } from './phrases.ts';

/** Why a command cannot do its work at all. */
export const program: Translated<typeof en.program> = {
  'cannot-run.no-workspace': ({ file, folder }) => [
    `Der er ingen ${file} i ${folder} eller nogen mappe over den`,
    'Gå til mappen med dine dokumenter, eller angiv den med --workspace.',
  ],
  'cannot-run.no-git': () => ['git er ikke installeret', 'Installér git.'],
  'cannot-run.unknown-commit': ({ ref, root }) => [
    `git har ingen "${ref}" af ${root}`,
    'Angiv en commit, en gren eller et tag i det lager, som arbejdsmappen er i.',
  ],
  'cannot-run.output-folder': ({ folder }) => [
    `Der kan ikke skrives i resultatmappen ${folder}`,
    'Se efter rettigheder og ledig plads, eller vælg en anden mappe med --out.',
  ],
  'cannot-run.no-room': ({ file, reason }) => [
    `${file} kan ikke skrives: ${systemReason(reason)}`,
    'Skaf plads, eller vælg en anden mappe med --out. Det, der var der, er uændret.',
  ],
  'cannot-run.folder-in-the-way': ({ file }) => [
    `${file} kan ikke skrives: der er en mappe af det navn`,
    'Flyt den, eller vælg en anden mappe med --out. Det, der var der, er uændret.',
  ],
  'cannot-run.file-in-the-way': ({ file, above }) => [
    `${file} kan ikke skrives: ${above} er en fil og ikke en mappe`,
    'Flyt den, eller vælg en anden mappe med --out. Det, der var der, er uændret.',
  ],
  'cannot-run.not-replaced': ({ file, reason }) => [
    `${file} kan ikke skrives: ${systemReason(reason)}`,
    'Luk den, hvor den er åben, se efter rettigheder og ledig plads, og kør igen: det, der allerede er på plads, bliver der.',
  ],
  'cannot-run.no-answer': ({ url }) => [
    `Ingen browser svarer på ${url}`,
    'Se efter adressen, eller udelad --browser.',
  ],
  'cannot-run.browser-does-not-start': ({ file, reason }) => [
    `Browseren ${file} starter ikke: ${reason}`,
    'Kør "kl-docs doctor", som siger, hvad der mangler.',
  ],
  'cannot-run.no-browser': () => [
    'Der blev ikke fundet en browser til at danne PDF-filer med',
    'Installér Google Chrome, Microsoft Edge eller Chromium, eller angiv en med --browser eller KL_DOCS_BROWSER.',
  ],
  'cannot-run.no-such-browser': ({ wanted }) => [
    `Browseren "${wanted}" findes ikke`,
    'Angiv selve programmet eller en ws://-adresse.',
  ],
  'cannot-run.no-column-and-value': ({ text }) => [
    `"${text}" nævner ikke en kolonne og en værdi`,
    'Skriv --where "region=Region Sjælland".',
  ],
  'cannot-run.no-such-format': ({ name, known, near }) => [
    `Der er intet format "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.no-such-format-to-check': ({ name, known, near }) => [
    `Der er intet format "${name}" til det, som check finder`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.unknown-language': ({ name, known }) => [
    `Meddelelser findes ikke på "${name}"`,
    thereAre(known),
  ],
  'cannot-run.whose-poster': () => [
    'Hvis plakat?',
    'Angiv en kommune: kl-docs poster --municipality Slagelse. Eller vælg en --region eller --all.',
  ],
  'cannot-run.stopped': () => [
    'Stoppet',
    'Det, der var i resultatmappen, er uændret. Næste kørsel fortsætter, hvor denne stoppede.',
  ],
};
