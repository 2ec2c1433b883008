import type { Expectation, ExpectationKey } from '../expectation.ts';

/** What schemas want of a value, in their own words. */
const EXPECTATIONS: Readonly<Record<ExpectationKey, string>> = {
  'version-numbers': 'A version is numbers and points, such as "1.8"',
  'version-text': 'Write the version in quotation marks, such as "1.8"',
  'one-chapter': 'A document needs at least one chapter',
  'variable-value': 'Write a text, a number, or a list of dated values',
  'dated-value': 'Write a text or a number',
  'one-dated-value': 'Write at least one value',
  'starts-on': 'Write page, or any for a chapter that may begin under the one before',
  'pdf-standard': 'Write ua-1 for PDF/UA-1 and PDF/A-2a, or ua-2 for PDF/UA-2 and PDF/A-4',
  'pages-folder': 'Write the name of the folder with the pages',
  'pages-list': 'Write a list of pages',
  cell: 'Write one text or number',
  row: 'Write each row as names and values, such as "- name: Slagelse"',
  'row-list': 'Write a list of rows, each of which begins with a hyphen',
  'template-folder': 'Name a folder in templates/',
  'own-words-folder': 'Name a folder beside document.yml: a–z, 0–9 and hyphens',
  'own-words-field': 'A field is a word of a–z and 0–9',
  'own-words-text': 'Write a text, in quotation marks if it is a number, or remove the line',
  'own-words-empty-text': 'Write a text, or remove the line',
  'own-words-address': 'Write an address such as https://www.example.org/side, or remove the line',
  'own-words-picture-file': 'Name a picture in this folder',
  'own-words-picture': 'Write { file: logo.svg, alt: what it shows }, or remove the line',
  'own-words-lines': 'Write a field and its value on each line, such as "headline: Husk at ringe"',
  'one-paragraph': 'Write one paragraph, without empty lines',
  'shorter-text': 'Write at most 200 characters',
  'known-format': 'This program is older than the workspace, and knows format 1 only: update kl-docs',
  'cover-picture': 'Write the path of a picture, such as cover.svg, or false for none',
  logo: 'Write a picture and what it stands for, such as { file: logo.svg, alt: Logo of the office }, or false for none',
  colour: 'Write a colour in quotation marks, such as "#8a1538"',
  'website-address': 'Write the address of the website, such as https://example.org/docs/',
  'publish-target':
    'Write folder: and a path, or git: and branch: with a remote and a branch, or rsync: user@host:path',
  id: 'An id starts with a letter a–z and goes on with letters, digits, - and _.',
  'language-tag': 'a language tag such as "en"',
  list: 'Write a list: each on a line of its own, after a hyphen and a space ("- one").',
  'list-with-spaces': 'Write a space after each hyphen of the list: "- one".',
};

/** As advice: `Invalid option: expected one of "a"|"b"` → `Expected one of "a", "b".` */
export function expectation(expected: Expectation): string {
  const text = ('key' in expected ? EXPECTATIONS[expected.key] : expected.message)
    .replace(/^Invalid (input|option|string): /, '')
    .replaceAll('"|"', '", "')
    .replace(/\.$/, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
