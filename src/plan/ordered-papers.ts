import type { Document } from '../document/document.ts';
import type { Paper } from '../document/sheet.ts';
import type { Order } from './orders.ts';
import type { Variant } from './plan.ts';
import type { SheetSelection } from './select-sheets.ts';

/** On which papers a document is made, and each of its variants. */
export interface OrderedPapers {
  readonly all: readonly string[];
  isFor(variant: Variant | null, paper: Paper): boolean;
}

/** The paper where nothing names one: the first that was chosen for all, else the document's first. Null where there is no choice. */
export function paperUnasked({ config }: Document, { papers: [chosen] = [] }: SheetSelection): Paper | null {
  const papers = config.sheet?.papers ?? [];
  return papers.find((name) => name === chosen) ?? papers[0] ?? null;
}

/**
 * Whoever ordered something gets it on the papers of the orders, beside those that were chosen for all; whoever did not, on the latter or
 * the one that is made unasked.
 */
export function orderedPapers(
  document: Document,
  selection: SheetSelection,
  variants: readonly (Variant | null)[],
  orders: readonly Order[],
): OrderedPapers {
  const { papers: chosen = [] } = selection;
  const unasked = paperUnasked(document, selection);
  const ordered = Map.groupBy(orders, ({ variant }) => variant.key);
  const papersOf = (variant: Variant | null): readonly string[] => {
    const own = ordered.get(variant?.key ?? '')?.map(({ paper }) => paper) ?? [unasked];
    return [...chosen, ...own.filter((paper) => paper !== null)];
  };
  return {
    all: [...new Set([...chosen, ...variants.flatMap(papersOf)])],
    isFor: (variant, paper) => papersOf(variant).includes(paper),
  };
}
