import * as z from 'zod';

/** At the site's root, and at the root of where it is published: what stands there. */
export const SITE_MANIFEST = 'manifest.json';

/** From the site's root, with `/`: it leads nowhere else, also on Windows, and not into what is git's own. */
const pathSchema = z.string().refine(leadsInside);

const fileSchema = z.strictObject({
  path: pathSchema,
  /** In hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  /** The edition whose frozen file it is, such as `guide/1.8`; null for what may change. */
  released: z.string().nullable(),
});

const schema = z.strictObject({
  /** Sorted by path, without the manifest itself. */
  files: z.array(fileSchema).readonly(),
  /** Released editions that were taken down, such as `guide/1.7`, sorted: in the place of their files stands what says so. */
  withdrawn: z.array(z.string()).readonly().default([]),
});

/** A file of a site, as its manifest lists it. */
export type ListedFile = z.infer<typeof fileSchema>;
export type SiteManifest = z.infer<typeof schema>;

/** Null for what is no manifest of a site. */
export function parseSiteManifest(bytes: Uint8Array): SiteManifest | null {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** The same site gives the same bytes. */
export function siteManifestJson({ files, withdrawn }: SiteManifest): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ files: sorted, withdrawn: [...withdrawn].sort() }, null, 2)}\n`;
}

function leadsInside(file: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names of files that a list of lines cannot hold
  if (/[\\:\u0000-\u001f]/.test(file)) return false;
  return file.split('/').every((name) => !['', '.', '..', '.git'].includes(name.toLowerCase()));
}
