import type { CsvError } from 'csv-parse/sync';
import { type Diagnostic, problem } from '../../report/diagnostic.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import { type Delimited, findDelimiter } from './delimiter.ts';
import { tooManyCells } from './most-cells.ts';
import type { Line } from './table.ts';

/** The lines of a text whose cells are parted by comma, semicolon or tab (RFC 4180); null with what is wrong. */
export async function readCsv(file: string, whole: string): Promise<Outcome<Line[] | null>> {
  const { parse, CsvError } = await import('csv-parse/sync');
  const delimited = findDelimiter(whole.replace(/\r\n?/g, '\n'));
  const { text, delimiter, linesBefore } = delimited;
  const tooMany = tooManyCells(file, partsOf(text, [delimiter].flat()));
  if (tooMany !== null) return none(tooMany);
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: '\n',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Spaces around quotation marks. A tab is no space where it parts cells.
      trim: delimiter !== '\t',
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const lines = records.map(({ record, info }) => ({
      cells: record,
      // The parser tells where a record ends, and a cell may have several lines.
      line: linesBefore + info.lines - breaksIn(record),
    }));
    return { value: lines, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return none(syntaxProblem(file, error, delimited));
  }
}

/** How many cells there are at most: those that are parted within quotation marks are counted, too. */
function partsOf(text: string, delimiters: readonly string[]): number {
  let parts = 0;
  for (const mark of ['\n', ...delimiters])
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) parts++;
  return parts;
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

function syntaxProblem(
  file: string,
  error: CsvError,
  { text, delimiter, linesBefore }: Delimited,
): Diagnostic {
  const told = Number(/at line (\d+)/.exec(error.message)?.[1] ?? 1);
  const opened = lineOfOpenMark(text, [delimiter].flat());
  const isUnclosed = opened !== undefined && (opened < told || error.code === 'CSV_QUOTE_NOT_CLOSED');
  return isUnclosed
    ? problem('broken-csv.unclosed', {}, { file, line: linesBefore + opened })
    : problem('broken-csv.inside', {}, { file, line: linesBefore + told });
}

/**
 * The line of the first cell that begins with a quotation mark and does not end with one. The parser tells only where it noticed: at the
 * end of the file, or at the next quotation mark.
 */
function lineOfOpenMark(text: string, delimiters: readonly string[]): number | undefined {
  const parting = delimiters.map((delimiter) => `\\u{${delimiter.codePointAt(0)?.toString(16)}}`).join('');
  const quoted = new RegExp(
    `(?:^|[\\n${parting}])[ ]*("(?:[^"]+|"")*("?))(?=([ ]*(?:[\\n${parting}]|$))?)`,
    'gu',
  );
  for (const match of text.matchAll(quoted)) {
    if (match[2] === '"' && match[3] !== undefined) continue;
    return text.slice(0, match.index + match[0].indexOf('"')).split('\n').length;
  }
  return undefined;
}
