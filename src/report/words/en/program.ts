import type { Wordings } from '../wording.ts';
import { didYouMean, systemReason, thereAre } from './phrases.ts';

/** Why a command cannot do its work at all. */
export const program = {
  'cannot-run.no-workspace': ({ file, folder }: { file: string; folder: string }) => [
    `No ${file} in ${folder} or any folder above it`,
    'Go to the folder of your documents, or name it with --workspace.',
  ],
  'cannot-run.no-git': () => ['git is not installed', 'Install git.'],
  'cannot-run.unknown-commit': ({ ref, root }: { ref: string; root: string }) => [
    `git has no "${ref}" of ${root}`,
    'Name a commit, a branch or a tag of the repository that the workspace is in.',
  ],
  'cannot-run.output-folder': ({ folder }: { folder: string }) => [
    `The output folder ${folder} cannot be written`,
    'Check the rights and the free space, or choose another folder with --out.',
  ],
  'cannot-run.no-room': ({ file, reason }: { file: string; reason: string }) => [
    `${file} cannot be written: ${systemReason(reason)}`,
    'Make room, or choose another folder with --out. What was there is as it was.',
  ],
  'cannot-run.folder-in-the-way': ({ file }: { file: string }) => [
    `${file} cannot be written: there is a folder of that name`,
    'Move it away, or choose another folder with --out. What was there is as it was.',
  ],
  'cannot-run.file-in-the-way': ({ file, above }: { file: string; above: string }) => [
    `${file} cannot be written: ${above} is a file, and no folder`,
    'Move it away, or choose another folder with --out. What was there is as it was.',
  ],
  'cannot-run.not-replaced': ({ file, reason }: { file: string; reason: string }) => [
    `${file} cannot be written: ${systemReason(reason)}`,
    'Close it where it is open, check the rights and the free space, and run again: what is in its place already stays there.',
  ],
  'cannot-run.no-answer': ({ url }: { url: string }) => [
    `No browser answers at ${url}`,
    'Check the address, or leave --browser out.',
  ],
  'cannot-run.browser-does-not-start': ({ file, reason }: { file: string; reason: string }) => [
    `The browser ${file} does not start: ${reason}`,
    'Run "kl-docs doctor": it says what is missing.',
  ],
  'cannot-run.no-browser': () => [
    'No browser to print with was found',
    'Install Google Chrome, Microsoft Edge or Chromium, or name one with --browser or KL_DOCS_BROWSER.',
  ],
  'cannot-run.no-such-browser': ({ wanted }: { wanted: string }) => [
    `The browser "${wanted}" does not exist`,
    'Name the program itself, or a ws:// address.',
  ],
  'cannot-run.no-column-and-value': ({ text }: { text: string }) => [
    `"${text}" names no column and value`,
    'Write --where "region=Region Sjælland".',
  ],
  'cannot-run.no-such-format': ({
    name,
    known,
    near,
  }: {
    name: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [`There is no format "${name}"`, didYouMean(near) ?? thereAre(known)],
  'cannot-run.no-such-format-to-check': ({
    name,
    known,
    near,
  }: {
    name: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [`There is no format "${name}" for what check finds`, didYouMean(near) ?? thereAre(known)],
  'cannot-run.unknown-language': ({ name, known }: { name: string; known: readonly string[] }) => [
    `Messages are not told in "${name}"`,
    thereAre(known),
  ],
  'cannot-run.whose-poster': () => [
    'Whose poster?',
    'Name a municipality: kl-docs poster --municipality Slagelse. Or take a --region, or --all.',
  ],
  'cannot-run.stopped': () => [
    'Stopped',
    'What was in the output folder is as it was. The next run goes on where this one stopped.',
  ],
} satisfies Wordings;
