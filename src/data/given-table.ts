import path from 'node:path';
import { pathFrom, readGivenFile } from '../files/given-file.ts';
import type { ReadLog } from '../files/read-log.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { fold } from './fold.ts';
import { LARGEST_TABLE, readTable } from './table/read-table.ts';
import type { Table } from './table/table.ts';

/**
 * Reads a table that is given on the command line and may be anywhere; null with the problems that leave none.
 *
 * @param root the workspace's: problems name the file from it, as they name all others
 */
export async function readGivenTable(
  file: string,
  root: string,
  log?: ReadLog,
): Promise<Outcome<Table | null>> {
  const place = { file: pathFrom(root, file) };
  const { value: bytes, problems } = readGivenFile(file, place, LARGEST_TABLE);
  log?.sawFile(path.resolve(file), bytes);
  return bytes === null ? none(...problems) : readTable(place.file, bytes);
}

/**
 * The header in a file for each name that is used; undefined where there is none.
 *
 * @param columns the headers that a name may have, tried in order after the name itself, without regard to case and spaces
 */
export function matchHeaders(
  headers: readonly string[],
  used: readonly string[],
  columns: Readonly<Record<string, readonly string[]>>,
): Map<string, string | undefined> {
  const byName = new Map(headers.map((header) => [bare(header), header]));
  const match = (name: string): string | undefined => {
    if (headers.includes(name)) return name;
    const candidates = [name, ...(columns[name] ?? [])];
    return candidates.map((candidate) => byName.get(bare(candidate))).find((header) => header !== undefined);
  };
  return new Map(used.map((name) => [name, match(name)]));
}

const bare = (header: string): string => fold(header).replaceAll(' ', '');
