import type * as en from '../en/begin.ts';
import type { Translated } from '../wording.ts';
import { systemReason, systemRemedy } from './phrases.ts';

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
};

export const beginLines: typeof en.beginLines = {
  whichOffice: 'Kontorets navn (tom: senere): ',
  whatAbout: 'Hvad handler vejledningen om? (tom: senere): ',
  mayReplace: (file) => `${file} er der med en anden tekst. Erstat den? [j/N]: `,
  yes: /^j(?:a)?$/i,

  wrote: (file) => `skrev      ${file}`,
  replaced: (file) => `erstattede ${file}`,
  kept: (file) => `beholdt    ${file}`,
  wouldWrite: (file) => `ville skrive    ${file}`,
  wouldReplace: (file) => `ville erstatte  ${file}`,
  wouldKeep: (file) => `ville beholde   ${file}`,
  goThere: (folder) => `Derefter: cd ${folder}`,
  nextInWorkspace:
    'Derefter: "kl-docs build" laver alle dokumenter, out/index.html viser dem, og "kl-docs check" viser de åbne punkter: skriv det, de spørger om.',
};
