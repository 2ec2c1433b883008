import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Root as Markdown } from 'mdast';
import type { Feature, ParseContext, RenderContext } from '../feature.ts';
import { placeOf } from '../source-text.ts';
import { inlineSvg } from '../svg/svg.ts';
import { walkElements, walkMarkdown } from '../walk.ts';

/** Pictures in the chapter's text, which is a page that has to stand alone. */
export const pictures: Feature = { parse: check, finish: show };

/** A picture needs a text that stands for it (WCAG 2.2, 1.1.1). */
function check(tree: Markdown, { source, diagnostics }: ParseContext): void {
  walkMarkdown(tree, (node) => {
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      diagnostics.report('missing-alternative-text', {}, source.placeOf(node));
    }
    return undefined;
  });
}

/** Puts the pictures into the page: raster pictures as data: URLs, drawings as SVG elements. */
function show(tree: Root, context: RenderContext): void {
  let count = 0;
  walkElements(tree, (element, parent, index) => {
    if (element.tagName !== 'img') return undefined;
    count += 1;
    parent.children[index] = picture(element, count, context);
    return 'skip';
  });
}

function picture(element: Element, count: number, context: RenderContext): ElementContent {
  const { file, diagnostics, chapterId } = context;
  const { src, alt } = element.properties;
  const place = placeOf(file, element);
  if (typeof alt !== 'string') {
    diagnostics.report('missing-alternative-text.html', {}, place);
  }
  const text = typeof alt === 'string' ? alt : '';
  const missing: ElementContent = { type: 'text', value: text };
  if (typeof src !== 'string' || src === '') {
    diagnostics.report('picture-without-path', {}, place);
    return missing;
  }
  const found = diagnostics.take(context.picture(decoded(src), place));
  if (found === null) return missing;
  const { title } = element.properties;
  const id = typeof element.properties['id'] === 'string' ? element.properties['id'] : undefined;
  if (found.kind === 'raster') {
    return h('img', { id, src: found.url, width: found.width, height: found.height, alt: text, title });
  }
  return inlineSvg(found.markup, { prefix: `${chapterId}-p${count}`, alt: text, id, place, diagnostics });
}

/** Markdown escapes in a path what a URL cannot hold; on disk it is itself. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
