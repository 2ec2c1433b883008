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
  const { language, publisher, date, pdf } = document.config;
  const measures = sheet?.printShop ? measuresOf(sheet) : null;
  return {
    standard: pdf,
    language,
    date: editionDate(date),
    ...(publisher && { author: publisher }),
    ...(measures && { printShop: { bleed: measures.bleed, slug: measures.slug } }),
  };
}

/** The date in a PDF: `SOURCE_DATE_EPOCH`, else the edition's date; null where neither is known. */
function editionDate(date: string | null): Date | null {
  const epoch = sourceDateEpoch();
  if (epoch !== null) return new Date(epoch * 1000);
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}
