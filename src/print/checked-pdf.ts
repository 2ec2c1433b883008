import type { Page as Tab } from 'puppeteer';
import { lenient } from '../edition/leniency.ts';
import type { Page } from '../edition/open-edition.ts';
import { fontNames } from '../fonts/page-faces.ts';
import { NumberNotWritten } from '../pdf/finish/page-numbers.ts';
import { DEFAULT_STANDARD } from '../pdf/finish/standards.ts';
import { finishPdf, NothingTagged } from '../pdf/finish.ts';
import { inspectPdf, type PdfInspection } from '../pdf/inspect.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Line } from '../report/progress.ts';
import { wideElements } from './fit/fit-page.ts';
import type { WideElement } from './fit/in-page/wider-than-page.ts';
import { reportFit, reportShrunk } from './fit/report-fit.ts';
import { UnstablePageNumbers } from './numbered-pdf.ts';
import type { FinishedFacts } from './pieces/kept-pieces.ts';
import { type PieceWorkshop, printInPieces } from './pieces/print-in-pieces.ts';
import { type PrintedPage, type PrintOptions, printPage } from './print.ts';
import { finishOptions } from './print-inputs.ts';
import { reportLayout } from './report-layout.ts';
import { type PictureResolution, pictureResolutions } from './resolution.ts';
import { unseenProblems } from './unseen-pictures.ts';
import { verifyPdf } from './verify-pdf.ts';

export interface CheckedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Pictures for a print shop keep all their pixels; on a sheet all has its place. */
export const printOptions = ({ sheet }: PlannedArtifact): PrintOptions => ({
  nup: sheet?.nup,
  scaled: !sheet?.printShop,
  fitted: sheet === null,
});

/** A finished PDF, and what is known of how it was printed. */
interface Made extends Pick<PrintedPage, 'layout' | 'fit' | 'unseen' | 'pageNumbers' | 'rounds'> {
  /** Null where the page shows nothing. */
  readonly finished: ReturnType<typeof finishPdf> | null;
  /** What is wider than its page, where that made all smaller. */
  readonly wide: readonly WideElement[];
  readonly pictures: readonly PictureResolution[];
  /** Where it is known from the pieces. */
  readonly inspection?: PdfInspection;
}

/** Where pages are printed, and by what. */
export interface PrintShopFloor extends PieceWorkshop {
  /** Whether a document is printed as a whole, even where that takes longer. */
  readonly whole: boolean;
  /** Told how it was printed. */
  readonly detail: (line: Line) => void;
}

/** Prints a page, finishes its PDF and looks whether all is in it that must be; null with the errors that leave none. */
export async function printChecked(
  floor: PrintShopFloor,
  artifact: PlannedArtifact,
  page: Page,
): Promise<Outcome<CheckedPdf | null>> {
  const { document, sheet } = artifact;
  const place = { file: document.file };
  const problems = new Diagnostics();
  let made: Made;
  try {
    made =
      (await makeOfPieces(floor, artifact, page)) ??
      (await floor.tabs.use((tab) => printAndFinish(tab, artifact, page)));
  } catch (error) {
    if (!(error instanceof UnstablePageNumbers)) throw error;
    problems.report('unstable-page-numbers', { rounds: error.rounds }, place);
    return { value: null, problems: problems.list };
  }
  const { finished, fit, wide, rounds } = made;
  reportLayout(artifact, made.layout, made.pictures, problems);
  if (fit !== null) reportFit(fit, place, problems);
  if (finished === null) {
    problems.report('no-text.empty-page', {}, document.placeOf(['template']));
    return { value: null, problems: problems.list };
  }
  const { bytes, untagged, scale } = finished;
  // A table that is told to be too wide is why.
  if (scale < 1 && !fit?.wideTables.length) reportShrunk(scale, wide, place, problems);
  const inspection = made.inspection ?? inspectPdf(bytes);
  const { path } = artifact;
  floor.detail((lines) => lines.printed(path, inspection.pages, rounds));
  const { headings, figures } = page.rendered;
  const fonts = fontNames(page.html);
  const source = { headings, figures, pageNumbers: made.pageNumbers, fonts, pages: sheet && 1 };
  const lost = verifyPdf(inspection, untagged, source, document.config.language, place);
  for (const problem of lost) problems.add(problem);
  const unseen = unseenProblems(made.unseen, place).filter((one) => !isWithinAny(one, lost));
  problems.take(lenient({ value: null, problems: unseen }, document));
  return {
    value: problems.hasErrors ? null : { bytes, pages: inspection.pages },
    problems: problems.list,
  };
}

