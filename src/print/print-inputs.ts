import type { Format } from '../document/document.ts';
import { measuresOf, type Sheet } from '../document/sheet.ts';
import type { ArtifactCache } from '../memory/artifact-cache.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import { sourceDateEpoch } from '../workspace/source-date.ts';
import { partsOf } from './page-parts.ts';

/** All that decides a printed file and what is told of it, beside the program and the browser. */
export interface PrintInputs {
  readonly format: Format;
  readonly sheet: Sheet | null;
  readonly finish: ReturnType<typeof finishOptions>;
  /** The description's, where what is worth a word is told. */
  readonly file: string;
  readonly frame: string;
  readonly title: string | null;
  readonly body: string;
}

export function printInputs(artifact: PlannedArtifact, html: string): PrintInputs {
  const { document, format, sheet } = artifact;
  const parts = partsOf(html) ?? { frame: '', title: null, body: html };
  return { format, sheet, finish: finishOptions(artifact), file: document.file, ...parts };
}

export const printKey = (cache: ArtifactCache<unknown>, { frame, ...inputs }: PrintInputs): string =>
  cache.key(frame, JSON.stringify(inputs));

/** What the file says of itself, and what is done to it for a print shop. */
export function finishOptions({ document, sheet }: PlannedArtifact) {
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
