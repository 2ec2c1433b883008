import path from 'node:path';
import { type Diagnostic, problem } from '../../report/diagnostic.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import { readCsv } from './csv.ts';
import { decodeTable } from './decode.ts';
import { readJson } from './json.ts';
import { toTable } from './rectangle.ts';
import type { Line, Table } from './table.ts';
import { unseenInCells } from './unseen-in-cells.ts';
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
  if (bytes.length > LARGEST_TABLE) return tooLarge(file);
  const ending = path.posix.extname(file).toLowerCase();
  const misnamed = misnamedProblem(file, ending, bytes);
  if (misnamed !== null) return none(misnamed);
  const { value: lines, problems } = await readLines(file, ending, bytes);
  if (lines === null) return none(...problems);
  const unseen = unseenInCells(file, lines);
  if (unseen.length > 0) return none(...problems, ...unseen);
  const table = toTable(file, lines, { padded: ending === '.xlsx' });
  return { value: table.value, problems: [...problems, ...table.problems] };
}

/** What is answered in the place of such a table. */
export function tooLarge(file: string): Outcome<null> {
  return none(problem('file-too-large', {}, { file }));
}

async function readLines(file: string, ending: string, bytes: Buffer): Promise<Outcome<Line[] | null>> {
  if (ending === '.xlsx') return readXlsx(file, bytes);
  if (!TEXT_ENDINGS.includes(ending))
    return none(problem('unknown-table-format', { name: path.posix.basename(file) }, { file }));
  const { value: text, problems } = decodeTable(file, bytes);
  if (text === null) return none(...problems);
  const lines = await readText(file, ending, text);
  return { value: lines.value, problems: [...problems, ...lines.problems] };
}

async function readText(file: string, ending: string, text: string): Promise<Outcome<Line[] | null>> {
  if (ending === '.json') return readJson(file, text);
  if (ending === '.yml' || ending === '.yaml') return readYamlRows(file, text);
  return readCsv(file, text);
}

/** Files are renamed, and then their first bytes say what they are. */
function misnamedProblem(file: string, ending: string, bytes: Buffer): Diagnostic | null {
  const zip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const text = TEXT_ENDINGS.includes(ending);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return problem('wrong-table-format.old-workbook', {}, { file });
  if (zip && text && bytes.includes(0)) return problem('wrong-table-format.workbook', { ending }, { file });
  if (ending !== '.xlsx' || zip) return null;
  const key = bytes.length === 0 ? 'empty-data-set.workbook' : 'wrong-table-format.no-workbook';
  return problem(key, {}, { file });
}
