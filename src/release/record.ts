import * as z from 'zod';
import { RELEASED_FOLDER } from '../document/releases.ts';
import { VERSION } from '../document/versions.ts';
import { LANGUAGES } from '../language/index.ts';
import { entrySchema } from '../output/manifest.ts';

const version = z.string().regex(VERSION);
const sum = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of a released edition: what the manifest says of it, without what the record says once for all. */
const frozenFileSchema = entrySchema
  .omit({ document: true, title: true, version: true, date: true, status: true })
  .extend({
    /** From the edition's folder, with `/`. */
    path: z.string().min(1),
    /** As in the manifest; `page`: one of its pages for the website, or what these name. */
    kind: z.enum([...entrySchema.shape.kind.options, 'page']),
    sha256: sum,
  });

/**
 * What is known of a released edition: `released/<document>/<version>.json`, committed to git. It may change (`withdrawn`, `mendedBy`);
 * the files that it lists never do.
 */
export const releaseRecordSchema = z.strictObject({
  /** The document's id: the name of its folder in `content/`. */
  document: z.string().min(1),
  title: z.string().min(1),
  language: z.enum(LANGUAGES),
  version,
  /** ISO 8601. */
  date: z.iso.date(),
  /** The version of the edition before it; null for the first. */
  previous: version.nullable(),
  /** What changed since then, as the history in `document.yml` says it. */
  changes: z.array(z.string().min(1)),
  source: z.strictObject({
    /** The commit that it was built on. The release's own is the next one: it has the new `document.yml` and this record, and the tag. */
    commit: z.string().regex(/^[0-9a-f]{40,64}$/),
    /** The annotated tag at the release's own commit: `guide/v1.9`. */
    tag: z.string().min(1),
    /** Of all that was read for it in the workspace (`source-hash.ts`): the same sum is the same content. */
    sha256: sum,
  }),
  /** What was open when it was released, and is shown in it as a question. */
  openPoints: z.array(
    z.strictObject({ text: z.string(), file: z.string(), line: z.number().int().nullable() }),
  ),
  /** Why it was released with open points; null where there were none. */
  acceptedBecause: z.string().min(1).nullable(),
  /** Another than who wrote it; null where the workspace asks for no approval. */
  approvedBy: z.string().min(1).nullable(),
  /** Sorted by path. */
  files: z.array(frozenFileSchema).min(1),
  /** Since when and why it is not to be had any more; null while it is. */
  withdrawn: z.strictObject({ date: z.iso.date(), reason: z.string().min(1) }).nullable(),
  /** The version that mends a mistake in it; null where there is none. */
  mendedBy: version.nullable(),
});

export type ReleaseRecord = z.infer<typeof releaseRecordSchema>;
export type FrozenFile = ReleaseRecord['files'][number];

/** Path of an edition's record from the workspace root. */
export const recordFile = (document: string, version: string): string =>
  `${RELEASED_FOLDER}/${document}/${version}.json`;

/** Path of the folder of its frozen files from the workspace root. */
export const frozenFolder = (document: string, version: string): string =>
  `${RELEASED_FOLDER}/${document}/${version}`;

/** As it stands in its file. */
export const recordJson = (record: ReleaseRecord): string => `${JSON.stringify(record, null, 2)}\n`;
