import { expect, test } from 'vitest';
import { RunningText } from '../../src/check/running-text.ts';
import { parseChapter } from '../../src/markdown/index.ts';
import { SourceText } from '../../src/markdown/source-text.ts';

const CARD = 'content/card/card.md';

test('code, raw HTML and front matter are never changed', () => {
  const text = '---\nid: a\n---\n\n# A b\n\nTekst `kode` <b class="x">fed</b>\n\n    indrykket\n';
  const parsed = parseChapter({ file: CARD, text }).value;
  if (parsed === null) throw new Error('no chapter');
  const chapters = [{ file: CARD, text, parsed, source: new SourceText(CARD, text), language: 'da' }];
  const running = new RunningText(chapters);
  const safe = (word: string): boolean => {
    const start = text.indexOf(word);
    return running.holds({ file: CARD, start, end: start + word.length, replacement: '' });
  };
  expect(['A b', 'Tekst', 'fed'].map(safe)).toEqual([true, true, true]);
  expect(['id: a', 'kode', 'class', 'indrykket', 'Tekst `k'].map(safe)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(running.holds({ file: 'other.md', start: 0, end: 1, replacement: '' })).toBe(false);
});
