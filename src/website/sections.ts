import * as z from 'zod';

/** Beside an edition's pages: which section stands on which of them. */
export const SECTIONS_FILE = 'sections.json';

const sectionsSchema = z.array(
  z.strictObject({
    file: z.string(),
    title: z.string(),
    /** Whether it is a chapter, and none of the lists behind them. */
    chapter: z.boolean(),
    /** The chapter's own first. */
    ids: z.array(z.string()),
  }),
);

/** A page of an edition, and the ids of its sections in order. */
export type PageSections = z.infer<typeof sectionsSchema>[number];

export const sectionsJson = (pages: readonly PageSections[]): string => `${JSON.stringify(pages)}\n`;

/** Null for what is no such list. */
export function readSections(text: string): readonly PageSections[] | null {
  try {
    return sectionsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
