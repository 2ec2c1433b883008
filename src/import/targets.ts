import type { Block, Paragraph, WordDocument } from '../word/types.ts';
import type { Caption } from './captions.ts';
import { labelLength } from './captions.ts';
import type { Ids } from './ids.ts';
import { isMade, textOf } from './plain-text.ts';
import { walk } from './settle-changes.ts';
import { isSimple } from './table-shape.ts';

/** What a bookmark leads to. */
export interface Target {
  readonly id: string;
  /** Whether kl-docs writes the text of a reference to it, with its number. */
  readonly isNumbered: boolean;
}

/** The ids of a document: those of its headings and captions, and of other places that something refers to. */
export interface Targets {
  /** By the numbers of paragraphs. */
  readonly ids: ReadonlyMap<number, string>;
  /** Ids of places within a text, by the numbers of paragraphs. */
  readonly places: ReadonlyMap<number, string>;
  /** By the names of bookmarks. */
  readonly bookmarks: ReadonlyMap<string, Target>;
  /** By the names of bookmarks around references to notes. */
  readonly notes: ReadonlyMap<string, { readonly kind: 'footnote' | 'endnote'; readonly id: string }>;
}

const REFERRING = new Set(['REF', 'PAGEREF', 'NOTEREF']);

export function findTargets(document: WordDocument, captions: readonly Caption[], unique: Ids): Targets {
  const ids = new Map<number, string>();
  const places = new Map<number, string>();
  const bookmarks = new Map<string, Target>();
  const notes = new Map<string, { kind: 'footnote' | 'endnote'; id: string }>();
  const captionOf = new Map(captions.map((caption) => [caption.paragraph, caption]));
  const referred = namesReferredTo(document);
  const inBody = new Set(document.body);
  const everything = [
    ...document.body,
    ...[...document.footnotes.values(), ...document.endnotes.values()].flat(),
  ];
  for (const block of everything)
    walk(block, (one) => {
      if (one.kind === 'table') return;
      const text = textOf(one);
      const caption = captionOf.get(one);
      const names = bookmarksIn(one);
      const isHeading = one.heading !== null && text !== '' && one === block && inBody.has(block);
      if (isHeading) ids.set(one.number, unique.make(text.replace(/^\d+(?:\.\d+)*[.)]?\s+(?=\S)/, '')));
      else if (caption !== undefined)
        ids.set(
          one.number,
          unique.make(`${caption.kind === 'figure' ? 'fig' : 'tab'} ${text.slice(labelLength(text))}`),
        );
      else if (names.some((name) => referred.has(name)))
        places.set(one.number, unique.make(readable(names) ?? text.slice(0, 40)));
      const id = ids.get(one.number) ?? places.get(one.number);
      const isNumbered =
        isHeading || (caption !== undefined && (caption.of.kind !== 'table' || isSimple(caption.of)));
      if (id !== undefined) for (const name of names) bookmarks.set(name, { id, isNumbered });
      noteNotes(one, notes);
    });
  for (const { kind, paragraph, of } of captions) {
    const id = ids.get(paragraph.number);
    if (kind !== 'figure' || of.kind === 'table' || id === undefined) continue;
    // A picture with a caption is a figure, which has one id.
    places.delete(of.number);
    for (const name of bookmarksIn(of)) bookmarks.set(name, { id, isNumbered: true });
  }
  return { ids, places, bookmarks, notes };
}

const bookmarksIn = ({ inlines }: Paragraph): string[] =>
  inlines.flatMap((inline) => (inline.kind === 'bookmark-start' ? (inline.name ?? []) : []));

/** A name that somebody gave: those that Word makes begin with an underscore. */
const readable = (names: readonly string[]): string | undefined =>
  names.find((name) => !name.startsWith('_'));

/** Where a note stands in a bookmark, for references to it by its number. */
function noteNotes(
  { inlines }: Paragraph,
  into: Map<string, { kind: 'footnote' | 'endnote'; id: string }>,
): void {
  const open = new Set<string>();
  for (const inline of inlines) {
    if (inline.kind === 'bookmark-start' && inline.name !== null) open.add(inline.name);
    else if (inline.kind === 'bookmark-end' && inline.name !== null) open.delete(inline.name);
    else if (inline.kind === 'footnote' || inline.kind === 'endnote')
      for (const name of open) into.set(name, { kind: inline.kind, id: inline.id });
  }
}

function namesReferredTo({ body, footnotes, endnotes }: WordDocument): Set<string> {
  const found = new Set<string>();
  const blocks: Block[] = [...body, ...[...footnotes.values(), ...endnotes.values()].flat()];
  for (const block of blocks)
    walk(block, (one) => {
      if (one.kind === 'table') return;
      for (const inline of one.inlines) {
        if (isMade(inline)) continue;
        if ('link' in inline && inline.link?.anchor) found.add(inline.link.anchor);
        if (inline.kind !== 'field') continue;
        const { type, words } = inline.field;
        if (REFERRING.has(type) && words[0] !== undefined) found.add(words[0]);
        const local = type === 'HYPERLINK' ? words[words.indexOf('\\l') + 1] : undefined;
        if (local !== undefined && words.includes('\\l')) found.add(local);
      }
    });
  return found;
}
