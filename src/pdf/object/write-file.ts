import { createHash } from 'node:crypto';
import type { PdfDocument } from './document.ts';
import { serialize } from './serialize.ts';
import { PdfString } from './types.ts';

/** ISO 32000-1, 7.5.2: four bytes above 127 in a comment say that the file is binary; PDF/A demands them. */
const BINARY = '%\xE2\xE3\xCF\xD3\n';

/**
 * The document as a file with one cross-reference table (ISO 32000-1, 7.5) and, as ISO 19005-2, 6.1.3 demands, with a
 * file identifier. That is made from the content: the same for the same file.
 */
export function writeFile(document: PdfDocument, version: '1.7' | '2.0' = '1.7'): Uint8Array {
  const header = `%PDF-${version}\n${BINARY}`;
  const objects = document.written();
  let offset = header.length;
  const entries = objects.map((object) => {
    const entry = object === '' ? '0000000000 00001 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
    offset += object.length;
    return entry;
  });
  const body = Buffer.from(header + objects.join(''), 'latin1');
  const hash = createHash('sha256').update(body).digest();
  const identifier = new PdfString(hash.subarray(0, 16).toString('latin1'));
  document.trailer.set('ID', document.newArray([identifier, identifier]));
  document.trailer.set('Size', objects.length + 1);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer\n${serialize(document.trailer)}\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(table + trailer, 'latin1')]);
}
