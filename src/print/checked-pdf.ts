import type { Page as Tab } from 'puppeteer';
import type { Page } from '../edition/open-edition.ts';
import { fontNames } from '../fonts/page-faces.ts';
import { finishPdf, NothingTagged } from '../pdf/finish.ts';
import { inspectPdf } from '../pdf/inspect.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Line } from '../report/progress.ts';
import { wideElements } from './fit/fit-page.ts';
import { reportFit, reportShrunk } from './fit/report-fit.ts';
import { UnstablePageNumbers } from './numbered-pdf.ts';
import { type PrintedPage, type PrintOptions, printPage } from './print.ts';
import { finishOptions } from './print-inputs.ts';
import { reportLayout } from './report-layout.ts';
import { pictureResolutions } from './resolution.ts';
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
  let printed: PrintedPage;
  try {
    printed = await printPage(tab, page.html, printOptions(artifact));
  } catch (error) {
    if (!(error instanceof UnstablePageNumbers)) throw error;
    problems.report('unstable-page-numbers', { rounds: error.rounds }, place);
    return { value: null, problems: problems.list };
  }
  const pictures = sheet?.printShop ? await pictureResolutions(tab) : [];
  reportLayout(artifact, printed, pictures, problems);
  if (printed.fit !== null) reportFit(printed.fit, place, problems);
  const finished = finishedUnlessEmpty(printed, (await tab.title()).replaceAll('\u00AD', ''), artifact);
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
  for (const problem of verifyPdf(inspection, untagged, source, document.config.language, place))
    problems.add(problem);
  return {
    value: problems.hasErrors ? null : { bytes, pages: inspection.pages },
    problems: problems.list,
  };
}

/** Null where the page shows nothing. */
function finishedUnlessEmpty(
  { bytes, abbreviations, heard, headings, noteMarks, longWords }: PrintedPage,
  title: string,
  artifact: PlannedArtifact,
): ReturnType<typeof finishPdf> | null {
  try {
    const own = finishOptions(artifact);
    return finishPdf(bytes, { title, abbreviations, heard, headings, noteMarks, longWords, ...own });
  } catch (error) {
    if (!(error instanceof NothingTagged)) throw error;
    return null;
  }
}
