import type { Document } from '../document/document.ts';
import type { Selection } from '../plan/select.ts';

/** On which sheets are offered, where they are made on them. */
const PAPERS = ['a4', 'a3'];

/** Whether a document is read, page by page; others are sheets, or made for each row of a data set. */
export const isRead = ({ config: { sheet, variants } }: Document): boolean =>
  sheet === null && (variants === null || variants.optional);

/** What of a document is made for the website: as a build makes it unasked, and of sheets all designs and a picture of each. */
export function selectionsOf(document: Document): Selection[] {
  const { sheet, variants } = document.config;
  if (isRead(document)) return [{}];
  const all = { allVariants: variants !== null };
  if (sheet === null) return [all];
  const { designs, papers } = sheet;
  const [first = ''] = papers;
  const offered = papers.filter((paper) => PAPERS.includes(paper));
  return [
    all,
    { ...all, designs, formats: ['pdf'], papers: offered.length > 0 ? offered : [first] },
    { ...all, designs, formats: ['svg'], papers: [first] },
  ];
}
