import type { Document } from '../document/document.ts';
import { readOwnWords } from '../document/own-words.ts';
import type { Variant } from '../plan/plan.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pictureReader } from './picture.ts';
import { pictureSource } from './picture-source.ts';

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
    const src = pictureSource(found.picture, value.target, value.place, diagnostics);
    view[field] = { src, alt: value.alt };
  }
  return view;
}
