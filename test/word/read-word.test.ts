import { describe, expect, test } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import type { Block, Inline, Paragraph, Text, WordDocument } from '../../src/word/types.ts';
import { zip } from '../data/table/workbook.ts';
import { type DocxParts, docx, field, item, p, partsOf, picture, r, table } from './docx.ts';

async function read(parts: DocxParts | Buffer): Promise<WordDocument> {
  const { value, problems } = await readWord('a.docx', 'body' in parts ? docx(parts) : parts);
  expect(problems).toEqual([]);
  if (value === null) throw new Error('It was not read');
  return value;
}

const paragraphsOf = (blocks: readonly Block[]): Paragraph[] =>
  blocks.filter((block) => block.kind === 'paragraph');
const inlinesOf = (blocks: readonly Block[]): Inline[] =>
  paragraphsOf(blocks).flatMap(({ inlines }) => inlines);
const textsOf = (blocks: readonly Block[]): Text[] =>
  inlinesOf(blocks).filter((inline) => inline.kind === 'text');
const textOf = (blocks: readonly Block[]): string =>
  textsOf(blocks)
    .map(({ text }) => text)
    .join('');

describe('paragraphs', () => {
  test('have the level of their style, of what it is based on, or their own', async () => {
    const { body } = await read({
      body:
        p('Et', 'Overskrift1') +
        p('To', 'MinOverskrift') +
        p('Tre', '', '<w:outlineLvl w:val="2"/>') +
        p('Tekst', 'Overskrift1', '<w:outlineLvl w:val="9"/>') +
        p('Tekst', 'FindesIkke'),
    });
    expect(paragraphsOf(body).map(({ heading }) => heading)).toEqual([1, 2, 3, null, null]);
    expect(paragraphsOf(body)[1]?.style?.names).toEqual(['min overskrift', 'heading 2', 'normal']);
  });

  test('are items of lists by their numbering', async () => {
    const { body } = await read({ body: item('a', 1) + item('b', 2, 1) + item('c', 0) + item('d', 9) });
    expect(paragraphsOf(body).map(({ list }) => list && [list.kind, list.level, list.id])).toEqual([
      ['bullet', 0, '1'],
      ['ordered', 1, '2'],
      null,
      null,
    ]);
  });

  test('have the level of a list that names their style, or that their style has by its name', async () => {
    const style = (id: string, name: string, number: number) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="${number}"/></w:numPr></w:pPr></w:style>`;
    const { body } = await read({
      body:
        p('a', 'Punkt2') +
        p('b', 'Led') +
        p('c', 'Led', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'),
      styles: style('Punkt2', 'List Bullet 2', 5) + style('Led', 'Led', 5),
      numbering:
        '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:pStyle w:val="Led"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>',
    });
    expect(paragraphsOf(body).map(({ list }) => list?.level)).toEqual([1, 2, 0]);
  });

  test('in content controls and in one branch of alternatives are read once', async () => {
    const { body } = await read({
      body: `<w:sdt><w:sdtPr/><w:sdtContent>${p('a')}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>${r('b')}</w:sdtContent></w:sdt><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>c</w:t></mc:Choice><mc:Fallback><w:t>d</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    });
    expect(textOf(body)).toBe('abc');
  });
});

describe('runs', () => {
  test('have the look of their style and their own', async () => {
    const { body } = await read({
      body: p(
        r('a', '<w:rStyle w:val="Strk"/>') +
          r('b', '<w:rStyle w:val="Strk"/><w:b w:val="0"/><w:i/>') +
          r('c', '<w:rFonts w:ascii="Courier New"/>') +
          r('d', '<w:vertAlign w:val="superscript"/><w:strike/><w:vanish/>'),
      ),
    });
    const [a, b, c, d] = textsOf(body).map(({ format }) => format);
    expect(a).toMatchObject({ bold: true, italic: false });
    expect(b).toMatchObject({ bold: false, italic: true });
    expect(c?.code).toBe(true);
    expect(d).toMatchObject({ raised: 'super', struck: true, hidden: true });
  });

  test('keep tabs, breaks, hyphens and symbols; spaces count where that is said', async () => {
    const { body } = await read({
      body: p(
        '<w:r><w:t> a </w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:br/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Webdings" w:char="F041"/></w:r>',
      ),
    });
    expect(textOf(body)).toBe('a\t\u2011\u00ad✓');
    expect(inlinesOf(body).at(-1)).toMatchObject({ kind: 'object', what: 'symbol', text: 'Webdings F041' });
  });
});

