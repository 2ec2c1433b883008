import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Root as Markdown } from 'mdast';
import type { Feature, ParseContext, RenderContext } from '../../feature.ts';
import { givenSize } from '../../picture-size.ts';
import { placeOf } from '../../source-text.ts';
import { inlineSvg } from '../../svg/svg.ts';
import { decodedUrl } from '../../url.ts';
import { walkElements, walkMarkdown } from '../../walk.ts';
import { sourceAttribute } from '../places.ts';
import { isRemote, remotePicture, resolveRemote } from './remote.ts';

/** How MkDocs' Material and GitHub show a picture in dark mode alone: another one has its place. */
const FOR_DARK_MODE = /#(?:only-dark|gh-dark-mode-only)$/;

/** Pictures in the chapter's text, which is a page that has to stand alone. */
export const pictures: Feature = { parse: check, finish: show };

/** A picture needs a text that stands for it (WCAG 2.2, 1.1.1). */
function check(tree: Markdown, { source, diagnostics }: ParseContext): void {
  resolveRemote(tree);
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
  const linked = new Set<Element>();
  walkElements(tree, (element, parent, index) => {
    if (element.tagName === 'a' || linked.has(element)) {
      for (const child of element.children) if (child.type === 'element') linked.add(child);
    }
    if (element.tagName !== 'img') return undefined;
    const { src } = element.properties;
    if (typeof src === 'string' && FOR_DARK_MODE.test(src)) {
      const place = placeOf(context.file, element);
      context.diagnostics.report('foreign-syntax', { kind: 'darkPicture', fate: 'left-out', more: 0 }, place);
      parent.children[index] = { type: 'text', value: '' };
      return 'skip';
    }
    if (typeof src === 'string' && isRemote(src)) {
      parent.children[index] = remotePicture(element, linked.has(element), context);
      return 'skip';
    }
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
  // What stands after the path is for a server or a browser.
  const [address = ''] = src.split(/[?#]/, 1);
  const found = diagnostics.take(context.picture(decodedUrl(address), place));
  if (found === null) return missing;
  const { title } = element.properties;
  const source = sourceAttribute(place, context);
  const id = typeof element.properties['id'] === 'string' ? element.properties['id'] : undefined;
  if (found.kind === 'raster') {
    const { url, width, height } = found;
    return h('img', {
      id,
      src: url,
      width,
      height,
      alt: text,
      title,
      dataSource: source,
      ...givenSize(element),
    });
  }
  return inlineSvg(found.markup, {
    prefix: `${chapterId}-p${count}`,
    alt: text,
    id,
    size: givenSize(element),
    place,
    source,
    diagnostics,
  });
}
