import type { PdfDocument } from './document.ts';
import { serialize } from './serialize.ts';

/** ISO 32000-1, 7.5.2: four bytes above 127 in a comment say that the file is binary; PDF/A demands them. */
const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

/** The document as a file with one cross-reference table (ISO 32000-1, 7.5). */
export function writeFile(document: PdfDocument, objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [HEADER];
  const table = ['0000000000 65535 f \n'];
  let offset = HEADER.length;
  for (const object of objects) {
    if (object.length) table.push(`${String(offset).padStart(10, '0')} 00000 n \n`);
    else table.push('0000000000 00001 f \n');
    parts.push(object);
    offset += object.length;
  }
  document.trailer.set('Size', table.length);
  const trailer = `trailer\n${serialize(document.trailer)}\nstartxref\n${offset}\n%%EOF\n`;
  parts.push(Buffer.from(`xref\n0 ${table.length}\n${table.join('')}${trailer}`, 'latin1'));
  return Buffer.concat(parts);
}
