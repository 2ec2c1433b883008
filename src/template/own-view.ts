import { fromHtml } from 'hast-util-from-html';
import type { Document } from '../document/document.ts';
import { readOwnWords } from '../document/own-words.ts';
import { wordsIn } from '../markdown/svg/words.ts';
import type { Variant } from '../plan/plan.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dataUrl } from './media-type.ts';
import { pictureReader } from './picture.ts';

/** What one row of the data set says in its own words, ready to stand in a page: every field that may be given, null where it is not. */
export type OwnView = Readonly<
  Record<string, string | { readonly src: string; readonly alt: string } | null>
>;

/** Reads a variant's own words with their pictures; null with what is wrong with them. */
export function readOwnView(
  workspace: Workspace,
  document: Document,
  variant: Variant | null,
): Outcome<OwnView | null> {
  return collecting((diagnostics) => ownView(workspace, document, variant, diagnostics));
}

function ownView(
  workspace: Workspace,
  document: Document,
  variant: Variant | null,
  diagnostics: Diagnostics,
): OwnView | null {
  const own = document.config.variants?.own;
  if (!own) return {};
  const words = variant && diagnostics.take(readOwnWords(workspace, document.folder, own, variant.key));
  if (variant !== null && words === null) return null;
  const read = pictureReader(workspace.files);
  const view: Record<string, OwnView[string]> = {};
  for (const field of Object.keys(own.fields)) {
    const value = words?.values[field] ?? null;
    if (value === null || typeof value === 'string') {
      view[field] = value;
      continue;
    }
    const found = diagnostics.take(read(value.target, value.place));
    if (found === null) return null;
    const { picture } = found;
    if (picture.kind === 'svg' && hasText(picture.markup))
      diagnostics.report('foreign-font.in-drawing', { target: value.target }, value.place);
    const src =
      picture.kind === 'raster' ? picture.url : dataUrl('image/svg+xml', Buffer.from(picture.markup));
    view[field] = { src, alt: value.alt };
  }
  return view;
}

/** An `<img>` gets no font of the page: text in it would be in one of the machine's, unless the drawing brings its own. */
function hasText(markup: string): boolean {
  return !markup.includes('@font-face') && wordsIn(fromHtml(markup, { fragment: true })) !== '';
}