/** A picture that is lost with its figure is told there. */
const isWithinAny = ({ place }: Diagnostic, others: readonly Diagnostic[]): boolean =>
  others.some(
    (other) =>
      other.rule === 'lost-figure' &&
      other.place?.file === place?.file &&
      (other.place?.line ?? 0) <= (place?.line ?? 0) &&
      (place?.line ?? 0) <= (other.place?.endLine ?? 0),
  );

/** Null where it can only be printed whole: a sheet, PDF/UA-2, and what `printInPieces` cannot take apart. */
async function makeOfPieces(
  floor: PrintShopFloor,
  artifact: PlannedArtifact,
  page: Page,
): Promise<Made | null> {
  const finish = finishOptions(artifact);
  if (floor.whole || artifact.sheet !== null || (finish.standard ?? DEFAULT_STANDARD) !== 'ua-1') return null;
  const made = await printInPieces(floor, page, finish);
  if (made === null) return null;
  const facts = made.pieces.map((piece) => piece.facts);
  const all = <Item>(listOf: (piece: FinishedFacts) => readonly Item[]): Item[] => facts.flatMap(listOf);
  return {
    layout: {
      cutOff: all(({ readings }) => readings.layout.cutOff),
      lowContrast: all(({ readings }) => readings.layout.lowContrast),
    },
    fit: {
      wideTables: all(({ readings }) => readings.fit?.wideTables ?? []),
      smallTexts: all(({ readings }) => readings.fit?.smallTexts ?? []),
    },
    unseen: {
      broken: all(({ readings }) => readings.unseen.broken),
      blank: all(({ readings }) => readings.unseen.blank),
    },
    pageNumbers: made.pageNumbers,
    rounds: made.rounds,
    pictures: [],
    inspection: made.inspection,
    wide: all((piece) => (piece.scale < 1 ? piece.wide : [])),
    finished: {
      bytes: made.bytes,
      untagged: made.pieces.flatMap(({ facts, before }) =>
        facts.untagged.map((text) => ({ ...text, page: text.page + before })),
      ),
      scale: Math.min(...facts.map(({ scale }) => scale)),
    },
  };
}

/** Prints again, with all page numbers in the page, what finishing cannot write them into. */
async function printAndFinish(
  tab: Tab,
  artifact: PlannedArtifact,
  page: Page,
  lateNumbers = true,
): Promise<Made> {
  const printed = await printPage(tab, page.html, { ...printOptions(artifact), lateNumbers });
  const { abbreviations, heard, numerals, headings, noteMarks, longWords } = printed;
  const told = { abbreviations, heard, numerals, headings, noteMarks, longWords };
  const title = (await tab.title()).replaceAll('\u00AD', '');
  try {
    const finished = finishPdf(printed.bytes, { title, ...told, ...finishOptions(artifact) });
    const wide = finished.scale < 1 ? await wideElements(tab) : [];
    const pictures = artifact.sheet?.printShop ? await pictureResolutions(tab) : [];
    return { ...printed, finished, wide, pictures };
  } catch (error) {
    if (error instanceof NothingTagged) return { ...printed, finished: null, wide: [], pictures: [] };
    if (error instanceof NumberNotWritten) return printAndFinish(tab, artifact, page, false);
    throw error;
  }
}
