import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ReviewMap, readMap, writeMap } from '../../src/review/word-file/map.ts';
import { writeReview } from '../../src/review/write-review.ts';
import { readWord } from '../../src/word/read-word.ts';
import type { Block, Paragraph, Table, WordDocument } from '../../src/word/types.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** A red dot of one pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

const CHAPTER = `# Kapitel {#kapitel}

Et afsnit med **fed**, *kursiv*, \`kode\`, [et link](https://example.org) og [](#tabellen).[^a] Igen.[^a]

## Underafsnit

1. Først
   - Under
2. Så

   Videre i andet punkt.

:::table[Priser]{#tabellen}
| Vare | Pris |
| --- | ---: |
| Kaffe | 12 |
:::

:::note[Husk]
Noget at huske.
:::

\`\`\`sh
echo hej
echo igen
\`\`\`

> Et citat.

![En rød prik](prik.png)

- [x] Gjort
- [ ] Ikke gjort

<details><summary>Mere</summary>

Skjult.

</details>

[^a]: En note med [link](https://example.org/note).
`;

async function written(
  chapter: string,
  files: Record<string, Uint8Array | string> = {},
): Promise<WordDocument> {
  using workspace = new TemporaryWorkspace({
    'content/hearing/document.yml':
      'title: Vejledning\nsubtitle: Til prøve\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: vejledning\nnumbered: true\nchapters: [01.md]\n',
    'content/hearing/01.md': chapter,
    ...files,
  });
  const { file, diagnostics } = await writeReview({ document: 'hearing', cwd: workspace.root });
  expect(diagnostics).toEqual([]);
  const { value, problems } = await readWord('a.docx', readFileSync(workspace.path(`out/${file}`)));
  expect(problems).toEqual([]);
  if (value === null) throw new Error('It cannot be read');
  return value;
}

const textOf = ({ inlines }: Paragraph): string =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ''))
    .join('');

const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

