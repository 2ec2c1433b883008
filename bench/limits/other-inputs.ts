import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import type { Input } from './inputs.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const withDrawing = (svg: string): Input => ({
  'README.md': '# Title\n\n![A drawing](a.svg)\n',
  'a.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${svg}</svg>`,
});
const withRows = (table: Input): Input => ({
  ...table,
  'kl-docs.yml': `title: A\nlanguage: en\npublisher: A\ndata:\n  rows:\n    file: ${Object.keys(table)[0]}\n`,
  'content/a/document.yml':
    'title: A\nlanguage: en\nversion: 1.0.0\ndate: 2026-01-01\nstatus: draft\ntemplate: guide\nfile: a\nformats: [html]\nchapters: [1.md]\n',
  'content/a/1.md': '# Title\n\n:::data[Rows]{set=rows limit=5}\n:::\n',
});
const withFrontMatter = (yaml: string): Input => ({ 'README.md': `---\n${yaml}\n---\n# Title\n\nText.\n` });
const withDiagram = (mermaid: string): Input => ({
  'README.md': `# Title\n\n\`\`\`mermaid\n${mermaid}\n\`\`\`\n`,
});

/** What stands beside chapters, or is another language in them. */
export const otherInputs: readonly (readonly [string, () => Input])[] = [
  [
    'SVG: 10 `<use>` of 10, 9 deep',
    () =>
      withDrawing(
        `<defs><g id="u0"><rect width="1" height="1"/></g>${range(9)
          .map((level) => `<g id="u${level + 1}">${`<use href="#u${level}"/>`.repeat(10)}</g>`)
          .join('')}</defs><use href="#u9"/>`,
      ),
  ],
  [
    'SVG: a filter of 2,000 steps',
    () =>
      withDrawing(
        `<filter id="f" x="-1000" y="-1000" width="9999" height="9999">${'<feGaussianBlur stdDeviation="1000"/>'.repeat(2000)}</filter><rect filter="url(#f)" width="9" height="9"/>`,
      ),
  ],
  [
    'SVG: 100 filters in each other',
    () =>
      withDrawing(
        `<filter id="f"><feGaussianBlur stdDeviation="100"/></filter>${'<g filter="url(#f)">'.repeat(100)}<rect width="9" height="9"/>${'</g>'.repeat(100)}`,
      ),
  ],
  [
    'SVG: a pattern of patterns, 9 deep',
    () =>
      withDrawing(
        `<defs><pattern id="p0" width=".01" height=".01"><rect width="9" height="9"/></pattern>${range(9)
          .map(
            (level) =>
              `<pattern id="p${level + 1}" width=".01" height=".01"><rect width="9" height="9" fill="url(#p${level})"/></pattern>`,
          )
          .join('')}</defs><rect width="9" height="9" fill="url(#p9)"/>`,
      ),
  ],
  [
    'SVG: 10,000 nested groups',
    () => withDrawing(`${'<g>'.repeat(10_000)}<rect width="9" height="9"/>${'</g>'.repeat(10_000)}`),
  ],
  [
    'SVG: entities of entities',
    () => ({
      'README.md': '# Title\n\n![A drawing](a.svg)\n',
      'a.svg': `<!DOCTYPE svg [<!ENTITY e0 "ha">${range(30)
        .map((level) => `<!ENTITY e${level + 1} "&e${level};&e${level};">`)
        .join('')}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&e30;</text></svg>`,
    }),
  ],
  ['SVG: 30 MB of paths', () => withDrawing('<path d="M0 0L9 9L3 4Z"/>'.repeat(1_200_000))],
  [
    'Mermaid: 5,000 nodes',
    () =>
      withDiagram(
        `flowchart LR\n${range(5000)
          .map((index) => `a${index}`)
          .join('\n')}`,
      ),
  ],
  [
    'Mermaid: 490 edges',
    () =>
      withDiagram(
        `flowchart LR\n${range(490)
          .map((index) => `a${index} --> a${(index * 7) % 490}`)
          .join('\n')}`,
      ),
  ],
  [
    'PNG: 30,000 × 30,000',
    () => ({ 'README.md': '# Title\n\n![A picture](a.png)\n', 'a.png': png(30_000, 30_000) }),
  ],
  [
    'YAML: a billion laughs',
    () =>
      withFrontMatter(
        `a: &a0 [x]\n${range(9)
          .map((level) => `b${level}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`)
          .join('\n')}`,
      ),
  ],
  [
    'YAML: 100,000 keys',
    () =>
      withFrontMatter(
        range(100_000)
          .map((index) => `key${index}: a`)
          .join('\n'),
      ),
  ],
  ['front matter of 200,000 lines', () => withFrontMatter(`a: |\n${'  line\n'.repeat(200_000)}`)],
  [
    'document.yml: 100,000 keys',
    () => ({
      'README.md': '# Title\n\nText.\n',
      'document.yml': `title: T\nvariables:\n${range(100_000)
        .map((index) => `  key${index}: a\n`)
        .join('')}`,
    }),
  ],
  [
    'rows.yml: 100,000 rows',
    () =>
      withRows({
        'rows.yml': range(100_000)
          .map((index) => `- { name: name ${index}, number: ${index} }\n`)
          .join(''),
      }),
  ],
  ['YAML: 100,000 aliases', () => withFrontMatter(`a: &a [1]\nb: [${Array(100_000).fill('*a').join(', ')}]`)],
  ['YAML: 20,000 nested lists', () => withFrontMatter(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
  [
    'CSV: 1,000,000 rows',
    () =>
      withRows({
        'rows.csv': `name,number\n${range(1_000_000)
          .map((index) => `name ${index},${index}`)
          .join('\n')}\n`,
      }),
  ],
  [
    'CSV: 20,000 columns, 200 rows',
    () =>
      withRows({
        'rows.csv': `${range(20_000)
          .map((index) => `c${index}`)
          .join(',')}\n${`${Array(20_000).fill('1').join(',')}\n`.repeat(200)}`,
      }),
  ],
  [
    'xlsx: 400 MB of one sheet, packed',
    () =>
      withRows({
        'rows.xlsx': workbook(sheet('<c t="inlineStr"><is><t>a</t></is></c>'.repeat(10), 1_000_000)),
      }),
  ],
  [
    'xlsx: entities of entities',
    () =>
      withRows({
        'rows.xlsx': workbook(
          `<!DOCTYPE x [<!ENTITY e0 "ha">${range(30)
            .map((level) => `<!ENTITY e${level + 1} "&e${level};&e${level};">`)
            .join('')}]>${sheet('<c t="inlineStr"><is><t>&e30;</t></is></c>', 2)}`,
        ),
      }),
  ],
  [
    'xlsx: an external entity',
    () =>
      withRows({
        'rows.xlsx': workbook(
          `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet('<c t="inlineStr"><is><t>&e;</t></is></c>', 2)}`,
        ),
      }),
  ],
  [
    'xlsx: a cell in the last row and column',
    () =>
      withRows({
        'rows.xlsx': workbook(
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
      }),
  ],
];

/** One colour, one bit a pixel. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const sheet = (cells: string, rows: number): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${`<row>${cells}</row>`.repeat(rows)}</sheetData></worksheet>`;

/** A workbook with the one sheet. */
function workbook(sheetXml: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
  });
}

/** A ZIP archive (APPNOTE.TXT 4.3). */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
