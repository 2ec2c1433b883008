import type { Root } from 'hast';
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
      if (link?.type === 'element') link.properties['ariaDescribedBy'] = [titleId(context)];
      return element;
    },
  },
  beforeSanitiser: nameTitle,
  finish: drawBackLinks,
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
              properties: {},
              children: [{ type: 'text', value: String(again) }],
            },
          ]
        : [{ type: 'text', value: '↑' }],
    footnoteBackLabel: (index, again) =>
      strings.backToReference(again > 1 ? `${index + 1}-${again}` : index + 1),
  };
}

/** Gives the title of a chapter's footnotes an id of its own. */
function nameTitle(tree: Root, context: RenderContext): void {
  const section = tree.children.findLast((node) => node.type === 'element');
  if (section?.tagName !== 'section') return;
  for (const child of section.children) {
    if (child.type === 'element' && child.properties['id'] === 'footnote-label') {
      child.properties['id'] = titleId(context);
    }
  }
}
