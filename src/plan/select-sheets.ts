import type { Document } from '../document/document.ts';
import { canHold, NUP, type Nup, paperNames, type Sheet } from '../document/sheet.ts';
import type { IdOf } from '../report/catalogue.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
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
    diagnostics.error(
      'no-sheet',
      `"${document.id}" is no single sheet: it has no choice of paper, orientation or design`,
      undefined,
      `What can be chosen stands under "sheet" in ${document.file}.`,
    );
    return null;
  }
  const choose = <Name extends string>(
    rule: IdOf<'error'>,
    what: string,
    wanted: readonly string[] = [],
    offered: readonly Name[],
  ): Name[] => {
    const known = offered.filter((name) => wanted.includes(name));
    for (const name of wanted.filter((name) => !offered.some((other) => other === name))) {
      diagnostics.error(
        rule,
        `"${document.id}" has no ${what} "${name}"`,
        undefined,
        `${didYouMean(name, offered) ?? `There are: ${offered.join(', ')}.`} They stand under "sheet" in ${document.file}.`,
      );
    }
    return wanted.length === 0 ? offered.slice(0, 1) : known;
  };
  const papers = choose('unknown-paper', 'paper', selection.papers, choices.papers);
  const orientations = choose(
    'unknown-orientation',
    'orientation',
    selection.orientations,
    choices.orientations,
  );
  const designs = choose('unknown-design', 'design', selection.designs, choices.designs);
  const several = NUP.find((number) => number === nup);
  if (several === undefined) {
    diagnostics.error(
      'unknown-copies',
      `${nup} on a sheet cannot be cut apart evenly`,
      undefined,
      'Ask for 2 or 4.',
    );
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
    diagnostics.error(
      'unknown-copies',
      'A print shop gets one on a sheet, and puts several on its own',
      undefined,
      'Leave out either the print shop or the copies on a sheet.',
    );
  }
  for (const paper of papers.filter((name) => !canHold(nup, name))) {
    diagnostics.error(
      'unknown-copies',
      `No paper is large enough for ${nup} × ${paper}`,
      undefined,
      `Take a smaller paper: ${paperNames.slice(nup === 4 ? 2 : 1).join(', ')}.`,
    );
  }
}
