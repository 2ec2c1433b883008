import * as z from 'zod';
import { SECTIONS_FILE } from '../edition/page-names.ts';
import type { SiteFile } from './site-file.ts';

const pageSchema = z.strictObject({
  file: z.string(),
  title: z.string(),
  /** Whether it is a chapter, and none of the lists behind them. */
  chapter: z.boolean(),
  /** The chapter's own first. */
  ids: z.array(z.string()),
});

const sectionsSchema = z.strictObject({
  pages: z.array(pageSchema),
  /** The edition before it, and what its sections are called now, where that is something else; null for the first. */
  since: z.strictObject({ version: z.string(), ids: z.record(z.string(), z.string()) }).nullable(),
});

/** A page of an edition, and the ids of its sections in order. */
export type PageSections = z.infer<typeof pageSchema>;
export type Sections = z.infer<typeof sectionsSchema>;

export const sectionsFile = (sections: Sections): SiteFile => ({
  path: SECTIONS_FILE,
  content: `${JSON.stringify(sections)}\n`,
});

/** Of an edition with these files; one without pages has no sections. */
export function sectionsIn(files: readonly SiteFile[]): Sections {
  const file = files.find(({ path }) => path === SECTIONS_FILE);
  if (file === undefined) return { pages: [], since: null };
  return sectionsSchema.parse(JSON.parse(Buffer.from(file.content).toString('utf8')));
}
