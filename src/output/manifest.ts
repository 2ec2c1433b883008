import path from 'node:path';
import * as z from 'zod';
import type { Edition } from '../document/edition.ts';
import { exists } from '../files/exists.ts';
import { sha256 } from '../files/hash.ts';
import { problem } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { MANIFEST_FILE } from './listed-files.ts';
import type { OutputFolder } from './output.ts';

export const entrySchema = z.strictObject({
  /** From the output folder, with `/`. */
  path: z.string(),
  document: z.string(),
  title: z.string(),
  /** These three are null for a document that says none. */
  version: z.string().nullable(),
  /** The edition's date, ISO 8601. */
  date: z.string().nullable(),
  status: z.enum(['draft', 'released']).nullable(),
  variant: z.strictObject({ key: z.string(), label: z.string() }).nullable(),
  /** On what a poster or another sheet is made; null for what is none. */
  sheet: z
    .strictObject({
      design: z.string(),
      paper: z.string(),
      orientation: z.enum(['portrait', 'landscape']),
      printShop: z.boolean(),
      copies: z.number(),
    })
    .nullable(),
  /**
   * What is read, a file that its chapters link to, the picture beside links to it, or what is about all variants for those who approve and
   * send them.
   */
  kind: z.enum(['edition', 'attachment', 'share', 'overview', 'orders']),
  /** The ending of the file's name: `html`, `pdf`, `png`, `svg`, `csv`, or any other of an attachment. */
  format: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** Pages of a PDF; null for a page of the web. */
  pages: z.number().nullable(),
  /** The browser build that printed it; null where none did. */
  browser: z.string().nullable(),
});

const manifestSchema = z.strictObject({
  artifacts: z.array(entrySchema),
  /** SHA-256 of the index page that lists them; none in an edition's own folder. */
  index: z.string().optional(),
});

/** What is known about one file that came out: of which edition, and what is in it. */
export type ManifestEntry = z.infer<typeof entrySchema> & Edition;

/** The editions that are released with a record. */
interface Recorded {
  has(edition: Edition): boolean;
}

const NONE_RECORDED: Recorded = { has: () => false };

/**
 * The manifest of the artifacts that stand in the output folder now and those that are about to; sorted by path. A file of a
 * released edition is never replaced by another: that is a problem of the document, which needs the next version.
 *
 * @param shown how the output folder is named where a problem is told
 * @param recorded of these the hash of their sources has told already whether they are the same: another browser may have printed them
 */
export async function mergeManifest(
  output: OutputFolder,
  fresh: readonly ManifestEntry[],
  shown: string,
  recorded: Recorded = NONE_RECORDED,
): Promise<Outcome<readonly ManifestEntry[]>> {
  const { value: before, problems } = await readManifest(output, shown);
  const kept = await Promise.all(
    before.map(async (entry) => ((await isThere(output, entry.path)) ? [entry] : [])),
  );
  const byPath = new Map(kept.flat().map((entry) => [entry.path, entry]));
  return collecting((diagnostics) => {
    for (const problem of problems) diagnostics.add(problem);
    for (const entry of fresh) {
      const earlier = byPath.get(entry.path);
      byPath.set(entry.path, entry);
      if (earlier?.status !== 'released' || earlier.sha256 === entry.sha256 || recorded.has(entry)) continue;
      diagnostics.report(
        'released-edition',
        { document: entry.document, version: earlier.version, path: entry.path },
        { file: `content/${entry.document}/document.yml` },
      );
    }
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  });
}

/**
 * No time and no place of the machine stand in it: the same build gives the same bytes.
 *
 * @param index the page that lists them; none for an edition's own folder
 */
export function manifestJson(entries: readonly ManifestEntry[], index?: string): string {
  const listed = index === undefined ? {} : { index: sha256(index) };
  return `${JSON.stringify({ artifacts: entries, ...listed }, null, 2)}\n`;
}

/** The manifests of the editions that some entries belong to, each in its edition's folder: from them the one of all can be made anew. */
export function editionManifests(
  entries: readonly ManifestEntry[],
  of: readonly ManifestEntry[],
): Map<string, string> {
  const folders = new Set(of.map(editionFolder));
  const byFolder = Map.groupBy(entries, editionFolder);
  const manifest = (folder: string) =>
    [`${folder}/${MANIFEST_FILE}`, manifestJson(byFolder.get(folder) ?? [])] as const;
  return new Map([...folders].map(manifest));
}

const editionFolder = ({ document, version }: ManifestEntry): string =>
  version === null ? document : `${document}/${version}`;

/** One that cannot be read, or was taken away, is put together from those of the editions, and that is told. */
async function readManifest(output: OutputFolder, shown: string): Promise<Outcome<ManifestEntry[]>> {
  const read = parsed(await output.read(MANIFEST_FILE));
  if (read !== null) return { value: read, problems: [] };
  const ofEditions = await Promise.all(
    (await output.find(MANIFEST_FILE, 2)).map((file) => output.read(file)),
  );
  const value = ofEditions.flatMap((bytes) => parsed(bytes) ?? []);
  const isBroken = await isThere(output, MANIFEST_FILE);
  if (!isBroken && ofEditions.length === 0) return { value, problems: [] };
  const problems = [
    problem('broken-manifest', { isBroken, count: value.length }, { file: `${shown}/${MANIFEST_FILE}` }),
  ];
  return { value, problems };
}

function parsed(bytes: Buffer | null): ManifestEntry[] | null {
  if (bytes === null) return null;
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8'))).artifacts;
  } catch {
    return null;
  }
}

const isThere = ({ root }: OutputFolder, file: string): Promise<boolean> => exists(path.join(root, file));
