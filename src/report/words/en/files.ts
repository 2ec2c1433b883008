import type { Expectation } from '../expectation.ts';
import type { Wordings } from '../wording.ts';
import { expectation } from './expectations.ts';
import { didYouMean } from './phrases.ts';

/** What is wrong with files, and with YAML. */
export const files = {
  'missing-file': ({ name, near }: { name: string; near?: string | undefined }) => [
    `The file "${name}" does not exist`,
    didYouMean(near) ?? 'Check the spelling, or add the file.',
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
  'not-a-file.folder': ({ name }: { name: string }) => [`"${name}" is a folder`, 'Name a file.'],
  'not-a-file.special': ({ name }: { name: string }) => [`"${name}" is no file with content`, 'Name a file.'],
  'unreadable-file': ({ name, code }: { name: string; code: string }) => [
    `The file "${name}" cannot be read (${code})`,
    'Look at who may read it, and whether another program keeps it open.',
  ],
  'outside-workspace': ({ name }: { name: string }) => [
    `"${name}" leads out of the workspace`,
    'Copy the file into the workspace.',
  ],
  'not-utf8': () => ['The file is not UTF-8 text', 'Save it again with the encoding UTF-8.'],
  'broken-yaml': ({ reason, code }: { reason: string; code: string }) => [
    `The YAML cannot be read: ${reason}`,
    yamlHint(code),
  ],
  'broken-yaml.alias': ({ name }: { name: string }) => [
    `The YAML cannot be read: no value is called &${name} before this`,
    'A text that begins with * goes in quotation marks.',
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
  'missing-key': ({ name, key }: { name: string; key: string }) => [
    `"${name}" is missing`,
    `Add a line "${key}: …".`,
  ],
  'invalid-value': ({ name, expected }: { name: string; expected: Expectation }) => [
    name === '' ? 'The file is not what is expected' : `"${name}" is not valid`,
    expectation(expected),
  ],
} satisfies Wordings;

function yamlHint(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not with the tabulator key.';
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'BAD_INDENT' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'Lines that belong together start in the same column.';
  if (code === 'UNEXPECTED_TOKEN' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'Put quotation marks around a text that has a colon, a # or a { in it.';
  return 'Compare the line with those around it: indentation, quotation marks, brackets.';
}
