import { zip } from '../data/table/workbook.ts';

const OPEN_XML = 'http://schemas.openxmlformats.org';
const OFFICE = `${OPEN_XML}/officeDocument/2006/relationships`;
const NAMESPACES = [
  `xmlns:w="${OPEN_XML}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}"`,
  `xmlns:wp="${OPEN_XML}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OPEN_XML}/drawingml/2006/main"`,
  `xmlns:pic="${OPEN_XML}/drawingml/2006/picture"`,
  `xmlns:c="${OPEN_XML}/drawingml/2006/chart"`,
  `xmlns:m="${OPEN_XML}/officeDocument/2006/math"`,
  `xmlns:mc="${OPEN_XML}/markup-compatibility/2006"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** The parts of a document for a test, as Word writes them: each the inside of its root. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  /** Besides those of `STYLES`. */
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly header?: string;
  readonly title?: string;
  /** Pictures by their names in `media/`; each has the relationship `rIdName` of its name without ending. */
  readonly media?: Readonly<Record<string, Buffer>>;
  /** Addresses by their relationships. */
  readonly links?: Readonly<Record<string, string>>;
}

const style = (type: string, id: string, name: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** As Danish Word has them: the ids are Danish, the names English. */
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="da-DK"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3, 4].map((level) =>
    style(
      'paragraph',
      `Overskrift${level}`,
      `heading ${level}`,
      `<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
    ),
  ),
  style('paragraph', 'MinOverskrift', 'Min overskrift', '<w:basedOn w:val="Overskrift2"/>'),
  style('paragraph', 'Titel', 'Title'),
  style('paragraph', 'Undertitel', 'Subtitle'),
  style('paragraph', 'Billedtekst', 'caption'),
  style('paragraph', 'Citat', 'Quote'),
  style('paragraph', 'Kode', 'Kode', '<w:rPr><w:rFonts w:ascii="Consolas"/></w:rPr>'),
  style('character', 'Hyperlink', 'Hyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>'),
  style('character', 'Strk', 'Strong', '<w:rPr><w:b/></w:rPr>'),
].join('');

/** A list of bullets (1) and one of numbers (2), each of three levels. */
const NUMBERING = [
  [1, 'bullet', '•'],
  [2, 'decimal', '%1.'],
]
  .map(
    ([id, format, text]) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2]
        .map(
          (level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  )
  .concat('<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')
  .concat('<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>')
  .join('');

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of a text, or of runs. */
export const p = (inside: string, styleId = '', more = ''): string =>
  `<w:p><w:pPr>${styleId && `<w:pStyle w:val="${styleId}"/>`}${more}</w:pPr>${inside.startsWith('<') || inside === '' ? inside : r(inside)}</w:p>`;

/** An item of a list. */
export const item = (inside: string, list: number, level = 0): string =>
  p(inside, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A table of cells: each the text, or its properties and blocks. */
export const table = (
  ...rows: readonly (readonly (string | { readonly properties: string; readonly text: string })[])[]
): string =>
  `<w:tbl><w:tblPr/>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((cell) =>
            typeof cell === 'string'
              ? `<w:tc><w:tcPr/>${p(cell)}</w:tc>`
              : `<w:tc><w:tcPr>${cell.properties}</w:tcPr>${p(cell.text)}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A field with its result, in the form with characters of their own. */
export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result && r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A picture in a line, 20 by 10 mm. */
export const picture = (relationship: string, alternative = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="360000"/><wp:docPr id="1" name="Billede 1" descr="${alternative}"/>` +
  '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/></pic:nvPicPr>' +
  `<pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const root = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${NAMESPACES}>${inside}</${name}>`;

/** A document of Word. */
export const docx = (parts: DocxParts): Buffer => zip(partsOf(parts));

/** The same by its parts, so that some can be replaced. */
export function partsOf({
  body,
  media = {},
  links = {},
  ...parts
}: DocxParts): Record<string, string | Buffer> {
  const optional: readonly [string, string, string | undefined][] = [
    ['numbering', 'w:numbering', parts.numbering ?? NUMBERING],
    ['footnotes', 'w:footnotes', parts.footnotes],
    ['comments', 'w:comments', parts.comments],
    ['commentsExtended', 'w15:commentsEx', parts.commentsExtended],
    ['header', 'w:hdr', parts.header],
  ];
  const there = optional.filter(([, , inside]) => inside !== undefined);
  const relationships = [
    ...['styles', ...there.map(([name]) => name)].map(
      (name) => `<Relationship Id="rId_${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
    ),
    ...Object.keys(media).map(
      (name) =>
        `<Relationship Id="rId${name.replace(/\..*/, '')}" Type="${OFFICE}/image" Target="media/${name}"/>`,
    ),
    ...Object.entries(links).map(
      ([id, address]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
    ),
  ];
  const relationshipsXml = (inside: string): string =>
    `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${inside}</Relationships>`;
  return {
    '_rels/.rels': relationshipsXml(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
        `<Relationship Id="rId2" Type="${OPEN_XML}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${OPEN_XML}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(parts.title ?? '')}</dc:title></cp:coreProperties>`,
    'word/document.xml': root('w:document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('w:styles', STYLES + (parts.styles ?? '')),
    'word/_rels/document.xml.rels': relationshipsXml(relationships.join('')),
    ...Object.fromEntries(
      there.map(([name, element, inside = '']) => [`word/${name}.xml`, root(element, inside)]),
    ),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
  };
}
