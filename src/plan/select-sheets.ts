import type { Document } from '../document/document.ts';
import { canHold, NUP, type Nup, paperNames, type Sheet } from '../document/sheet.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { collecting, type Outcome } from '../report/outcome.ts';

/** How a document that is one sheet is to be made; as `document.yml` has it first where something is not said. */
export interface SheetSelection {
  readonly papers?: readonly string[] | undefined;
  readonly orientations?: readonly string[] | undefined;
  readonly designs?: readonly string[] | undefined;
  /** With bleed and crop marks. */
  readonly printShop?: boolean | undefined;
  /** How many of the same on one larger paper: 1, 2 or 4. */
  readonly nup?: number | undefined;
}

/** The ways in which a document is made: null alone for one that is no sheet. Null in place of them with the problems that leave none. */
export function selectSheets(
  document: Document,
  selection: SheetSelection,
): Outcome<readonly (Sheet | null)[] | null> {
  return collecting((diagnostics) => select(document, selection, diagnostics));
}

function select(
  document: Document,
  selection: SheetSelection,
  diagnostics: Diagnostics,
): (Sheet | null)[] | null {
  const choices = document.config.sheet;
  const { printShop = false, nup = 1 } = selection;
  if (choices === null) {
    const asked =
      printShop ||
      nup !== 1 ||
      [selection.papers, selection.orientations, selection.designs].some((names) => names?.length);
    if (!asked) return [null];
    diagnostics.report('no-sheet', { document: document.id, file: document.file });
    return null;
  }
  const choose = <Name extends string>(
    key: 'unknown-paper' | 'unknown-orientation' | 'unknown-design',
    wanted: readonly string[] = [],
    offered: readonly Name[],
  ): Name[] => {
    const known = offered.filter((name) => wanted.includes(name));
    for (const name of wanted.filter((name) => !offered.some((other) => other === name))) {
      const { id, file } = document;
      diagnostics.report(key, { document: id, file, name, offered, near: closest(name, offered) });
    }
    return wanted.length === 0 ? offered.slice(0, 1) : known;
  };
  const papers = choose('unknown-paper', selection.papers, choices.papers);
  const orientations = choose('unknown-orientation', selection.orientations, choices.orientations);
  const designs = choose('unknown-design', selection.designs, choices.designs);
  const several = NUP.find((number) => number === nup);
  if (several === undefined) {
    diagnostics.report('unknown-copies', { nup });
    return null;
  }
  reportImpossible(papers, printShop, several, diagnostics);
  return papers.flatMap((paper) =>
    orientations.flatMap((orientation) =>
      designs.map((design) => ({ design, paper, orientation, printShop, nup: several })),
    ),
  );
}

function reportImpossible(
  papers: readonly Sheet['paper'][],
  printShop: boolean,
  nup: Nup,
  diagnostics: Diagnostics,
): void {
  if (printShop && nup > 1) {
    diagnostics.report('unknown-copies.print-shop', {});
  }
  for (const paper of papers.filter((name) => !canHold(nup, name))) {
    diagnostics.report('unknown-copies.paper', { nup, paper, papers: paperNames.slice(nup === 4 ? 2 : 1) });
  }
}
