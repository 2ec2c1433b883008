import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Sheet } from '../document/sheet.ts';
import type { Page } from '../edition/open-edition.ts';
import type { DocumentPlan, PlannedArtifact } from '../plan/plan.ts';
import { partsOf } from '../print/page-parts.ts';
import type { OwnView } from '../template/own-view.ts';

/** One sheet as it stands on the overview. */
interface ShownSheet {
  readonly label: string;
  readonly file: string;
  /** The fields that are in the variant's own words. */
  readonly own: readonly string[];
  /** The sheet's element, as HTML. */
  readonly html: string;
}

/** Gathers, while the variants of a document are made, what its overviews show of them. */
export class ShownSheets {
  readonly #plan: DocumentPlan;
  readonly #shown = new Map<Sheet | null, Map<string, ShownSheet>>();
  /** One for all of a way: a sheet's styles have its fonts in them. */
  readonly #styles = new Map<Sheet | null, string>();

  constructor(plan: DocumentPlan) {
    this.#plan = plan;
  }

  /** A sheet that was made; only what an overview is asked for of is kept. */
  add({ sheet, variant, path }: PlannedArtifact, { html }: Page, own: OwnView): void {
    if (variant === null || !this.#plan.collections.some(isOverviewOf(sheet))) return;
    const parts = partsOf(html);
    if (parts === null) return;
    const shown = this.#shown.get(sheet) ?? new Map<string, ShownSheet>();
    shown.set(variant.key, {
      label: variant.label,
      file: path.split('/').at(-1) ?? path,
      own: Object.entries(own).flatMap(([field, value]) => (value === null ? [] : [field])),
      html: asPicture(parts.body),
    });
    this.#shown.set(sheet, shown);
    this.#styles.set(sheet, stylesOf(parts.frame));
  }

  /** Those of one way, in the order of the plan, and the styles that they have in common. */
  of(sheet: Sheet | null): { readonly posters: readonly ShownSheet[]; readonly css: string } {
    const shown = this.#shown.get(sheet);
    const posters = this.#plan.variants.flatMap(({ variant }) => shown?.get(variant?.key ?? '') ?? []);
    return { posters, css: this.#styles.get(sheet) ?? '' };
  }
}

const isOverviewOf =
  (sheet: Sheet | null) =>
  (collection: DocumentPlan['collections'][number]): boolean =>
    collection.kind === 'overview' && collection.sheet === sheet;

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
