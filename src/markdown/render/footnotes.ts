import type { Element, Root } from 'hast';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { HastState } from '../directives/directive.ts';
import type { RenderContext } from '../render-context.ts';

const titleId = (context: RenderContext): string => `${context.chapterId}-footnotes`;

/** Footnotes stand after their chapter; their ids begin with its id, since all chapters share one page. */
export function footnoteOptions({ chapterId, strings }: RenderContext): Options {
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
              properties: {},
              children: [{ type: 'text', value: String(again) }],
            },
          ]
        : [{ type: 'text', value: '↑' }],
    footnoteBackLabel: (index, again) =>
      strings.backToReference(again > 1 ? `${index + 1}-${again}` : index + 1),
  };
}

export function footnoteReference(
  state: HastState,
  node: FootnoteReference,
  context: RenderContext,
): Element {
  const element = defaultHandlers.footnoteReference(state, node);
  const [link] = element.children;
  if (link?.type === 'element') link.properties['ariaDescribedBy'] = [titleId(context)];
  return element;
}

/** Gives the title of a chapter's footnotes an id of its own. */
export function footnoteTitle(context: RenderContext) {
  return (tree: Root): void => {
    const section = tree.children.findLast((node) => node.type === 'element');
    if (section?.tagName !== 'section') return;
    for (const child of section.children) {
      if (child.type === 'element' && child.properties['id'] === 'footnote-label') {
        child.properties['id'] = titleId(context);
      }
    }
  };
}
