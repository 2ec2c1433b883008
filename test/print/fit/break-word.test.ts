import { expect, test } from 'vitest';
import { breakWord } from '../../../src/print/fit/break-word.ts';

const broken = (word: string, language = 'da'): string | null =>
  breakWord(word, language)?.pieces.join('|') ?? null;

test('Danish and English words are hyphenated by the rules of their language', () => {
  expect(broken('tilslutningsaftale')).toBe('tilslut|nings|af|tale');
  expect(broken('Responsibility', 'en-GB')).toBe('Respon|si|bility');
  expect(breakWord('tilslutningsaftale', 'da')?.hyphen).toBe(true);
});

test('punctuation around a word stays with it, and no piece of less than four letters begins or ends it', () => {
  expect(broken('(Sundhedsplejersken),')).toBe('(Sund|heds|ple|jer|sken),');
  expect(broken('område')).toBe(null);
});

test.each([
  ['fornavn.efternavn@kommune.dk', 'fornavn.|efternavn@|kommune.dk'],
  ['https://example.org/en/lang/adresse?x=1&y=2', 'https://|example.|org/|en/lang/|adresse?|x=1&y=2'],
  ['dk.example.KontaktLaegeService', 'dk.example.|Kontakt|Laege|Service'],
])('%s is broken at its joints, without a hyphen', (word, pieces) => {
  expect(broken(word)).toBe(pieces);
  expect(breakWord(word, 'da')?.hyphen).toBe(false);
});

test('a word that says nothing of where to break is broken anywhere', () => {
  expect(broken('a3f5c9d1e7b2a3f5c9d1e7b2')).toBe('a3f5c9d1|e7b2a3f5|c9d1e7b2');
  expect(broken('xxxxxxxxxxxxxxxxxxxxxxxx', 'zz')).toBe('xxxxxxxx|xxxxxxxx|xxxxxxxx');
});

test.each(['1.234.567,00', '24.11.2026', '+45 12 34 56 78', '70-80 %', 'kort', '12345678901234567890'])(
  '%s is not broken',
  (word) => expect(broken(word)).toBe(null),
);

test('nothing is lost or added', () => {
  for (const word of ['Kommunalbestyrelsesmedlemsvederlagsregulering', 'a/b/c/d/e/f/g/h', '𝒜'.repeat(30)])
    expect(breakWord(word, 'da')?.pieces.join('')).toBe(word);
});
