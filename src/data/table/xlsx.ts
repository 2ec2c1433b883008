import { problem } from '../../report/diagnostic.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import type { Line } from './table.ts';

/** How much a workbook may unpack to, in bytes: more is no table of names but a mistake or an attack. */
const LARGEST_UNPACKED = 500 * 1024 ** 2;

/**
 * The rows of a workbook's first sheet, each cell as Danish Excel shows it in its general format; null with what is wrong. A number
 * is without what its own format adds, such as leading zeros: the reader does not tell formats.
 */
export async function readXlsx(file: string, bytes: Buffer): Promise<Outcome<Line[] | null>> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) return none(problem('broken-xlsx', {}, { file }));
  if (unpacked > LARGEST_UNPACKED) return none(problem('file-too-large.unpacked', {}, { file }));
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet(bytes, 1, { parseNumber: danishNumber });
    const lines = rows.map((cells, index) => ({ cells: cells.map(textOf), line: index + 1 }));
    return { value: lines, problems: [] };
  } catch {
    // Whatever the reader says is about the inside of the file, which nobody can mend by hand.
    return none(problem('broken-xlsx', {}, { file }));
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return danishDate(cell);
  if (typeof cell === 'boolean') return cell ? 'SAND' : 'FALSK';
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Excel keeps 15 digits, and writes more into the file. */
function danishNumber(written: string): string {
  const number = Number(written);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))).replace('.', ',') : written;
}

/** A date as Danish Excel shows it, 24-11-2026, with the time of day where it has one. */
function danishDate(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  const [year = '', month = '', day = ''] = rounded.toISOString().slice(0, 10).split('-');
  const time = rounded.toISOString().slice(11, 16);
  // A time of day alone is a part of the day before Excel's first.
  if (Number(year) < 1900) return time;
  return time === '00:00' ? `${day}-${month}-${year}` : `${day}-${month}-${year} ${time}`;
}

/**
 * How many bytes a ZIP archive says that its files have, from its central directory (APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16). Null where it has
 * none, as when the end of the file is missing, or where a file's own head says something else: the reader takes as much memory as that says.
 */
function unpackedSize(bytes: Buffer): number | null {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const size = bytes.readUInt32LE(at + 24);
    const head = bytes.readUInt32LE(at + 42);
    if (head + 30 > end || bytes.readUInt32LE(head) !== 0x04034b50) return null;
    // A file that was written as a stream has its size after it.
    const streamed = (bytes.readUInt16LE(head + 6) & 8) !== 0;
    if (!streamed && bytes.readUInt32LE(head + 22) !== size) return null;
    sum += size;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}
