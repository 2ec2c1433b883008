import { describe, expect, test } from 'vitest';
import { changesIn } from '../../src/import/settle-changes.ts';
import { readWord } from '../../src/word/read-word.ts';
import { docx, p, r, table } from '../word/docx.ts';
import { imported } from './imported.ts';

const by = 'w:author="Bo"';
const title = p('Om', 'Overskrift1');
const ins = (inside: string): string => `<w:ins w:id="1" ${by}>${inside}</w:ins>`;
const del = (text: string): string =>
  `<w:del w:id="2" ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const end = (kind: string): string => `<w:rPr><w:${kind} w:id="3" ${by}/></w:rPr>`;

describe.each<[string, string, string, string]>([
  ['words', p(r('Det er ') + ins(r('nyt')) + del('gammelt')), 'Det er nyt', 'Det er gammelt'],
  [
    'what was moved',
    p(`<w:moveFrom w:id="1" ${by}>${r('her')}</w:moveFrom>`) +
      p(`<w:moveTo w:id="2" ${by}>${r('her')}</w:moveTo>${r('!')}`),
    'her!',
    'her\n\n!',
  ],
  [
    'a paragraph that was put in',
    p('Før') + p(ins(r('Ny')), '', end('ins')) + p('Efter'),
    'Før\n\nNy\n\nEfter',
    'Før\n\nEfter',
  ],
  [
    'a paragraph that was taken out',
    p('Før') + p(del('Gammel'), '', end('del')) + p('Efter'),
    'Før\n\nEfter',
    'Før\n\nGammel\n\nEfter',
  ],
  ['paragraphs that were joined', p('Før ', '', end('del')) + p('Efter'), 'Før Efter', 'Før\n\nEfter'],
  [
    'a row',
    table(['a', 'b'], ['c', 'd'], ['e', 'f']).replace(
      `<w:tr><w:tc><w:tcPr/>${p('e')}`,
      `<w:tr><w:trPr><w:ins w:id="1" ${by}/></w:trPr><w:tc><w:tcPr/>${p('e')}`,
    ),
    '| | |\n| - | - |\n| a | b |\n| c | d |\n| e | f |',
    '| | |\n| - | - |\n| a | b |\n| c | d |',
  ],
  [
    'a row within a merged cell',
    table(
      [{ properties: '<w:vMerge w:val="restart"/>', text: 'a' }, 'b'],
      [{ properties: '<w:vMerge/>', text: '' }, 'c'],
      [{ properties: '<w:vMerge/>', text: '' }, 'd'],
    ).replace('<w:tr>', `<w:tr><w:trPr><w:del w:id="1" ${by}/></w:trPr>`),
    '<table>\n<tbody>\n<tr>\n<td rowspan="2"></td>\n<td>c</td>\n</tr>\n<tr>\n<td>d</td>\n</tr>\n</tbody>\n</table>',
    '<table>\n<tbody>\n<tr>\n<th rowspan="3" scope="row">a</th>\n<td>b</td>\n</tr>\n<tr>\n<td>c</td>\n</tr>\n<tr>\n<td>d</td>\n</tr>\n</tbody>\n</table>',
  ],
])('%s', (_, body, accepted, rejected) => {
  test.each([
    ['accept', accepted],
    ['reject', rejected],
  ] as const)('%s', async (choice, expected) => {
    const { markdown } = await imported({ body: title + body }, choice);
    expect(markdown).toBe(`# Om {#om}\n\n${expected}\n`);
  });
});

test('changes are counted once each, with who made them', async () => {
  const body =
    p(ins(r('a') + r('b')) + del('c'), '', end('ins')) + p(r('d', `<w:b/><w:rPrChange w:id="9" ${by}/>`));
  const { value } = await readWord(
    'a.docx',
    docx({ body: body.replace('w:id="2" w:author="Bo"', 'w:id="2" w:author="Else"') }),
  );
  expect(value && changesIn(value)).toEqual({ count: 3, authors: ['Bo', 'Else'], formats: 1 });
});
