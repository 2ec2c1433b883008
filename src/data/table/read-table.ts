import path from 'node:path';
import { Diagnostics } from '../../report/diagnostic.ts';
import { collecting, type Outcome } from '../../report/outcome.ts';
import { readCsv } from './csv.ts';
import { decodeTable } from './decode.ts';
import { readJson } from './json.ts';
import { toTable } from './rectangle.ts';
import type { Line, Table } from './table.ts';
import { readXlsx } from './xlsx.ts';
import { readYamlRows } from './yaml-rows.ts';

const TEXT_ENDINGS = ['.csv', '.tsv', '.txt', '.json', '.yml', '.yaml'];

/** In bytes. */
export const LARGEST_TABLE = 50 * 1024 ** 2;

/**
 * Reads a table file by the ending of its name: .csv, .tsv, .txt, .xlsx (its first sheet), .json (an array of objects), .yml and .yaml
 * (a list of mappings). All cells are text. Null with the problems that leave no table.
 */
export async function readTable(file: string, bytes: Buffer): Promise<Outcome<Table | null>> {
  const diagnostics = new Diagnostics();
  const table = await read(file, bytes, diagnostics);
  return { value: table, problems: diagnostics.list };
}

async function read(file: string, bytes: Buffer, diagnostics: Diagnostics): Promise<Table | null> {
  if (bytes.length > LARGEST_TABLE) return diagnostics.take(tooLarge(file));
  const ending = path.posix.extname(file).toLowerCase();
  if (!isWhatItsNameSays(file, ending, bytes, diagnostics)) return null;
  const lines = await readLines(file, ending, bytes, diagnostics);
  return lines === null ? null : toTable(file, lines, { padded: ending === '.xlsx' }, diagnostics);
}

/** What is answered in the place of such a table. */
export function tooLarge(file: string): Outcome<null> {
  return collecting((diagnostics) => {
    diagnostics.report('file-too-large', {}, { file });
    return null;
  });
}

async function readLines(
  file: string,
  ending: string,
  bytes: Buffer,
  diagnostics: Diagnostics,
): Promise<Line[] | null> {
  if (ending === '.xlsx') return readXlsx(file, bytes, diagnostics);
  if (!TEXT_ENDINGS.includes(ending)) {
    diagnostics.report('unknown-table-format', { name: path.posix.basename(file) }, { file });
    return null;
  }
  const text = decodeTable(file, bytes, diagnostics);
  if (text === null) return null;
  if (ending === '.json') return readJson(file, text, diagnostics);
  if (ending === '.yml' || ending === '.yaml') return diagnostics.take(readYamlRows(file, text));
  return readCsv(file, text, diagnostics);
}

/** Files are renamed, and then their first bytes say what they are. */
function isWhatItsNameSays(file: string, ending: string, bytes: Buffer, diagnostics: Diagnostics): boolean {
  const zip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const text = TEXT_ENDINGS.includes(ending);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    diagnostics.report('wrong-table-format.old-workbook', {}, { file });
    return false;
  }
  if (zip && text && bytes.includes(0)) {
    diagnostics.report('wrong-table-format.workbook', { ending }, { file });
    return false;
  }
  if (ending === '.xlsx' && !zip) {
    const key = bytes.length === 0 ? 'empty-data-set.workbook' : 'wrong-table-format.no-workbook';
    diagnostics.report(key, {}, { file });
    return false;
  }
  return true;
}