describe('a document as a Word file', () => {
  test('has real headings, lists, tables, notes, links, captions and pictures, and tracks what is changed', async () => {
    const word = await written(CHAPTER, { 'content/hearing/prik.png': DOT });
    expect(word.tracksChanges).toBe(true);
    expect(word.properties).toMatchObject({ title: 'Vejledning', language: 'da-DK' });
    const paragraphs = paragraphsIn(word.body);
    const shown = paragraphs.map((paragraph) => {
      const { style, list } = paragraph;
      const sign = list === null ? '' : ` ${list.kind} ${list.level}`;
      return `${style?.name}${sign}: ${textOf(paragraph).replaceAll('\u00a0', ' ')}`;
    });
    expect(shown.filter((line) => !/: $/.test(line))).toEqual([
      'Title: Vejledning',
      'Subtitle: Til prøve',
      'Facts: Version 1.0',
      'Facts: 24. november 2026',
      'Facts: UDKAST',
      'Normal: Høringsudgave. Ret i teksten, og skriv kommentarer i margenen: Word sporer alle ændringer. Gem filen, og send den tilbage.',
      'Heading 1: 1 Kapitel',
      'Normal: Et afsnit med fed, kursiv, kode, et link og tabel 1, »Priser«. Igen.1',
      'Heading 2: 1.1 Underafsnit',
      'Normal ordered 0: Først',
      'Normal bullet 1: Under',
      'Normal ordered 0: Så',
      'Normal: Videre i andet punkt.',
      'caption: Tabel 1 Priser',
      'Table Head: Vare',
      'Table Head: Pris',
      'Table Head: Kaffe',
      'Table Text: 12',
      'Box Title: Bemærk Husk',
      'Normal: Noget at huske.',
      'Code: echo hej\necho igen',
      'Quote: Et citat.',
      'Normal bullet 0: ☑ Gjort',
      'Normal bullet 0: ☐ Ikke gjort',
      'Box Title: Mere',
      'Normal: Skjult.',
    ]);
    const inlines = paragraphs.flatMap((paragraph) => paragraph.inlines);
    expect(inlines.filter(({ kind }) => kind === 'picture')).toMatchObject([{ alternative: 'En rød prik' }]);
    const links = inlines.flatMap((inline) => ('link' in inline && inline.link ? inline.link : []));
    expect(links.map(({ address, anchor }) => address ?? anchor?.slice(0, 3))).toEqual([
      'https://example.org',
      'to_',
      'not',
    ]);
    const [table] = word.body.filter((block): block is Table => block.kind === 'table');
    expect(table?.rows.map(({ isHeader }) => isHeader)).toEqual([true, false]);
    expect(paragraphsIn([...word.footnotes.values()].flat()).map(textOf)).toContain('En note med link.');
  });

  test('has a bookmark for each block, by a name that Word takes', async () => {
    const word = await written(CHAPTER, { 'content/hearing/prik.png': DOT });
    const stories = [word.body, ...word.footnotes.values()].flatMap(paragraphsIn);
    const names = stories.flatMap(({ inlines }) =>
      inlines.flatMap((inline) => (inline.kind === 'bookmark-start' ? (inline.name ?? '') : [])),
    );
    expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,39}$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const map = readMap(String(await word.part('/customXml/item1.xml')));
    expect(map?.blocks.map(({ line, text }) => `${line} ${text.slice(0, 12)}`)).toEqual([
      '1 1\u00a0Kapitel',
      '3 Et afsnit me',
      '5 1.1\u00a0Underafs',
      '7 Først',
      '8 Under',
      '9 Så',
      '11 Videre i and',
      '13 Tabel 1 Pris',
      '14 Vare',
      '14 Pris',
      '16 Kaffe',
      '16 12',
      '19 Bemærk Husk',
      '20 Noget at hus',
      '23 echo hej\nech',
      '28 Et citat.',
      '30 \uFFFC',
      '32 ☑ Gjort',
      '33 ☐ Ikke gjort',
      '37 Skjult.',
      '41 En note med ',
    ]);
    expect(map?.blocks.filter(({ name }) => !names.includes(name))).toEqual([]);
  });

  test('has drawings as pictures', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#004d99"/></svg>';
    const word = await written('# Om\n\n![Et blåt felt](felt.svg)\n', {
      'content/hearing/felt.svg': drawing,
    });
    const [picture] = paragraphsIn(word.body).flatMap(({ inlines }) =>
      inlines.flatMap((inline) => (inline.kind === 'picture' ? inline : [])),
    );
    expect(picture).toMatchObject({ alternative: 'Et blåt felt' });
    const bytes = await word.part(picture?.part ?? '');
    expect(bytes?.subarray(1, 4).toString()).toBe('PNG');
    // Two dots for each px, from the header's fields (PNG 11.2.2).
    expect([bytes?.readUInt32BE(16), bytes?.readUInt32BE(20)]).toEqual([80, 40]);
  });
});

describe('what tells where each block was written', () => {
  const map: ReviewMap = {
    document: 'guide',
    version: null,
    blocks: [{ name: 'b_1', file: 'a & b.md', line: 1, endLine: 2, text: '<æ> "\u0001\n\u2029\ud800' }],
  };

  test('comes back as it was written', () => {
    expect(writeMap(map)).not.toMatch(/[^\n\u0020-\ufffd]/);
    expect(readMap(writeMap(map))).toEqual(map);
  });

  test('also where a program has written its signs otherwise', () => {
    const other = writeMap(map).replaceAll('"document"', '&quot;document&quot;').replaceAll('æ', '&#xe6;');
    expect(readMap(other)).toEqual(map);
  });

  test.each([
    '',
    '<map xmlns="urn:kl-docs:review:1">{',
    '<map xmlns="urn:kl-docs:review:1">{"blocks":[]}</map>',
    '<a/>',
  ])('is none in %j', (xml) => {
    expect(readMap(xml)).toBeNull();
  });
});
