import { crop } from './crop.ts';
import { NAMESPACE, plainCopy } from './plain-copy.ts';
import { retouch } from './retouch.ts';
import { attributeValue, INHERITED } from './style.ts';

/** A drawing without style sheets, or the name of what it has that a page cannot show. */
export type Flattened = { readonly svg: string } | { readonly unusable: string };

/**
 * Makes a drawing plain. Every computed style becomes an attribute, every colour one of the palette, and what is not seen
 * goes. What is left needs no style sheet, so it reads the same in every page and in print.
 */
export function flatten(drawing: SVGSVGElement): Flattened {
  retouch(drawing);
  const root = document.createElementNS(NAMESPACE, 'svg');
  const style = getComputedStyle(drawing);
  root.setAttribute('font-family', 'IBM Plex Sans, sans-serif');
  for (const property of INHERITED) root.setAttribute(property, attributeValue(style, property));
  root.append(...[...drawing.children].flatMap((child) => plainCopy(child, style)));
  const unusable = root.querySelector('foreignObject, image, use');
  if (unusable !== null) return { unusable: unusable.localName };
  removeUnused(root);
  crop(root);
  return { svg: root.outerHTML };
}

/** Ids are there for markers and clips only; a marker that no line bears is not needed. */
function removeUnused(root: Element): void {
  const used = new Set([...root.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
  for (const element of root.querySelectorAll('[id]')) {
    if (used.has(element.id)) continue;
    if (element.localName === 'marker' || element.localName === 'clipPath') element.remove();
    else element.removeAttribute('id');
  }
  for (const defs of root.querySelectorAll('defs')) if (defs.children.length === 0) defs.remove();
}
