import type { Wordings } from '../wording.ts';
import { didYouMean, type NotKnown, systemReason, systemRemedy, thereAre } from './phrases.ts';

/** Of which command something was typed; absent where there was none. */
export interface Typed {
  readonly command?: string | undefined;
}

const helpOf = (command: string | undefined): string =>
  `Run "kl-docs ${command === undefined ? '' : `${command} `}--help" to see what can be typed.`;

/** Why a command cannot do its work at all. */
export const program = {
  'cannot-run.no-workspace': ({ file, folder }: { file: string; folder: string }) => [
    `No ${file} in ${folder} or any folder above it`,
    `Go to your workspace, or name it with --workspace: a folder with a ${file} in it, such as "title: Vejledninger". A folder of Markdown needs none: kl-docs build FOLDER.`,
  ],
  'cannot-run.no-markdown': ({ target }: { target: string }) => [
    `${target} is no Markdown file`,
    'Name a folder with Markdown in it, or a file that ends in .md.',
  ],
  'cannot-run.no-port': ({ port }: { port: string }) => [
    `"${port}" is no port`,
    'A port is a number up to 65535; without --port one that is free is taken.',
  ],
  'cannot-run.port-taken': ({ port }: { port: string }) => [
    `Another program listens on port ${port}`,
    'Choose another, or leave out --port: one that is free is taken.',
  ],
  'cannot-run.no-preview': () => [
    'No preview is running in this folder',
    'Start it with `kl-docs preview`, in another terminal.',
  ],
  'cannot-run.no-such-path': ({ target }: { target: string }) => [
    `There is no ${target}`,
    'Name a folder with Markdown in it, or a file that ends in .md.',
  ],
  'cannot-run.several-workspaces': ({ names }: { names: readonly string[] }) => [
    `${names.join(' and ')} lie in different workspaces`,
    'Make one at a time. Folders that belong together need a workspace around them.',
  ],
  'cannot-run.missing-program': ({ program }: { program: string }) => [
    `${program} is not installed`,
    `Install ${program}.`,
  ],
  'cannot-run.unknown-commit': ({ ref, root }: { ref: string; root: string }) => [
    `git has no "${ref}" of ${root}`,
    'Name a commit, a branch or a tag of the repository that the workspace is in.',
  ],
  'cannot-run.git-refused': ({ reason }: { reason: string }) => [
    `git refused it, and all is as it was:\n${reason}`,
    'Mend what git or its hook says, and try again.',
  ],
  'cannot-run.broken-journal': ({ file }: { file: string }) => [
    `"${file}" says what a release was doing when it was stopped, and cannot be read`,
    'See with git status and git tag what that release has left, take it back or finish it, and delete the file.',
  ],
  'cannot-run.changed-meanwhile': () => [
    'Something of the document or its repository changed meanwhile, and nothing was released',
    'Try again.',
  ],
  'cannot-run.refused': ({ file, reason }: { file: string; reason: string }) => [
    file === ''
      ? `The system refuses: ${systemReason(reason)}`
      : `${file} cannot be used: ${systemReason(reason)}`,
    systemRemedy(reason),
  ],
  'cannot-run.output-folder': ({ folder, reason }: { folder: string; reason: string }) => [
    `The output folder ${folder} cannot be written: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Or choose another folder with --out.`,
  ],
  'cannot-run.no-room': ({ file, reason }: { file: string; reason: string }) => [
    `${file} cannot be written: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Or choose another folder with --out. What was there is as it was.`,
  ],
  'cannot-run.not-written': ({ file, reason }: { file: string; reason: string }) => [
    `${file} cannot be written: ${systemReason(reason)}`,
    'Name another file, in a folder that is there.',
  ],
  'cannot-run.folder-in-the-way': ({ file }: { file: string }) => [
    `${file} cannot be written: there is a folder of that name`,
    'Move it away, or choose another folder with --out. What was there is as it was.',
  ],
  'cannot-run.file-in-the-way': ({ file, above }: { file: string; above: string }) => [
    `${file} cannot be written: ${above} is a file, and no folder`,
    'Move it away, or choose another folder with --out. What was there is as it was.',
  ],
  'cannot-run.file-in-use': ({ file }: { file: string }) => [
    `${file} is open in another program`,
    'Close it there, such as in Word, Acrobat or a preview, and run again.',
  ],
  'cannot-run.not-replaced': ({ file, reason }: { file: string; reason: string }) => [
    `${file} cannot be written: ${systemReason(reason)}`,
    `${systemRemedy(reason)} It may be open in another program. What was there is as it was.`,
  ],
  'cannot-run.partly-replaced': ({ file, reason }: { file: string; reason: string }) => [
    `${file} cannot be written: ${systemReason(reason)}; nor could what is new beside it be taken back`,
    `${systemRemedy(reason)} Then run again: it puts all in its place.`,
  ],
  'cannot-run.locked': ({ folder, lock, owner }: { folder: string; lock: string; owner: string }) => [
    `Another run writes to ${folder} and does not end (${owner})`,
    `If it runs no more, delete the folder ${lock}.`,
  ],
  'cannot-run.no-answer': ({ url }: { url: string }) => [
    `No browser answers at ${url}`,
    'Check the address, or leave --browser out.',
  ],
  'cannot-run.unlike-browsers': ({
    address,
    build,
    other,
  }: {
    address: string;
    build: string;
    other: string;
  }) => [
    `The browser at ${address} is ${build}, and another one is ${other}`,
    'Name browsers of one version: another one makes other bytes.',
  ],
  'cannot-run.no-time-limit': ({ option, typed }: { option: string; typed: string }) => [
    `${option} takes a number of seconds, not "${typed}"`,
    `Write for example ${option} 600.`,
  ],
  'cannot-run.browser-does-not-start': ({ file, reason }: { file: string; reason: string }) => [
    `The browser ${file} does not start: ${reason}`,
    'Run "kl-docs doctor": it says what is missing.',
  ],
  'cannot-run.browser-not-unpacked': ({ folder, reason }: { folder: string; reason: string }) => [
    `The browser cannot be unpacked into ${folder}, which takes 210 MB: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Or name another folder for it with XDG_CACHE_HOME.`,
  ],
  'cannot-run.no-home': () => [
    'There is no home folder in which to keep the browser and what was made',
    'Name a folder with XDG_CACHE_HOME, or set HOME.',
  ],
  'cannot-run.temporary-folder': ({ folder, reason }: { folder: string; reason: string }) => [
    `The browser needs a folder for temporary files with 32 MB left, and ${folder} is none: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Or name another folder with TMPDIR.`,
  ],
  'cannot-run.browser-refused': ({ file, reason }: { file: string; reason: string }) => [
    `The system does not start the browser ${file}: ${systemReason(reason)}`,
    `${systemRemedy(reason)} Programs must be allowed to run there; XDG_CACHE_HOME names another folder for the browser that comes with kl-docs.`,
  ],
  'cannot-run.old-browser': ({
    browser,
    build,
    least,
  }: {
    browser: string;
    build: string;
    least: number;
  }) => [
    `The browser ${browser} is too old to print with: it is ${build}, and version ${least} is needed`,
    'Update it, or name another one with --browser or KL_DOCS_BROWSER.',
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
  'cannot-run.no-shard': ({ typed, most }: { typed: string; most: number }) => [
    `--shard takes a part and how many there are (at most ${most}), not "${typed}"`,
    'Write --shard 2/4 for the second of four parts: from 1/4 to 4/4.',
  ],
  'cannot-run.part-among-others': ({ folder }: { folder: string }) => [
    `A part of a build needs a folder of its own, and ${folder} has a manifest.json`,
    'Leave --out out, or name another folder. Afterwards "kl-docs merge" puts all parts together.',
  ],
  'cannot-run.no-page-range': ({ text }: { text: string }) => [
    `"${text}" names no pages`,
    'Write a number or two, counted from the first page of the file: --pages 1-8.',
  ],
  'cannot-run.no-such-format': ({ name, known, near }: NotKnown) => [
    `There is no format "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.nothing-to-undo': () => [
    'Nothing was mended in this workspace that could be undone',
    'What check --fix has mended, or review import --apply has put in last, can be undone for 30 days, on the same machine and by the same user.',
  ],
  'cannot-run.no-such-format-to-check': ({ name, known, near }: NotKnown) => [
    `There is no format "${name}" for what check finds`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.no-such-format-to-tell': ({ name, known, near }: NotKnown) => [
    `There is no format "${name}": nothing is made`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.told-in-two-ways': ({ formats }: { formats: readonly string[] }) => [
    `A result is told in one way, and not as ${formats.join(' and ')}`,
    'Name one of them in --format.',
  ],
  'cannot-run.unknown-command': ({ name, known, near }: NotKnown) => [
    `There is no command "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
  'cannot-run.unknown-option': ({
    option,
    near,
    command,
  }: { option: string; near?: string | undefined } & Typed) => [
    `There is no option ${option}`,
    didYouMean(near) ?? helpOf(command),
  ],
  'cannot-run.option-without-value': ({ option, command }: { option: string } & Typed) => [
    `A value is missing after ${option}`,
    helpOf(command),
  ],
  'cannot-run.contradicting-options': ({
    option,
    other,
    command,
  }: { option: string; other: string } & Typed) => [
    `The option ${option} cannot be used together with ${other}`,
    helpOf(command),
  ],
  'cannot-run.too-many-words': ({ command }: Typed) => [
    `Too many words are typed after "kl-docs ${command ?? ''}"`,
    helpOf(command),
  ],
  'cannot-run.typed-wrongly': ({ reason, command }: { reason: string } & Typed) => [reason, helpOf(command)],
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
