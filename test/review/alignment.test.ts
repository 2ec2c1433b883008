import { describe, expect, test } from 'vitest';
import { alignmentOf } from '../../src/review/answers/alignment.ts';
import { chapterOf } from '../../src/review/answers/apply-edit.ts';
import { textChanges } from '../../src/review/answers/text-changes.ts';

/** The Markdown of each sign of a text that is the first block of a chapter, `·` where nothing is certain. */
function aligned(text: string, markdown: string, isAsWritten = true): string {
  const chapter = chapterOf('a.md', `# A\n\n${markdown}\n`);
  const unit = chapter?.units[1];
  if (chapter === null || unit === undefined) throw new Error('There is no block');
  const signs = chapter.signsOf(unit);
  return alignmentOf(text, signs, isAsWritten)
    .map((sign) => (sign === null ? '·' : chapter.text.slice(signs[sign]?.start, signs[sign]?.end)))
    .join('');
}

describe('the signs of a text are those of its Markdown', () => {
  test.each([
    ['Et fedt ord', 'Et **fedt** ord', 'Et fedt ord'],
    ['a & b * c', 'a &amp; b \\* c', 'a &amp; b \\* c'],
    ['to linjer', 'to\nlinjer', 'to\nlinjer'],
    ['1.2 Titel', 'Titel', '····Titel'],
    ['den 1. maj, ja', 'den {{dato}}, ja', 'den ······, ja'],
    ['kode her', '`kode` her', 'kode her'],
    ['se vejledningen', 'se [vejledningen](https://example.org)', 'se vejledningen'],
  ])('%j of %j', (text, markdown, expected) => {
    expect(aligned(text, markdown)).toBe(expected);
  });

  test('what could stand at two places is not certain', () => {
    expect(aligned('x 1 og 2 og 3 y', 'x {{et}} og {{to}} y')).toBe('x ··········· y');
  });

  test('after a change those of the words that both have, but of one that stands alone', () => {
    expect(aligned('Svar inden tre dage, tak', 'Giv svar inden fem dage, tak', false)).toBe(
      '···············dage, tak',
    );
    expect(aligned('Svar altid inden tre dage', 'Svar altid inden fem dage', false)).toBe(
      'Svar altid inden·····dage',
    );
  });
});

describe('what was changed without tracking', () => {
  test('is told word by word, at its place in what was written', () => {
    expect(textChanges('Svar inden tre dage.', 'Svar altid inden fem dage.')).toMatchObject([
      { from: 5, to: 5, old: '', new: 'altid ' },
      { from: 11, to: 14, old: 'tre', new: 'fem' },
    ]);
  });

  test('is nothing where only white space differs', () => {
    expect(textChanges('a b', 'a\u00a0 b')).toEqual([]);
  });

  test('of two texts that have nothing in common is the whole', () => {
    const words = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
    const changes = textChanges(words('a'), words('b'));
    expect(changes.map(({ old }) => old.length > 10_000)).toEqual([true]);
  });
});
