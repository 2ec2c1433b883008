import { type Diagnostic, problem } from '../../report/diagnostic.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import { type ArchivedFile, filesOfArchive } from './archive.ts';
import { tooManyCells } from './most-cells.ts';
import { areaOf } from './sheet-area.ts';
import type { Line } from './table.ts';

/** How much a workbook may unpack to, in bytes: more is no table of names but a mistake or an attack. */
const LARGEST_UNPACKED = 100 * 1024 ** 2;

/**
 * The rows of a workbook's first sheet, each cell as Danish Excel shows it in its general format; null with what is wrong. A number
 * is without what its own format adds, such as leading zeros: the reader does not tell formats.
 */
export async function readXlsx(file: string, bytes: Buffer): Promise<Outcome<Line[] | null>> {
  const archived = filesOfArchive(bytes);
  const refused = archived === null ? problem('broken-xlsx', {}, { file }) : sizeProblem(file, archived);
  if (refused !== null) return none(refused);
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

/** Whether it would unpack to too much, or a sheet have too many cells. */
function sizeProblem(file: string, archived: readonly ArchivedFile[]): Diagnostic | null {
  if (archived.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED)
    return problem('file-too-large.unpacked', {}, { file });
  try {
    for (const { name, unpack } of archived) {
      if (!/sheet[^/]*\.xml$/i.test(name)) continue;
      const found = tooManyCells(file, areaOf(unpack(LARGEST_UNPACKED).toString('latin1')));
      if (found !== null) return found;
    }
    return null;
  } catch {
    return problem('broken-xlsx', {}, { file });
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
