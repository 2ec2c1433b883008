import type { Expectation } from '../expectation.ts';
import type { MeantPath } from '../meant-path.ts';
import type { Wordings } from '../wording.ts';
import { expectation } from './expectations.ts';
import { didYouMean, inFile, meantInstead, systemReason, systemRemedy } from './phrases.ts';

/** What is wrong with files, and with YAML. */
export const files = {
  'missing-file': ({ name, meant }: { name: string; meant: MeantPath }) => [
    `The file "${name}" does not exist`,
    meantInstead(meant) ?? 'Check the spelling, or add the file.',
  ],
  'missing-file.given': ({ name }: { name: string }) => [
    `The file "${name}" does not exist`,
    'Check the spelling; the path begins in the current folder.',
  ],
  'missing-file.file': ({ name }: { name: string }) => [
    `The file "${name}" does not exist`,
    'Check the spelling, or add the file.',
  ],
  'missing-file.partial': ({ name }: { name: string }) => [
    `The partial "${name}" does not exist`,
    'Check the spelling, or add the file.',
  ],
  'missing-file.style-sheet': ({ name }: { name: string }) => [
    `The style sheet "${name}" does not exist`,
    'Check the spelling, or add the file.',
  ],
  'unknown-part': ({ file, name }: { file: string; name: string }) => [
    `"${file}" has no part "${name}"`,
    `Mark it there: ANCHOR: ${name} … ANCHOR_END: ${name}`,
  ],
  'unknown-part.line': ({ file, line }: { file: string; line: number }) => [
    `"${file}" has no line ${line}`,
    'Look which lines are to be shown.',
  ],
  'not-a-file.folder': ({ name }: { name: string }) => [`"${name}" is a folder`, 'Name a file.'],
  'not-a-file.special': ({ name }: { name: string }) => [`"${name}" is no file with content`, 'Name a file.'],
  'unreadable-file': ({ name, reason }: { name: string; reason: string }) => [
    `The file "${name}" cannot be read: ${systemReason(reason)}`,
    reason === 'in-use'
      ? systemRemedy(reason)
      : 'Look at who may read it, and whether another program keeps it open.',
  ],
  'not-undone': () => [
    'The file was changed again since then, or is gone, and stays as it is',
    'Take back by hand what is not wanted, with the editor or with git.',
  ],
  'outside-workspace': ({ name }: { name: string }) => [
    `"${name}" leads out of the workspace`,
    'Copy the file into the workspace.',
  ],
  'not-utf8': () => ['The file is not UTF-8 text', 'Save it again with the encoding UTF-8.'],
  'not-utf8.utf-16': () => [
    'The file is UTF-16 text, not UTF-8',
    'Save it again with the encoding UTF-8; Windows calls UTF-16 "Unicode".',
  ],
  'broken-yaml': ({ reason, code }: { reason: string; code: string }) => [
    `The YAML cannot be read: ${reason}`,
    yamlHint(code),
  ],
  'broken-yaml.list': () => [
    'The line is a part of the text before it, and no item of the list',
    'The hyphens of one list stand in the same column. A text that has such a line in it goes in quotation marks.',
  ],
  'broken-yaml.alias': ({ name }: { name: string }) => [
    `The YAML cannot be read: no value is called &${name} before this`,
    'A text that begins with * goes in quotation marks.',
  ],
  'unseen-character': ({ codePoint, more }: { codePoint: string; more: number }) => [
    `The control character ${codePoint} is in the text, which nobody sees${inFile(more)}`,
    'Remove it.',
  ],
  'unseen-character.direction': ({ codePoint, more }: { codePoint: string; more: number }) => [
    `The character ${codePoint} turns the direction of the text after it, so that it looks like another${inFile(more)}`,
    'Remove it. For a passage from right to left its language is enough: [שלום]{lang=he}.',
  ],
  'yaml-too-large': ({ most }: { most: number }) => [
    `The YAML has more than ${most} keys and entries, 2 million characters, or far too many aliases (*name)`,
    'Leave out what is not needed here. A table goes into a file of CSV.',
  ],
  'broken-yaml.aliases': () => [
    'The YAML cannot be read: its aliases (*name) stand for far too many values',
    'Write the values themselves.',
  ],
  'unknown-key': ({
    key,
    known,
    near,
  }: {
    key: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [`Unknown key "${key}"`, didYouMean(near) ?? `Known here: ${known.join(', ')}.`],
  'unknown-key.danish': ({ key, meant }: { key: string; meant: string }) => [
    `"${key}" is called "${meant}" here`,
    `Write "${meant}:".`,
  ],
  'missing-key': ({ name, key }: { name: string; key: string }) => [
    `"${name}" is missing`,
    `Add a line "${key}: …".`,
  ],
  'invalid-value': ({
    name,
    expected,
    danish,
  }: {
    name: string;
    expected: Expectation;
    /** A Danish word, and what it is called in a description. */
    danish?: { readonly word: string; readonly meant: string } | undefined;
  }) => [
    name === '' ? 'The file is not what is expected' : `"${name}" is not valid`,
    `${danish === undefined ? '' : `"${danish.word}" is called "${danish.meant}" here. `}${expectation(expected)}`,
  ],
  'cannot-run.taken-away': ({ file }: { file: string }) => [
    `${file} was taken away while the documents were made`,
    'Run again.',
  ],
} satisfies Wordings;

function yamlHint(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not with the tabulator key.';
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  const columns =
    'Lines that belong together start in the same column: the keys, and the hyphens of one list.';
  const quotes = 'Put quotation marks around a text that has a colon, a # or a { in it.';
  if (code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_SEQ_AS_KEY')
    return columns;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return `${quotes} ${columns}`;
  if (code === 'UNEXPECTED_TOKEN') return quotes;
  return 'Compare the line with those around it: indentation, quotation marks, brackets.';
}
