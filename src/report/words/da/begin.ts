import type * as en from '../en/begin.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, systemReason, systemRemedy, thereAre } from './phrases.ts';

/** Why nothing new can be begun. */
export const begin: Translated<typeof en.begin> = {
  'cannot-run.no-folder-to-begin': ({ folder }) => [
    `${folder} er en fil og ikke en mappe`,
    'Angiv en mappe, der skal blive til arbejdsmappen: findes den ikke, bliver den lavet.',
  ],
  'cannot-run.workspace-around': ({ folder, around }) => [
    `${folder} ligger i arbejdsmappen ${around}`,
    'Lav et dokument i den arbejdsmappe: kl-docs new document "Dets titel". Eller angiv en mappe uden for den.',
  ],
  'cannot-run.not-begun': ({ file, reason }) => [
    `${file} kan ikke skrives: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Intet er skrevet.`,
  ],
  'cannot-run.no-such-kind': ({ name, known, near }) => [
    `kl-docs new laver ingen "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.no-document-kind': ({ name, known, near }) => [
    `Intet dokument begynder som "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.kind-of-document': ({ what }) => [
    `--kind siger, hvad et dokument begynder som, og "${what}" er ikke et dokument`,
    'Fjern det, eller skriv: kl-docs new document "Dets titel" --kind referat.',
  ],
  'cannot-run.no-such-shell': ({ name, known, near }) => [
    `"${name}" kan ikke fuldføre det, der skrives`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.no-name': ({ name }) => [
    `"${name}" har intet bogstav eller tal, som en fil kan hedde`,
    'Skriv, hvad det skal hedde: kl-docs new document "Digital post".',
  ],
  'cannot-run.name-taken': ({ file }) => [
    `${file} er der allerede og bliver, som den er`,
    'Vælg et andet navn.',
  ],
  'cannot-run.which-document': ({ documents }) => [
    'Hvilket dokument er kapitlet til?',
    `Tilføj --document. ${thereAre(documents)}`,
  ],
  'cannot-run.no-such-document': ({ id, documents, near }) => [
    `Der er intet dokument "${id}"`,
    didYouMean(near) ?? thereAre(documents),
  ],
};

export const beginLines: typeof en.beginLines = {
  whichOffice: 'Kontorets navn (tom: senere): ',
  whatAbout: 'Hvad handler vejledningen om? (tom: senere): ',
  mayReplace: (file) => `${file} er der med en anden tekst. Erstat den? [j/N]: `,
  yes: /^j(?:a)?$/i,

  wrote: (file) => `skrev      ${file}`,
  replaced: (file) => `erstattede ${file}`,
  kept: (file) => `beholdt    ${file}`,
  changed: (file) => `ændrede    ${file}`,
  wouldWrite: (file) => `ville skrive    ${file}`,
  wouldReplace: (file) => `ville erstatte  ${file}`,
  wouldChange: (file) => `ville ændre     ${file}`,
  ofThisFormat: (format) => `Filerne har allerede form ${format}, som er den nyeste: der er intet at gøre.`,
  wouldKeep: (file) => `ville beholde   ${file}`,
  goThere: (folder) => `Derefter: cd ${folder}`,
  nextForDocument: (id) =>
    `Derefter: skriv det, de åbne punkter spørger om, og lav det med "kl-docs build ${id}".`,
  nextForChapter: 'Derefter: skriv kapitlet. Rækkefølgen står i document.yml.',
  nextForTemplate: (id) =>
    `Derefter: skriv "template: ${id}" i en document.yml. README siger, hvad en skabelon kan nævne.`,
  nextInWorkspace:
    'Derefter: "kl-docs build" laver alle dokumenter, out/index.html viser dem, og "kl-docs check" viser de åbne punkter: skriv det, de spørger om.',
};
