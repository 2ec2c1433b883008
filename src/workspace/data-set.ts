import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { didYouMean, nearest } from '../report/nearest.ts';
import type { DataSetConfig, Workspace } from './workspace.ts';
import { readYaml } from './yaml.ts';

/** One row of a data set: the columns by name, and the dated value joined to it. */
export type Row = Readonly<Record<string, unknown>>;

export interface DataSet {
  readonly name: string;
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  labelOf(row: Row): string;
  /** The row that a name stands for: any of the `find` columns, without regard to case, æøå or ae/oe/aa. */
  find(name: string): Row | undefined;
  /** Labels of the rows whose names look most like a mistyped one. */
  suggest(name: string): string[];
}

const datedSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    codes: z.array(z.string()).min(1),
    validFrom: z.iso.date().optional(),
    validUntil: z.iso.date().optional(),
  }),
);
type Dated = z.infer<typeof datedSchema>;

/** Reads a data set as it holds on a date (ISO 8601); null after its problems were reported. */
export function readDataSet(
  workspace: Workspace,
  name: string,
  date: string,
  diagnostics: Diagnostics,
  mentioned?: Place,
): DataSet | null {
  const config = workspace.config.data[name];
  if (config === undefined) {
    const known = Object.keys(workspace.config.data);
    const hint = didYouMean(name, known) ?? 'Data sets are named under "data" in kl-docs.yml.';
    diagnostics.error('unknown-data-set', `There is no data set "${name}"`, mentioned, hint);
    return null;
  }
  const text = workspace.files.readText(config.file, diagnostics, mentioned);
  if (text === null) return null;
  const records = parseCsv(config.file, text, diagnostics);
  if (records === null || !hasColumns(config, records, diagnostics)) return null;
  const dated = config.dated && readDated(workspace, config.dated.file, diagnostics);
  if (dated === null) return null;
  const rows = records.map(
    (record): Row => (config.dated && dated ? join(record, config.dated, dated, date) : record),
  );
  if (!hasUniqueKeys(config, records, diagnostics)) return null;
  return new CsvDataSet(name, config, rows);
}

class CsvDataSet implements DataSet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly #config: DataSetConfig;
  readonly #byName = new Map<string, Row>();

  constructor(name: string, config: DataSetConfig, rows: readonly Row[]) {
    this.name = name;
    this.rows = rows;
    this.#config = config;
    for (const column of config.find) {
      for (const row of rows) {
        const folded = fold(String(row[column]));
        if (!this.#byName.has(folded)) this.#byName.set(folded, row);
      }
    }
  }

  keyOf(row: Row): string {
    return String(row[this.#config.key]);
  }

  labelOf(row: Row): string {
    return String(row[this.#config.label]);
  }

  find(name: string): Row | undefined {
    return this.#byName.get(fold(name));
  }

  suggest(name: string): string[] {
    const labels = nearest(fold(name), this.#byName.keys(), 8).map((key) => this.#byName.get(key));
    return [...new Set(labels.filter((row) => row !== undefined).map((row) => this.labelOf(row)))].slice(
      0,
      3,
    );
  }
}

/** A name without what people spell differently: case, æ/ae, ø/oe, å/aa, hyphens and spaces. */
function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[\s\-–_]+/g, ' ')
    .trim();
}

/** The line of the file that a record ends on; a symbol, so that it is no column. */
const line = Symbol('line');
type CsvRecord = Record<string, string> & { [line]: number };

function parseCsv(file: string, text: string, diagnostics: Diagnostics): CsvRecord[] | null {
  try {
    const parsed = parse(text, {
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    return parsed.map(({ record, info }) => Object.assign(record, { [line]: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = 'lines' in error && typeof error.lines === 'number' ? { file, line: error.lines } : { file };
    diagnostics.error(
      'broken-csv',
      `The table cannot be read: ${error.message.replace(/ at line \d+.*/, '')}`,
      at,
    );
    return null;
  }
}

function hasColumns(config: DataSetConfig, records: readonly CsvRecord[], diagnostics: Diagnostics): boolean {
  const [first] = records;
  if (first === undefined) {
    diagnostics.error('empty-data-set', 'The table has no rows', { file: config.file });
    return false;
  }
  const columns = Object.keys(first);
  const wanted = new Set([
    config.key,
    config.label,
    ...config.find,
    ...(config.dated ? [config.dated.column] : []),
  ]);
  const missing = [...wanted].filter((column) => !columns.includes(column));
  for (const column of missing) {
    diagnostics.error(
      'missing-column',
      `The table has no column "${column}"`,
      { file: config.file, line: 1 },
      didYouMean(column, columns),
    );
  }
  return missing.length === 0;
}

function hasUniqueKeys(
  config: DataSetConfig,
  records: readonly CsvRecord[],
  diagnostics: Diagnostics,
): boolean {
  const seen = new Map<string, number>();
  let good = true;
  for (const record of records) {
    const key = record[config.key] ?? '';
    const before = seen.get(key);
    const place = { file: config.file, line: record[line] };
    if (!/^[a-z0-9][a-z0-9-]*$/.test(key)) {
      diagnostics.error(
        'bad-key',
        `"${key}" cannot be used in a file name`,
        place,
        'Use a–z, 0–9 and hyphens.',
      );
      good = false;
    } else if (before !== undefined) {
      diagnostics.error(
        'duplicate-key',
        `"${key}" is already used on line ${before}`,
        place,
        `Each row needs its own "${config.key}".`,
      );
      good = false;
    }
    seen.set(key, record[line]);
  }
  return good;
}

function readDated(workspace: Workspace, file: string, diagnostics: Diagnostics): Dated | null {
  const text = workspace.files.readText(file, diagnostics);
  return text === null ? null : (readYaml({ file, text }, datedSchema, diagnostics)?.value ?? null);
}

function join(record: CsvRecord, config: { column: string; as: string }, dated: Dated, date: string): Row {
  const code = record[config.column];
  const now = dated.find(
    (entry) =>
      code !== undefined &&
      entry.codes.includes(code) &&
      (entry.validFrom === undefined || entry.validFrom <= date) &&
      (entry.validUntil === undefined || date <= entry.validUntil),
  );
  return { ...record, [config.as]: now?.name ?? null };
}