describe('fields', () => {
  test('in both forms have their result, and within each other', async () => {
    const nested = field('IF "a b" \\x', '').replace(
      '</w:instrText></w:r>',
      `</w:instrText></w:r>${field('PAGE', '7')}`,
    );
    const { body } = await read({
      body: p(
        `${field('REF _Ref1 \\h', 'Kapitel 2')}<w:fldSimple w:instr=" SEQ Tabel ">${r('3')}</w:fldSimple>${nested}${r('!')}`,
      ),
    });
    expect(textsOf(body).map(({ text, fields }) => [text, fields.map(({ type }) => type)])).toEqual([
      ['Kapitel 2', ['REF']],
      ['3', ['SEQ']],
      ['!', []],
    ]);
    const marks = inlinesOf(body).flatMap((inline) => (inline.kind === 'field' ? inline.field : []));
    expect(marks.map(({ words }) => words)).toEqual([['_Ref1', '\\h'], ['Tabel'], ['a b', '\\x']]);
  });

  test('go on from one paragraph to the next', async () => {
    const [begin = '', end = ''] = field('TOC \\o', 'x').split(r('x'));
    const { body } = await read({ body: p(begin + r('Et')) + p(r('To')) + p(end + r('Tekst')) });
    expect(textsOf(body).map(({ fields }) => fields.length)).toEqual([1, 1, 0]);
  });
});

test('links, bookmarks and notes are found', async () => {
  const { body, footnotes } = await read({
    body:
      '<w:bookmarkStart w:id="5" w:name="_Ref1"/>' +
      p(
        `<w:hyperlink r:id="L1">${r('KL')}</w:hyperlink><w:hyperlink w:anchor="_Ref1">${r('her')}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="5"/>`,
      ),
    links: { L1: 'https://www.kl.dk' },
    footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote><w:footnote w:id="2">${p('Noten')}</w:footnote>`,
  });
  expect(textsOf(body).map(({ link }) => link)).toEqual([
    { address: 'https://www.kl.dk', anchor: null },
    { address: null, anchor: '_Ref1' },
  ]);
  expect(inlinesOf(body).filter(({ kind }) => kind.startsWith('bookmark'))).toEqual([
    { kind: 'bookmark-start', id: '5', name: '_Ref1' },
    { kind: 'bookmark-end', id: '5', name: '_Ref1' },
  ]);
  expect([...footnotes.keys()]).toEqual(['2']);
  expect(textOf(footnotes.get('2') ?? [])).toBe('Noten');
});

test('tables have spans over columns and rows', async () => {
  const down = { properties: '<w:vMerge w:val="restart"/>', text: 'A' };
  const up = { properties: '<w:vMerge/>', text: '' };
  const { body } = await read({
    body: table(
      [{ properties: '<w:gridSpan w:val="2"/>', text: 'H' }, 'I'],
      [down, 'b', 'c'],
      [up, 'd', 'e'],
    ),
  });
  const [found] = body;
  expect(
    found?.kind === 'table' &&
      found.rows.map(({ cells }) => cells.map((cell) => [cell.column, cell.columnSpan, cell.rowSpan])),
  ).toEqual([
    [
      [0, 2, 1],
      [2, 1, 1],
    ],
    [
      [0, 1, 2],
      [1, 1, 1],
      [2, 1, 1],
    ],
    [
      [0, 1, 0],
      [1, 1, 1],
      [2, 1, 1],
    ],
  ]);
});

describe('tracked changes', () => {
  const by = 'w:author="Bo" w:date="2026-11-24T10:00:00Z"';

  test('are kept, also two of the same text', async () => {
    const { body } = await read({
      body: p(
        `<w:ins w:id="1" ${by}>${r('ny')}<w:del w:id="2" w:author="Else"><w:r><w:delText>væk</w:delText></w:r></w:del></w:ins><w:moveFrom w:id="3" ${by}>${r('fra')}</w:moveFrom><w:moveTo w:id="4" ${by}>${r('til')}</w:moveTo>${r('f', `<w:b/><w:rPrChange w:id="5" ${by}><w:rPr/></w:rPrChange>`)}`,
        '',
        `<w:rPr><w:ins w:id="6" ${by}/></w:rPr>`,
      ),
    });
    expect(textsOf(body).map(({ text, changes }) => [text, changes.map(({ kind }) => kind)])).toEqual([
      ['ny', ['insertion']],
      ['væk', ['insertion', 'deletion']],
      ['fra', ['move-from']],
      ['til', ['move-to']],
      ['f', []],
    ]);
    expect(textsOf(body)[1]?.changes[1]).toEqual({ kind: 'deletion', id: '2', author: 'Else', date: null });
    expect(textsOf(body).at(-1)?.formatChange).toEqual({ author: 'Bo', date: '2026-11-24T10:00:00Z' });
    expect(paragraphsOf(body)[0]?.endChanges.map(({ kind }) => kind)).toEqual(['insertion']);
  });

  test('of rows are those of all in them', async () => {
    const { body } = await read({
      body: `<w:tbl><w:tr><w:trPr><w:del w:id="1" ${by}/></w:trPr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`,
    });
    const cell = body[0]?.kind === 'table' ? body[0].rows[0]?.cells[0] : undefined;
    expect(textsOf(cell?.blocks ?? [])[0]?.changes.map(({ kind }) => kind)).toEqual(['deletion']);
  });
});

test('comments have their range, and their answers', async () => {
  const { body, comments } = await read({
    body: p(
      `<w:commentRangeStart w:id="0"/>${r('her')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    ),
    comments: `<w:comment w:id="0" w:author="Bo" w:date="2026-11-24T10:00:00Z" w:initials="B"><w:p w14:paraId="0A">${r('Passer det?')}</w:p></w:comment><w:comment w:id="1" w:author="Else"><w:p w14:paraId="0B">${r('Ja')}</w:p></w:comment>`,
    commentsExtended:
      '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>',
  });
  expect(inlinesOf(body).map(({ kind }) => kind)).toEqual([
    'comment-start',
    'text',
    'comment-end',
    'comment',
  ]);
  expect(comments.map(({ id, author, parent, isDone }) => [id, author, parent, isDone])).toEqual([
    ['0', 'Bo', null, true],
    ['1', 'Else', '0', false],
  ]);
  expect(textOf(comments[0]?.blocks ?? [])).toBe('Passer det?');
});

