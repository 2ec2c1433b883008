import type { Expectation, ExpectationKey } from '../expectation.ts';

/** What schemas want of a value, in their own words. */
const EXPECTATIONS: Readonly<Record<ExpectationKey, string>> = {
  'version-numbers': 'A version is numbers and points, such as "1.8"',
  'template-folder': 'Name a folder in templates/',
  'own-words-folder': 'Name a folder beside document.yml: a–z, 0–9 and hyphens',
  'own-words-field': 'A field is a word of a–z and 0–9',
  'one-paragraph': 'Write one paragraph, without empty lines',
  'shorter-text': 'Write at most 200 characters',
  'no-unseen-character': 'Remove the character that cannot be seen',
  'website-address': 'Write the address of the website, such as https://example.org/docs/',
  id: 'An id starts with a letter a–z and goes on with letters, digits, - and _.',
  'language-tag': 'a language tag such as "en"',
};

/** As advice: `Invalid option: expected one of "a"|"b"` → `Expected one of "a", "b".` */
export function expectation(expected: Expectation): string {
  const text = ('key' in expected ? EXPECTATIONS[expected.key] : expected.message)
    .replace(/^Invalid (input|option|string): /, '')
    .replaceAll('"|"', '", "')
    .replace(/\.$/, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
