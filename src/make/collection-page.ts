import { sheetView } from '../document/sheet.ts';
import { stringsOf } from '../language/index.ts';
import type { PlannedCollection } from '../plan/plan.ts';
import type { SelectedDocument } from '../plan/select.ts';
import { problem } from '../report/diagnostic.ts';
import { collecting, none, type Outcome } from '../report/outcome.ts';
import type { LookView } from '../template/look.ts';
import { loadTemplate } from '../template/template.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import { orderRows, orderTotals } from './order-list.ts';
import type { ShownSheets } from './shown-sheets.ts';

/** More small sheets than that nobody looks at, and no browser lays out well. */
const MOST_SHOWN = 1000;

/** The page of an overview, of a list of orders or of the picture for links, as HTML; null with what is wrong. */
export function collectionPage(
  collection: PlannedCollection,
  plan: SelectedDocument,
  shown: ShownSheets,
  look: LookView,
  files: TemplateFiles,
): Outcome<string | null> {
  const { document, kind } = collection;
  const { template: folder, language, title, subtitle, version, date, status } = document.config;
  const draft = status === 'draft';
  const about = { id: document.id, title, subtitle, version, date, status, draft };
  const words = stringsOf(language);
  const name = { overview: words.overview, orders: words.orderList, share: title }[kind];
  return collecting((diagnostics) => {
    const template = diagnostics.take(
      loadTemplate(folder, kind, language, files, document.placeOf(['template'])),
    );
    const content = diagnostics.take(contentOf(collection, plan, shown));
    if (template === null || content === null) return null;
    return diagnostics.take(template.render({ language, title: name, document: about, look, ...content }));
  });
}

function contentOf(
  { document, kind, sheet }: PlannedCollection,
  plan: SelectedDocument,
  shown: ShownSheets,
): Outcome<Readonly<Record<string, unknown>> | null> {
  if (kind === 'share') return { value: {}, problems: [] };
  if (kind === 'orders') {
    const rows = orderRows(plan);
    return { value: { rows, totals: orderTotals(rows, plan) }, problems: [] };
  }
  const { posters, css } = shown.of(sheet);
  if (posters.length > MOST_SHOWN) {
    const values = { sheets: posters.length, most: MOST_SHOWN };
    const tooLarge = problem('overview-too-large', values, { file: document.file });
    return none(tooLarge);
  }
  return { value: { sheet: sheet && sheetView(sheet), posters, css }, problems: [] };
}
