import type { Wordings } from '../wording.ts';
import { systemReason, systemRemedy } from './phrases.ts';

/** Why nothing new can be begun. */
export const begin = {
  'cannot-run.no-folder-to-begin': ({ folder }: { folder: string }) => [
    `${folder} is a file, and no folder`,
    'Name a folder that is to become the workspace: it is made where there is none.',
  ],
  'cannot-run.workspace-around': ({ folder, around }: { folder: string; around: string }) => [
    `${folder} lies in the workspace ${around}`,
    'Make a document in that workspace: kl-docs new document "Its title". Or name a folder outside of it.',
  ],
  'cannot-run.not-begun': ({ file, reason }: { file: string; reason: string }) => [
    `${file} cannot be written: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Nothing was written.`,
  ],
} satisfies Wordings;

/** What `kl-docs init` and `kl-docs new` say of their work. */
export const beginLines = {
  /** Questions at a terminal. */
  whichOffice: 'Name of your office (empty: later): ',
  whatAbout: 'What is the guide about? (empty: later): ',
  mayReplace: (file: string) => `${file} is there with another text. Replace it? [y/N]: `,
  /** What is typed for yes. */
  yes: /^y(?:es)?$/i,

  wrote: (file: string) => `wrote     ${file}`,
  replaced: (file: string) => `replaced  ${file}`,
  kept: (file: string) => `kept      ${file}`,
  wouldWrite: (file: string) => `would write    ${file}`,
  wouldReplace: (file: string) => `would replace  ${file}`,
  wouldKeep: (file: string) => `would keep     ${file}`,
  goThere: (folder: string) => `Next: cd ${folder}`,
  nextInWorkspace:
    'Next: "kl-docs build" makes all documents, out/index.html shows them, and "kl-docs check" lists the open points: write what they ask for.',
};
