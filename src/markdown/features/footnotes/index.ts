import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { Feature, RenderContext } from '../../feature.ts';
import { drawBackLinks } from './back-links.ts';
import { checkFootnotes } from './check.ts';

/** GFM's footnotes. */
export const footnotes: Feature = {
  parse: checkFootnotes,
  hastOptions: options,
  toHast: {
    footnoteReference(state, node, context) {
      const element = defaultHandlers.footnoteReference(state, node);
      const [link] = element.children;
      if (link?.type === 'element') {
        // A number alone says nothing to who goes from link to link (WCAG 2.2, 2.4.4).
        delete link.properties['ariaDescribedBy'];
        link.properties['ariaLabel'] = context.stringsAt(node).footnote(textOf(link));
      }
      return element;
    },
  },
  beforeSanitiser: nameTitle,
  finish(tree, context) {
    if (context.format === 'pdf') markNotes(tree);
    drawBackLinks(tree, context);
  },
};

const titleId = (context: RenderContext): string => `${context.chapterId}-footnotes`;

/** Footnotes stand after their chapter; their ids begin with its id, since all chapters share one page. */
function options({ chapterId, strings }: RenderContext): Options {
  return {
    clobberPrefix: `${chapterId}-`,
    footnoteLabel: strings.footnotes,
    // No heading: it would stand in the PDF's bookmarks once for each chapter.
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    // Drawn later, past the sanitiser: see back-links.ts.
    footnoteBackContent: (_, again) =>
      again > 1
        ? [
            { type: 'text', value: '↑' },
            {
              type: 'element',
              tagName: 'sup',
              // The name says it already.
              properties: { ariaHidden: 'true' },
              children: [{ type: 'text', value: String(again) }],
            },
          ]
        : [{ type: 'text', value: '↑' }],
    footnoteBackLabel: (index, again) => strings.backToReference(index + 1, again),
  };
}

/** In print a note is known by its role (DPUB-ARIA 1.1); on a screen it is an item of its list, which has a role no longer then. */
function markNotes(tree: Root): void {
  const notes = notesOf(tree);
  if (notes === null) return;
  for (const list of notes.children)
    if (list.type === 'element' && list.tagName === 'ol')
      for (const item of list.children) if (item.type === 'element') item.properties['role'] = 'doc-footnote';
}

/** Gives the title of a chapter's footnotes an id of its own. */
function nameTitle(tree: Root, context: RenderContext): void {
  for (const child of notesOf(tree)?.children ?? []) {
    if (child.type === 'element' && child.properties['id'] === 'footnote-label') {
      child.properties['id'] = titleId(context);
    }
  }
}

/** The section with a chapter's notes, at its end; null where it has none. */
function notesOf(tree: Root): Element | null {
  const last = tree.children.findLast((node) => node.type === 'element');
  return last?.tagName === 'section' && 'dataFootnotes' in last.properties ? last : null;
}
