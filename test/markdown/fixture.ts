import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DataTable } from '../../src/data/rows.ts';
import { readTable } from '../../src/data/table/read-table.ts';
import type { LinkedFile, Picture } from '../../src/markdown/types.ts';

export const FIXTURES = path.join(import.meta.dirname, '../fixtures/markdown');

/** The chapters in a folder by file name, in order. */
export function readChapters(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/** Shows the drawings in a folder, and raster pictures by their name. */
export function fixturePicture(folder: string): (name: string) => Picture | null {
  return (name) => {
    if (!name.endsWith('.svg'))
      return { kind: 'raster', url: `data:image/png;base64,${btoa(name)}`, width: 320, height: 200 };
    const file = path.join(folder, name);
    return existsSync(file) ? { kind: 'svg', markup: readFileSync(file, 'utf8') } : null;
  };
}

/** The tables in a folder, each as the data set of its name. */
export async function fixtureData(folder: string): Promise<ReadonlyMap<string, DataTable>> {
  const tables = new Map<string, DataTable>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const { value: table } = await readTable(file, readFileSync(path.join(folder, file)));
    const name = path.basename(file, '.csv');
    const rows = table?.rows.map(({ cells, line }) => ({ row: cells, line }));
    if (table !== null && rows !== undefined) tables.set(name, { ...table, name, rows });
  }
  return tables;
}

/** What stands in a folder at a path. */
export function fixtureFile(folder: string): (file: string) => LinkedFile {
  return (file) => {
    const there = statSync(path.join(folder, file), { throwIfNoEntry: false });
    if (there === undefined) return { kind: 'missing', nearest: null };
    return there.isDirectory() ? { kind: 'folder' } : { kind: 'file', file, bytes: there.size };
  };
}
