import * as z from 'zod';

/** At the site's root, and at the root of where it is published. */
export const SITE_MANIFEST = 'manifest.json';

const siteManifestSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      /** From the site's folder, with `/`. */
      path: z.string().min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int(),
      /** The edition of which it is a frozen file: `guide/1.8`; null for what may be another tomorrow. */
      released: z.string().nullable(),
    }),
  ),
  /** Editions that were withdrawn, such as `guide/1.7`, sorted: in the place of their files stands what says so. */
  withdrawn: z.array(z.string()).default([]),
});

/** All files of a site, sorted by path, without the manifest itself. */
export type SiteManifest = z.infer<typeof siteManifestSchema>;

export const siteManifestJson = (manifest: SiteManifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Null for what is no such manifest. */
export function readSiteManifest(text: string): SiteManifest | null {
  try {
    return siteManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
