import type { Wordings } from '../wording.ts';
import { didYouMean, type NotKnown, systemReason, systemRemedy, thereAre } from './phrases.ts';

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
  'cannot-run.no-such-kind': ({ name, known, near }: NotKnown) => [
    `kl-docs new makes no "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.no-document-kind': ({ name, known, near }: NotKnown) => [
    `No document begins as "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.kind-of-document': ({ what }: { what: string }) => [
    `--kind says what a document begins as, and "${what}" is none`,
    'Take it out, or write: kl-docs new document "Its title" --kind minutes.',
  ],
  'cannot-run.no-such-shell': ({ name, known, near }: NotKnown) => [
    `There is no completion for "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.no-name': ({ name }: { name: string }) => [
    `"${name}" has no letter or figure that a file could be called by`,
    'Name it as it is to be called: kl-docs new document "Digital post".',
  ],
  'cannot-run.name-taken': ({ file }: { file: string }) => [
    `${file} is there already, and stays as it is`,
    'Choose another name.',
  ],
  'cannot-run.which-document': ({ documents }: { documents: readonly string[] }) => [
    'Which document is the chapter for?',
    `Add --document. ${thereAre(documents)}`,
  ],
  'cannot-run.no-such-document': ({
    id,
    documents,
    near,
  }: {
    id: string;
    documents: readonly string[];
    near?: string | undefined;
  }) => [`There is no document "${id}"`, didYouMean(near) ?? thereAre(documents)],
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
  changed: (file: string) => `changed   ${file}`,
  wouldWrite: (file: string) => `would write    ${file}`,
  wouldReplace: (file: string) => `would replace  ${file}`,
  wouldChange: (file: string) => `would change   ${file}`,
  ofThisFormat: (format: number) =>
    `The files are of format ${format} already, the newest there is: nothing to do.`,
  wouldKeep: (file: string) => `would keep     ${file}`,
  goThere: (folder: string) => `Next: cd ${folder}`,
  nextForDocument: (id: string) =>
    `Next: write what its open points ask for, and make it with "kl-docs build ${id}".`,
  nextForChapter: 'Next: write the chapter. Where it stands is as document.yml lists it.',
  nextForTemplate: (id: string) =>
    `Next: say "template: ${id}" in a document.yml. README has what a template can name.`,
  nextInWorkspace:
    'Next: "kl-docs build" makes all documents, out/index.html shows them, and "kl-docs check" lists the open points: write what they ask for.',
};
