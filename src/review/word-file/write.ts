import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { Block, ReviewedText } from '../blocks/model.ts';
import { numberingsOf, textsIn } from './lists.ts';
import { fixed } from './package.ts';
import { ParagraphWriter } from './paragraphs.ts';
import { stylesOf } from './styles.ts';
import { TEXT_ROOM, tableOf } from './tables.ts';

export interface Writing {
  readonly text: ReviewedText;
  /** The colour of headings and links, such as `#004d99`. */
  readonly accent: string;
  /** The drawings as PNG, by their markup. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
  /** What is said on the first page of how to answer, and at the foot of each. */
  readonly howTo: string;
  readonly page: { readonly before: string; readonly between: string };
  /** What tells where each block was written, as XML. */
  readonly map: string;
  /** ISO 8601, the edition's; null where it has none. */
  readonly date: string | null;
}

/** Margins of A4, in twips. */
const MARGIN = 1276;

/** Writes a Word file for a hearing: the same input gives the same bytes. */
export async function writeWordFile(writing: Writing): Promise<Uint8Array> {
  const { text, accent, drawn, howTo, page, map, date } = writing;
  const texts = [...textsIn(text.blocks), ...text.notes.flat()];
  const ids = new Set(texts.flatMap((block) => block.ids));
  const writer = new ParagraphWriter({ ids, drawn, room: TEXT_ROOM });
  const document = new Document({
    title: text.title,
    creator: 'kl-docs',
    lastModifiedBy: 'kl-docs',
    styles: stylesOf(text.language, accent.replace('#', '').toUpperCase()),
    numbering: numberingsOf(texts),
    features: { trackRevisions: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(text.title, page), first: new Footer({ children: [new Paragraph('')] }) },
        children: [...titlePage(text, howTo), ...written(text.blocks, writer)],
      },
    ],
    footnotes: Object.fromEntries(
      text.notes.map((blocks, index) => [
        String(index + 1),
        { children: blocks.map((block) => writer.paragraph(block, { style: 'FootnoteText' })) },
      ]),
    ),
  });
  return fixed(await Packer.toBuffer(document), { map, date });
}

function titlePage({ title, subtitle, facts }: ReviewedText, howTo: string): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', text: title }),
    ...(subtitle === null ? [] : [new Paragraph({ style: 'Subtitle', text: subtitle })]),
    ...facts.map((text) => new Paragraph({ style: 'Facts', text })),
    new Paragraph({ spacing: { before: 480 }, text: howTo }),
  ];
}

function footer(title: string, { before, between }: Writing['page']): Footer {
  const size = 17;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${title}    ${before} `, size }),
          new TextRun({ children: [PageNumber.CURRENT], size }),
          new TextRun({ text: ` ${between} `, size }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], size }),
        ],
      }),
    ],
  });
}

function written(blocks: readonly Block[], writer: ParagraphWriter): (Paragraph | Table)[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? writer.paragraph(block)
      : // Two tables without a paragraph between them would be one.
        [tableOf(block, writer), new Paragraph({ spacing: { after: 120 } })],
  );
}
