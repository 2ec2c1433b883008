import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { type Sheet, sheetView } from '../document/sheet.ts';
import type { Page } from '../edition/open-edition.ts';
import { stringsOf } from '../language/index.ts';
import type { PlannedArtifact, PlannedCollection } from '../plan/plan.ts';
import type { SelectedDocument } from '../plan/select.ts';
import { partsOf } from '../print/page-parts.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { OwnView } from '../template/own-view.ts';
import { loadTemplate } from '../template/template.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import { type OrderRow, orderRows } from './order-list.ts';

/** One sheet as it stands on the overview. */
interface Shown {
  readonly label: string;
  readonly file: string;
  /** The fields that are in the variant's own words. */
  readonly own: readonly string[];
  /** The sheet's element, as HTML. */
  readonly html: string;
}

/** More small sheets than that nobody looks at, and no browser lays out well. */
const MOST_SHOWN = 1000;

/** Gathers, while the variants of a document are made, what the files about all of them are made of. */
export class Collections {
  readonly #plan: SelectedDocument;
  readonly #shown = new Map<Sheet | null, Map<string, Shown>>();
  readonly #styles = new Map<Sheet | null, string>();

  constructor(plan: SelectedDocument) {
    this.#plan = plan;
  }

  /** A sheet that was made. */
  add({ sheet, variant, path }: PlannedArtifact, { html }: Page, own: OwnView): void {
    if (variant === null || !this.#plan.collections.some((wanted) => isOverviewOf(wanted, sheet))) return;
    const parts = partsOf(html);
    if (parts === null) return;
    const shown = this.#shown.get(sheet) ?? new Map<string, Shown>();
    shown.set(variant.key, {
      label: variant.label,
      file: path.split('/').at(-1) ?? path,
      own: Object.entries(own).flatMap(([field, value]) => (value === null ? [] : [field])),
      html: asPicture(parts.body),
    });
    this.#shown.set(sheet, shown);
    this.#styles.set(sheet, stylesOf(parts.frame));
  }

  /** The page of a collection as HTML; null with what is wrong. */
  page(collection: PlannedCollection, files: TemplateFiles): Outcome<string | null> {
    return collecting((diagnostics) => this.#page(collection, files, diagnostics));
  }

  #page(collection: PlannedCollection, files: TemplateFiles, diagnostics: Diagnostics): string | null {
    const { document, kind } = collection;
    const {
      template: folder,
      language,
      title,
      subtitle,
      version,
      date,
      status,
      coverPicture,
    } = document.config;
    const place = document.placeOf(['template']);
    const template = diagnostics.take(loadTemplate(folder, kind, language, files, place));
    const content = this.#content(collection, diagnostics);
    if (template === null || content === null) return null;
    const draft = status === 'draft';
    const about = { id: document.id, title, subtitle, version, date, status, draft, coverPicture };
    const words = stringsOf(language);
    const name = { overview: words.overview, orders: words.orderList, share: title }[kind];
    return diagnostics.take(template.render({ language, title: name, document: about, ...content }));
  }

  #content(collection: PlannedCollection, diagnostics: Diagnostics): Record<string, unknown> | null {
    if (collection.kind === 'overview') return this.#overview(collection, diagnostics);
    return collection.kind === 'orders' ? this.#orders() : {};
  }

  #overview(
    { document, sheet }: PlannedCollection,
    diagnostics: Diagnostics,
  ): Record<string, unknown> | null {
    const shown = this.#shown.get(sheet) ?? new Map<string, Shown>();
    if (shown.size > MOST_SHOWN) {
      diagnostics.error(
        'overview-too-large',
        `An overview of ${shown.size} sheets is too large`,
        { file: document.file },
        `Choose at most ${MOST_SHOWN} at once, by name or by a value.`,
      );
      return null;
    }
    const posters = this.#plan.variants.flatMap(({ variant }) => shown.get(variant?.key ?? '') ?? []);
    return { sheet: sheet && sheetView(sheet), posters, css: this.#styles.get(sheet) ?? '' };
  }

  #orders(): Record<string, unknown> {
    const rows = orderRows(this.#plan);
    const onSheet = this.#plan.variants[0]?.artifacts[0]?.sheet?.copies ?? 1;
    const total = (count: (row: OrderRow) => number) => rows.reduce((sum, row) => sum + count(row), 0);
    const copies = total((row) => row.copies);
    return { rows, totals: { copies, sheets: total((row) => Math.ceil(row.copies / onSheet)) } };
  }
}

const isOverviewOf = ({ kind, sheet }: PlannedCollection, other: PlannedArtifact['sheet']): boolean =>
  kind === 'overview' && sheet === other;

/** The styles of a page, without their elements. */
function stylesOf(frame: string): string {
  return [...frame.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('\n');
}

/** A sheet that is shown among others is a picture of one: no heading of this page, no main content, and no id twice. */
function asPicture(html: string): string {
  const tree = fromHtml(html.trim(), { fragment: true });
  const rename = new Map([
    ['h1', 'p'],
    ['main', 'div'],
  ]);
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      // A drawing may use its own ids.
      if (child.type !== 'element' || child.tagName === 'svg') continue;
      delete child.properties['id'];
      child.tagName = rename.get(child.tagName) ?? child.tagName;
      visit(child);
    }
  };
  visit(tree);
  return unified().use(rehypeStringify).stringify(tree);
}
