import { expect, test } from 'vitest';
import { bestSentence, markedPieces } from '../../src/search/excerpt.ts';
import { WordForms } from '../../src/search/word-forms.ts';

const forms = new WordForms({
  basic: { aftaler: 'aftale', rammeaftaler: 'rammeaftale' },
  parts: { rammeaftale: 'aftale ramme' },
});
const marked = (text: string, ...terms: string[]): string =>
  markedPieces(text, new Set(terms), forms)
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('');

test.each([
  ['the first where none has a word', 'Et.\nTo.', ['tre'], 'Et.'],
  ['one with the word before one with a part of it', 'Rammeaftaler.\nAftaler.', ['aftale'], 'Aftaler.'],
  ['one with more words', 'Aftaler.\nAftaler om pris.', ['aftale', 'pris'], 'Aftaler om pris.'],
  ['nothing of nothing', '', ['aftale'], ''],
])('the sentence is %s', (_, text, terms, sentence) => {
  expect(bestSentence(text, new Set(terms), forms)).toBe(sentence);
});

test('words are marked by their forms and parts, whole and as they are written', () => {
  expect(marked('Aftaler, rammeaftaler og andet', 'aftale')).toBe('[Aftaler], [rammeaftaler] og andet');
  expect(marked('Ingen', 'aftale')).toBe('Ingen');
});

test('of a long sentence that is shown which is around the first word', () => {
  const long = `${'ord '.repeat(100)}aftaler ${'ord '.repeat(100)}slut`;
  const shown = marked(long, 'aftale');
  expect(shown).toMatch(/^… (ord )+\[aftaler\]( ord)+ …$/);
  expect(shown.length).toBeLessThan(260);
  expect(marked(`aftaler ${'ord '.repeat(100)}`, 'aftale')).toMatch(/^\[aftaler\] ord .* …$/);
  expect(marked(`${'ord '.repeat(100)}aftaler`, 'aftale')).toMatch(/^… ord .* \[aftaler\]$/);
});
