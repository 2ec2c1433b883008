import { access } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Edition } from '../document/edition.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { MANIFEST_FILE } from './listed-files.ts';
import type { OutputFolder } from './output.ts';

const entrySchema = z.strictObject({
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

const manifestSchema = z.strictObject({ artifacts: z.array(entrySchema) });

/** What is known about one file that came out: of which edition, and what is in it. */
export type ManifestEntry = z.infer<typeof entrySchema> & Edition;

/**
 * The manifest of the artifacts that stand in the output folder now and those that are about to; sorted by path. A file of a
 * released edition is never replaced by another: that is a problem of the document, which needs the next version.
 */
export async function mergeManifest(
  output: OutputFolder,
  fresh: readonly ManifestEntry[],
): Promise<Outcome<readonly ManifestEntry[]>> {
  const kept = await Promise.all(
    (await readManifest(output)).map(async (entry) => {
      const there = await access(path.join(output.root, entry.path)).then(
        () => true,
        () => false,
      );
      return there ? [entry] : [];
    }),
  );
  const byPath = new Map(kept.flat().map((entry) => [entry.path, entry]));
  return collecting((diagnostics) => {
    for (const entry of fresh) {
      const before = byPath.get(entry.path);
      byPath.set(entry.path, entry);
      if (before?.status !== 'released' || before.sha256 === entry.sha256) continue;
      diagnostics.report(
        'released-edition',
        { document: entry.document, version: before.version, path: entry.path },
        { file: `content/${entry.document}/document.yml` },
      );
    }
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  });
}

/** No time and no place of the machine stand in it: the same build gives the same bytes. */
export function manifestJson(entries: readonly ManifestEntry[]): string {
  return `${JSON.stringify({ artifacts: entries }, null, 2)}\n`;
}

/** A manifest that cannot be read counts as none: it is made anew. */
async function readManifest(output: OutputFolder): Promise<ManifestEntry[]> {
  const bytes = await output.read(MANIFEST_FILE);
  if (bytes === null) return [];
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8'))).artifacts;
  } catch {
    return [];
  }
}
