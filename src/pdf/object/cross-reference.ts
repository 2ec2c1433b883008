import { Parser } from './parser.ts';
import { type Holder, PdfDict } from './types.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

const ENTRY = 20;
const FREE = 0x66;

/** The classic cross-reference table and the trailer (ISO 32000-1, 7.5.4 and 7.5.5). */
export interface CrossReference {
  /** Byte offset of each object by its number; 0 where there is none. */
  readonly offsets: Uint32Array;
  readonly trailer: PdfDict;
  /** Byte offset of the table itself, which is where the last object ends. */
  readonly start: number;
}

/** @throws UnreadablePdf where the file is encrypted, updated, or has a cross-reference stream instead of a table. */
export function readCrossReference(bytes: Buffer, holder: Holder): CrossReference {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new UnreadablePdf('Not a PDF file');
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 64));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? -1);
  if (start < 0) throw new UnreadablePdf('The file is cut off: there is no startxref at its end');
  if (bytes.toString('latin1', start, start + 4) !== 'xref') {
    throw new UnreadablePdf('The file has a cross-reference stream, not a cross-reference table', start);
  }
  const parser = new Parser(bytes, start + 4, holder);
  const first = parser.integer();
  const count = parser.integer();
  if (first !== 0) throw new UnreadablePdf('The cross-reference table does not start at object 0', start);
  const table = bytes.indexOf(0x0a, parser.offset) + 1;
  const offsets = new Uint32Array(count);
  for (let number = 1; number < count; number++) {
    const entry = table + number * ENTRY;
    if (bytes[entry + 17] !== FREE) offsets[number] = tenDigits(bytes, entry);
  }
  parser.offset = table + count * ENTRY;
  parser.expect('trailer');
  const trailer = parser.object();
  if (!(trailer instanceof PdfDict))
    throw new UnreadablePdf('The trailer is not a dictionary', parser.offset);
  if (trailer.has('Encrypt')) throw new UnreadablePdf('The file is encrypted');
  if (trailer.has('Prev')) throw new UnreadablePdf('The file was updated after it was printed');
  return { offsets, trailer, start };
}

function tenDigits(bytes: Buffer, offset: number): number {
  let value = 0;
  for (let i = offset; i < offset + 10; i++) value = value * 10 + ((bytes[i] ?? 0x30) - 0x30);
  return value;
}
