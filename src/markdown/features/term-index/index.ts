import { h } from 'hastscript';
import type { Parents } from 'mdast';
import type { Feature, OutlineContext } from '../../feature.ts';
import { slug } from '../../identifier.ts';
import type { IndexMarkNode } from '../../mdast.ts';
import type { ChapterOutline, Outline } from '../../outline.ts';
import type { Heading } from '../../types.ts';
import type { WrittenChapter } from '../../written.ts';
import { takeMarks } from './marks.ts';

/** The index of terms at the document's end. It leads to what authors mark, and to the terms of the glossary where they are used. */
export const termIndex: Feature = {
  parse: takeMarks,
  outline(node, parent, context) {
    if (node.type === 'indexMark') nameMark(node, parent, context);
  },
  list: {
    id: 'term-index',
    title: (strings) => strings.termIndex,
    isEmpty: ({ termIndex: index, glossary }) =>
      index.isEmpty && !glossary.terms.some(({ linked }) => linked),
  },
  toHast: {
    indexMark(_, node, { outline }) {
      // One in a heading is found by the heading's id.
      const id = outline.ids.get(node);
      return id === undefined ? undefined : h('span', { id });
    },
  },
  written: notePlaces,
};

/** A mark in a heading is the heading; another gets an id of its own. */
function nameMark(mark: IndexMarkNode, parent: Parents, { register, outline }: OutlineContext): void {
  const [first] = mark.terms;
  if (first === undefined) return;
  const id =
    parent.type === 'heading'
      ? (register.ids.get(parent) ?? '')
      : register.idOf(mark, `index-${slug(first.under ?? first.term)}`);
  outline.termIndex.add(id, mark.terms);
}

function notePlaces({ ids }: WrittenChapter, { headings }: ChapterOutline, { termIndex }: Outline): void {
  if (termIndex.isEmpty) return;
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  let section: Heading | null = null;
  for (const id of ids) {
    section = byId.get(id) ?? section;
    termIndex.arriveAt(id, section);
  }
}
