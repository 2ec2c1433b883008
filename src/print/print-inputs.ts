import { measuresOf } from '../document/sheet.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { sourceDateEpoch } from '../workspace/source-date.ts';
import type { PrintInputs } from './kept-artifacts.ts';
import { partsOf } from './page-parts.ts';

export function printInputs(artifact: PlannedArtifact, html: string): PrintInputs {
  const { document, format, sheet } = artifact;
  const parts = partsOf(html) ?? { frame: '', title: null, body: html };
  return { format, sheet, finish: finishOptions(artifact), file: document.file, ...parts };
}

/** What the file says of itself, and what is done to it for a print shop. */
export function finishOptions({ document, sheet }: PlannedArtifact): PrintInputs['finish'] {
  const { language, publisher, date } = document.config;
  const measures = sheet?.printShop ? measuresOf(sheet) : null;
  return {
    language,
    date: editionDate(date),
    ...(publisher && { author: publisher }),
    ...(measures && { printShop: { bleed: measures.bleed, slug: measures.slug } }),
  };
}

/** The date in a PDF: `SOURCE_DATE_EPOCH`, else the edition's date. */
function editionDate(date: string): Date {
  const epoch = sourceDateEpoch();
  return epoch === null ? new Date(`${date}T00:00:00Z`) : new Date(epoch * 1000);
}
