import { Parser } from './parser.ts';
import type { Source } from './source.ts';
import { type Holder, PdfDict } from './types.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

const ENTRY = 20;

/** The classic cross-reference table and the trailer (ISO 32000-1, 7.5.4 and 7.5.5). */
export interface CrossReference {
  /** One more than the highest object number. */
  readonly size: number;
  readonly trailer: PdfDict;
  /** Byte offset of the table itself, which is where the last object ends. */
  readonly start: number;
  /** Byte offset of an object; 0 where there is none. */
  readonly offsetOf: (number: number) => number;
}

/** @throws UnreadablePdf where the file is encrypted, updated, or has a cross-reference stream instead of a table. */
export function readCrossReference(source: Source, holder: Holder): CrossReference {
  const { text } = source;
  if (!text.startsWith('%PDF-')) throw new UnreadablePdf('Not a PDF file');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? -1);
  if (start < 0) throw new UnreadablePdf('The file is cut off: there is no startxref at its end');
  if (!text.startsWith('xref', start)) {
    throw new UnreadablePdf('The file has a cross-reference stream, not a cross-reference table', start);
  }
  const parser = new Parser(source, start + 4, holder);
  const first = parser.integer();
  const size = parser.integer();
  if (first !== 0) throw new UnreadablePdf('The cross-reference table does not start at object 0', start);
  const table = text.indexOf('\n', parser.offset) + 1;
  parser.offset = table + size * ENTRY;
  parser.expect('trailer');
  const trailer = parser.object();
  if (!(trailer instanceof PdfDict))
    throw new UnreadablePdf('The trailer is not a dictionary', parser.offset);
  if (trailer.has('Encrypt')) throw new UnreadablePdf('The file is encrypted');
  if (trailer.has('Prev')) throw new UnreadablePdf('The file was updated after it was printed');
  const offsetOf = (number: number): number => {
    const entry = table + number * ENTRY;
    return number > 0 && number < size && text[entry + 17] === 'n'
      ? Number(text.slice(entry, entry + 10))
      : 0;
  };
  return { size, trailer, start, offsetOf };
}
