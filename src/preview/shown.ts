import type { Selection } from '../plan/select.ts';

/** What somebody looks at: a document, of one with variants that of one of them, and a sheet in one of its ways. */
export interface Shown {
  readonly document: string;
  /** The key of its variant; null for the first, or where it has none. So are the others null for what is made unasked. */
  readonly variant: string | null;
  readonly paper: string | null;
  readonly orientation: string | null;
  readonly design: string | null;
  /** With bleed and crop marks. */
  readonly printShop: boolean;
}

/** As the address of what is shown says it. */
export function shownOf(query: URLSearchParams): Shown {
  const chosen = (name: string): string | null => query.get(name) || null;
  return {
    document: query.get('document') ?? '',
    variant: chosen('variant'),
    paper: chosen('paper'),
    orientation: chosen('orientation'),
    design: chosen('design'),
    printShop: query.get('print-shop') === 'yes',
  };
}

/** As a command would be asked for it. */
export function selectionOf({ document, variant, paper, orientation, design, printShop }: Shown): Selection {
  const some = (name: string | null): string[] | undefined => (name === null ? undefined : [name]);
  return {
    documents: [document],
    variants: some(variant),
    papers: some(paper),
    orientations: some(orientation),
    designs: some(design),
    printShop,
  };
}
