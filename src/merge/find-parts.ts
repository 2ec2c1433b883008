import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathFrom } from '../files/given-file.ts';
import { PART_FILE, type PartRecord, parsePart } from '../output/part.ts';
import { collecting, type Outcome } from '../report/outcome.ts';

/** A part of a divided build, in its folder. */
export interface Part extends PartRecord {
  /** An absolute path. */
  readonly folder: string;
  /** Its record, from the workspace root: the place of what is wrong with it. */
  readonly file: string;
}

/** How deep parts may lie in a folder: what CI brings back stands in a folder for each job. */
const DEPTH = 2;

/** The parts in some folders, by their numbers. */
export function findParts(root: string, folders: readonly string[]): Outcome<readonly Part[]> {
  return collecting((diagnostics) => {
    const parts: Part[] = [];
    for (const given of folders) {
      const found = partFolders(given, DEPTH);
      if (found.length === 0) {
        const folder = pathFrom(root, given) || '.';
        diagnostics.report('no-parts', { folder }, { file: folder });
      }
      for (const folder of found) {
        const file = pathFrom(root, path.join(folder, PART_FILE));
        const record = parsePart(readFileSync(path.join(folder, PART_FILE)));
        if (record === null) diagnostics.report('broken-part', {}, { file });
        else parts.push({ ...record, folder, file });
      }
    }
    return parts.sort((a, b) => a.index - b.index);
  });
}

function partFolders(folder: string, depth: number): string[] {
  if (existsSync(path.join(folder, PART_FILE))) return [folder];
  if (depth === 0 || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => partFolders(path.join(folder, name), depth - 1));
}
