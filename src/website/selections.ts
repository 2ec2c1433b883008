import type { Document, Format } from '../document/document.ts';
import type { Selection } from '../plan/select.ts';

/** On which sheets are offered, where they are made on them. */
const PAPERS = ['a4', 'a3'];

/** Whether a document is read, page by page; others are sheets, or made for each row of a data set. */
export const isRead = ({ config: { sheet, variants } }: Document): boolean =>
  sheet === null && (variants === null || variants.optional);

/** What of a document is made for the website: of sheets all designs, with a picture of each. */
export function selectionsOf(document: Document): Selection[] {
  const { sheet, variants, formats } = document.config;
  if (isRead(document)) return [{}];
  const allVariants = variants !== null;
  if (sheet === null) return [{ allVariants }];
  const offered = sheet.papers.filter((paper) => PAPERS.includes(paper));
  const [first = ''] = sheet.papers;
  const made = (formats: readonly Format[], papers: readonly string[]): Selection => ({
    formats,
    papers,
    designs: sheet.designs,
    allVariants,
  });
  return [made(formats, offered.length > 0 ? offered : [first]), made(['svg'], [first])];
}