describe('what is no text', () => {
  test('pictures have their part, alternative text and size', async () => {
    const { body, part } = await read({
      body: p(picture('rIda', 'Et hus')),
      media: { 'a.png': Buffer.from('PNG') },
    });
    const [found] = inlinesOf(body);
    expect(found).toMatchObject({ alternative: 'Et hus', width: 20, height: 10, part: '/word/media/a.png' });
    expect((await part('/word/media/a.png'))?.toString()).toBe('PNG');
  });

  test('of the older form too, and text boxes, charts and formulas', async () => {
    const { body } = await read({
      body: p(
        '<w:r><w:pict><v:shape alt="Et kort" style="width:72pt;height:1in"><v:imagedata r:id="rIda"/></v:shape></w:pict></w:r>' +
          `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('I boks')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>` +
          '<w:r><w:drawing><wp:inline><wp:docPr descr="Søjler"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>' +
          '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>' +
          '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      ),
      media: { 'a.png': Buffer.from('PNG') },
    });
    expect(inlinesOf(body)).toMatchObject([
      { kind: 'picture', part: '/word/media/a.png', alternative: 'Et kort', width: 25.4, height: 25.4 },
      { kind: 'text-box', blocks: [{ inlines: [{ text: 'I boks' }] }] },
      { kind: 'object', what: 'chart', alternative: 'Søjler' },
      { kind: 'object', what: 'equation', text: 'a+b' },
      { kind: 'object', what: 'embedded', text: 'Excel.Sheet.12' },
    ]);
  });
});

test('the strict form is read as the transitional one', async () => {
  const parts = Object.entries(partsOf({ body: p('Titel', 'Overskrift1') + p('Tekst') })).map(
    ([name, text]) => [
      name,
      String(text)
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ],
  );
  const { body } = await read(zip(Object.fromEntries(parts)));
  expect(paragraphsOf(body).map(({ heading }) => heading)).toEqual([1, null]);
  expect(textOf(body)).toBe('TitelTekst');
});

describe('what cannot be read is refused', () => {
  const withPart = (name: string, text: string): Buffer =>
    zip({ ...partsOf({ body: p('a') }), [name]: text });
  const document = 'word/document.xml';

  test.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /damaged or incomplete/],
    ['another file', Buffer.from('Kære læser, dette er en tekst'), /damaged or incomplete/],
    ['an old document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old kind/],
    ['one that is cut off', docx({ body: p('a') }).subarray(0, -40), /damaged/],
    ['another archive', zip({ 'a.txt': 'A' }), /no Word document/],
    ['broken XML', withPart(document, '<a>\n<b></a>'), /document\.xml is no XML at line 2/],
    [
      'a document type',
      withPart(document, '<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>'),
      /has a document type at line 1/,
    ],
    [
      'too many in each other',
      withPart(document, `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`),
      /nested too deep/,
    ],
    ['a bomb', withPart('word/styles.xml', ' '.repeat(70 * 1024 ** 2)), /64 MB/],
    ['a name that leaves', zip({ ...partsOf({ body: p('a') }), '../../etc/passwd': 'x' }), /damaged/],
  ])('%s', async (_, bytes, message) => {
    const { value, problems } = await readWord('a.docx', bytes);
    expect(value).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'broken-word', place: { file: 'a.docx' } });
    expect(problems[0]?.message).toMatch(message);
  });
});
