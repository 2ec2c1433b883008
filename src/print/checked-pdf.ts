import type { Page as Tab } from 'puppeteer';
import { lenient } from '../edition/leniency.ts';
import type { Page } from '../edition/open-edition.ts';
import { fontNames } from '../fonts/page-faces.ts';
import { NumberNotWritten } from '../pdf/finish/page-numbers.ts';
import { finishPdf, NothingTagged } from '../pdf/finish.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Line } from '../report/progress.ts';
import { wideElements } from './fit/fit-page.ts';
import { reportFit, reportShrunk } from './fit/report-fit.ts';
import { UnstablePageNumbers } from './numbered-pdf.ts';
import { type PrintedPage, type PrintOptions, printPage } from './print.ts';
import { finishOptions } from './print-inputs.ts';
import { reportLayout } from './report-layout.ts';
import { pictureResolutions } from './resolution.ts';
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

/**
 * Prints a page, finishes its PDF and looks whether all is in it that must be; null with the errors that leave none.
 *
 * @param detail told how it was printed
 */
export async function printChecked(
  tab: Tab,
  artifact: PlannedArtifact,
  page: Page,
  detail: (line: Line) => void,
): Promise<Outcome<CheckedPdf | null>> {
  const { document, sheet } = artifact;
  const place = { file: document.file };
  const problems = new Diagnostics();
  let made: Made;
  try {
    made = await printAndFinish(tab, artifact, page);
  } catch (error) {
    if (!(error instanceof UnstablePageNumbers)) throw error;
    problems.report('unstable-page-numbers', { rounds: error.rounds }, place);
    return { value: null, problems: problems.list };
  }
  const { printed, finished } = made;
  const pictures = sheet?.printShop ? await pictureResolutions(tab) : [];
  reportLayout(artifact, printed, pictures, problems);
  if (printed.fit !== null) reportFit(printed.fit, place, problems);
  if (finished === null) {
    problems.report('no-text.empty-page', {}, document.placeOf(['template']));
    return { value: null, problems: problems.list };
  }
  const { bytes, untagged, scale } = finished;
  // A table that is told to be too wide is why.
  if (scale < 1 && !printed.fit?.wideTables.length)
    reportShrunk(scale, await wideElements(tab), place, problems);
  const inspection = inspectPdf(bytes);
  const { path } = artifact;
  const { rounds } = printed;
  detail((lines) => lines.printed(path, inspection.pages, rounds));
  const { headings, figures } = page.rendered;
  const fonts = fontNames(page.html);
  const source = { headings, figures, pageNumbers: printed.pageNumbers, fonts, pages: sheet && 1 };
  const lost = verifyPdf(inspection, untagged, source, document.config.language, place);
  for (const problem of lost) problems.add(problem);
  const unseen = unseenProblems(printed.unseen, place).filter((one) => !isWithinAny(one, lost));
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

interface Made {
  readonly printed: PrintedPage;
  /** Null where the page shows nothing. */
  readonly finished: ReturnType<typeof finishPdf> | null;
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
    return { printed, finished: finishPdf(printed.bytes, { title, ...told, ...finishOptions(artifact) }) };
  } catch (error) {
    if (error instanceof NothingTagged) return { printed, finished: null };
    if (error instanceof NumberNotWritten) return printAndFinish(tab, artifact, page, false);
    throw error;
  }
}
