import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { dress } from '../../../src/diff/page/dress.ts';
import { comparisonWords } from '../../../src/language/comparison/index.ts';

test('a reference to what the comparison does not show names no page of it', () => {
  const page = h('span', { className: ['page-ref'], dataPageOf: 'b' }, '00');
  const link = h('a', { className: ['xref'], href: '#b' }, ['afsnit 2, »B«', ' (side\u00a0', page, ')']);
  const shown = (...ids: string[]) =>
    dress([link], { words: comparisonWords('da'), format: 'pdf', ids: new Set(ids) });
  expect(shown('a')).toMatchObject([{ tagName: 'span', children: [{ value: 'afsnit 2, »B«' }] }]);
  expect(shown('b').map(textOf)).toEqual(['afsnit 2, »B« (side\u00a000)']);
  expect(shown('b')).toMatchObject([{ tagName: 'a' }]);
});
