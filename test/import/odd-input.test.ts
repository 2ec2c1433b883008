import { expect, test } from 'vitest';
import { divide } from '../../src/import/chapters.ts';
import { changesIn, settleChanges } from '../../src/import/settle-changes.ts';
import { importWord } from '../../src/import/word-text.ts';
import { parseChapter } from '../../src/markdown/parse.ts';
import { readWord } from '../../src/word/read-word.ts';
import { zip } from '../data/table/workbook.ts';
import { Random } from '../fuzz/random.ts';
import { field, item, p, partsOf, picture, r, table } from '../word/docx.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const whole = partsOf({
  body: [
    p('1. Om', 'Overskrift1'),
    p(`${r('a ', '<w:b/>')}${field('REF _Ref1 \\h', 'Figur 1')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    item('et', 1) + item('to', 2, 1),
    p(picture('rIda', 'Et hus')),
    p(
      `<w:bookmarkStart w:id="1" w:name="_Ref1"/>${r('Figur ')}${field('SEQ Figur', '1')}<w:bookmarkEnd w:id="1"/>${r(': Hus')}`,
      'Billedtekst',
    ),
    table(
      ['a', { properties: '<w:gridSpan w:val="2"/>', text: 'b' }],
      [{ properties: '<w:vMerge w:val="restart"/>', text: 'c' }, 'd', 'e'],
      [{ properties: '<w:vMerge/>', text: '' }, 'f', 'g'],
    ),
    `<w:p><w:ins w:id="3" w:author="Bo">${r('ny')}</w:ins><w:del w:id="4" w:author="Bo"><w:r><w:delText>x</w:delText></w:r></w:del><w:commentRangeStart w:id="0"/>${r('her')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('Kode', 'Kode')}</w:sdtContent></w:sdt>`,
  ].join(''),
  footnotes: `<w:footnote w:id="2">${p('Note')}</w:footnote>`,
  comments: `<w:comment w:id="0" w:author="Bo"><w:p w14:paraId="0A">${r('Hvorfor?')}</w:p></w:comment>`,
  media: { 'a.png': PNG },
});

const NAMES = [
  'w:p',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:r',
  'w:ins',
  'w:del',
  'w:sdt',
  'w:hyperlink',
  'w:txbxContent',
  'w:pPr',
];
const VALUES = ['', '-1', '0', '99999999', 'NaN', 'x', '{{a}}', '_Ref1', '2'];
const TEXTS = ['{{x', ':::note', '# a', '|', '[^1]: x', '&lt;!--', '&#x202e;', '1. 2. - a', '\\newpage', ''];

/** Changes one thing in a part: an element has another name or goes, an attribute another value, a text is odd. */
function alter(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<(w:\w+)([^<>]*?)(\/?)>/g)];
  const [tag = '', name = '', , closed = ''] = tags[random.below(tags.length)] ?? [];
  switch (random.below(4)) {
    case 0:
      return xml.replaceAll(new RegExp(`(</?)${name}(?=[\\s/>])`, 'g'), `$1${random.of(NAMES)}`);
    case 1:
      return closed === '' ? xml : xml.replace(tag, '');
    case 2:
      return xml.replace(
        tag,
        tag.replace(/="[^"]*"/, () => `="${random.of(VALUES)}"`),
      );
    default:
      return xml.replace(/(<w:t(?: [^>]*)?>)[^<]*</, (_, start) => `${start}${random.of(TEXTS)}<`);
  }
}

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
  'odd documents are read and written, or refused: %i',
  async (seed) => {
    const random = new Random(seed);
    let written = 0;
    for (let round = 0; round < 20; round++) {
      const parts = Object.entries(whole).map(([name, text]): [string, string | Buffer] => {
        if (typeof text !== 'string' || !name.startsWith('word/')) return [name, text];
        let xml = text;
        for (let count = random.below(4); count > 0; count--) xml = alter(xml, random);
        return [name, xml];
      });
      const { value, problems } = await readWord('a.docx', zip(Object.fromEntries(parts)));
      if (value === null) {
        expect(problems.map(({ rule }) => rule)).toEqual(['broken-word']);
        continue;
      }
      changesIn(value);
      const text = await importWord(
        settleChanges(value, random.below(2) === 0 ? 'accept' : 'reject'),
        'a.docx',
        'da',
      );
      for (const chapter of divide(text, 'Titel').chapters) {
        const found = parseChapter(chapter).problems.filter(({ severity }) => severity === 'error');
        expect(found.map(({ rule }) => rule).filter((rule) => rule !== 'missing-alternative-text')).toEqual(
          [],
        );
        written++;
      }
    }
    expect(written).toBeGreaterThan(0);
  },
);
