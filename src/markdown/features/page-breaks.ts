import { h } from 'hastscript';
import type { Feature } from '../feature.ts';
import { walkMarkdown } from '../walk.ts';

/** Lines that begin a page in print: ours, and those of LaTeX, which Pandoc passes on. */
export const PAGE_BREAK = /^(?::{3,}[ \t]*|\\)(?<name>page-?break|newpage|clearpage)$/di;

/**
 * `:::pagebreak`, `\newpage`, `<!-- pagebreak -->` and an empty element of HTML whose style breaks the page: in print what
 * comes after it begins a page, and on a screen it is nothing. The lines are read as boxes are (`admonitions/`).
 */
export const pageBreaks: Feature = {
  directives: {
    pagebreak: {
      attributes: [],
      label: null,
      toHast: (_state, _directive, { format }) =>
        format === 'pdf' ? h('div', { className: ['page-break'] }) : { type: 'text', value: '' },
    },
  },
  parse(tree) {
    walkMarkdown(tree, (node, parent, index) => {
      if (node.type !== 'html' || parent.type === 'paragraph' || !isPageBreak(node.value)) return undefined;
      parent.children[index] = {
        type: 'containerDirective',
        name: 'pagebreak',
        data: { borrowed: true },
        children: [],
        ...(node.position && { position: node.position }),
      };
      return undefined;
    });
  },
};

const COMMENT = /^<!--\s*(?:page-?break|new-?page)\s*-->$/i;
const ELEMENT = /^<(div|p|span|br|hr)\b([^<>]*)>(?:\s|&nbsp;|\\\w+)*(?:<\/\1>)?$/i;
const STYLE =
  /\bstyle\s*=\s*["'][^"']*\bbreak-(?:after|before)\s*:\s*(?:always|page|left|right|recto|verso)\b/i;
const CLASS = /\bclass\s*=\s*["'](?:[^"']*\s)?page-?break(?:-(?:after|before))?(?:\s[^"']*)?["']/i;

function isPageBreak(html: string): boolean {
  const written = html.trim();
  if (COMMENT.test(written)) return true;
  const attributes = ELEMENT.exec(written)?.[2] ?? '';
  return STYLE.test(attributes) || CLASS.test(attributes);
}
