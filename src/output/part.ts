import path from 'node:path';
import * as z from 'zod';
import type { ReadLog } from '../files/read-log.ts';
import { LANGUAGES } from '../language/index.ts';
import { cacheFolder } from '../memory/cache-folder.ts';
import { entrySchema } from './manifest.ts';

/** What one part of a divided build has made, in its folder beside the files. */
export const PART_FILE = 'part.json';

/** Each within its folder. */
const pathInside = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/);
const sum = z.string().regex(/^[0-9a-f]{64}$/);

const partSchema = z.strictObject({
  /** From 1 to `count`. */
  index: z.number().int().min(1),
  count: z.number().int().min(1),
  /** Of the program that made it: version, and the hash of its sources. */
  version: z.string(),
  program: z.string(),
  /** Of what was asked for and how it was divided. */
  division: sum,
  /** Of the index page: a folder that is no workspace is called after a document in it. */
  title: z.string(),
  language: z.enum(LANGUAGES),
  /** SHA-256 of what was read, by path from the workspace root; null for what was not there. */
  read: z.record(z.string(), sum.nullable()),
  artifacts: z.array(entrySchema.extend({ path: pathInside })),
  /** Paths of what could not be made. */
  failed: z.array(z.string()),
});

export type PartRecord = z.infer<typeof partSchema>;

export const partJson = (record: PartRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** What was read, by path from the workspace root. What a machine keeps, and how git keeps its tags, is no source. */
export function sourceSums(log: ReadLog, root: string): PartRecord['read'] {
  const read = [...log.files].flatMap(([file, sum]) => {
    const name = path.relative(root, file).split(path.sep).join('/');
    const isKept = !path.relative(cacheFolder(), file).startsWith('..');
    return isKept || /(?:^|\/)\.git\//.test(name) ? [] : [[name, sum] as const];
  });
  return Object.fromEntries(read.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Null for what is no record of a part. */
export function parsePart(bytes: Buffer): PartRecord | null {
  try {
    return partSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}
