import { expect, test } from 'vitest';
import { fold, tokensOf } from '../../src/search/tokens.ts';

test.each([
  ['Ring 112, og vent.', ['Ring', '112', 'og', 'vent']],
  ['sms-link og 2-faktor-godkendelse', ['sms', 'link', 'og', '2', 'faktor', 'godkendelse']],
  ["IdP'ens svar, user’s role", ['IdP', 'svar', 'user', 'role']],
  ['til\u00adslutnings\u00adaftale', ['tilslutningsaftale']],
  ['', []],
])('%s', (text, words) => {
  expect(tokensOf(text).map(({ word }) => word)).toEqual(words);
});

test('a word is where it stands, with its ending', () => {
  const text = "se IdP'ens log";
  expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['se', "IdP'ens", 'log']);
});

test.each([
  ['Læge', 'laege'],
  ['LAEGE', 'laege'],
  ['Ærø', 'aeroe'],
  ['A\u030arhus', 'aarhus'],
  ['idé', 'ide'],
])('%s is compared as %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});
