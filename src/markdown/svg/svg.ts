import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Diagnostics, Place } from '../../report/diagnostic.ts';
import { ElementDepth, MOST_ELEMENTS } from '../element-depth.ts';
import type { GivenSize } from '../picture-size.ts';
import { write } from '../stringify.ts';
import { cleanDrawing, type Removed } from './cleaner.ts';
import { drawingCost, MOST_COPIES, MOST_FILTER_STEPS } from './drawing-cost.ts';
import { giveSize, scaleWhole } from './size.ts';
import { wordsIn } from './words.ts';

export interface InlineSvgOptions {
  /** Begins every id in the drawing, so that two drawings on a page do not meet. */
  readonly prefix: string;
  /** Where it is empty, the drawing's own title or words are heard; one without any is decoration, and passed over. */
  readonly alt: string;
  /** The id that the author gave the picture. */
  readonly id: string | undefined;
  /** What the author said of its size and side. */
  readonly size: GivenSize;
  /** Where the chapter shows the drawing. */
  readonly place: Place;
  /** The same as `data-source`. */
  readonly source: string | undefined;
  readonly diagnostics: Diagnostics;
}

/** In millions of UTF-16 code units: what a page can hold of one drawing. */
const MOST_MEGABYTES = 5;

/** A drawing's markup, safe to stand in a page, and what had to be taken out of it. */
interface Inlined {
  readonly html: string;
  readonly removed: readonly Removed[];
  readonly cost: ReturnType<typeof drawingCost>;
}

/** Puts a drawing into the page. What was taken out of it is warned of. */
export function inlineSvg(markup: string, options: InlineSvgOptions): ElementContent {
  const { prefix, alt, id, size, place, source, diagnostics } = options;
  const missing: ElementContent = { type: 'text', value: alt };
  if (markup.length > MOST_MEGABYTES * 1e6) {
    diagnostics.report('picture-too-large.drawing', { megabytes: MOST_MEGABYTES }, place);
    return missing;
  }
  if (new ElementDepth().isTooDeep(markup)) {
    diagnostics.report('too-deep.drawing', { most: MOST_ELEMENTS }, place);
    return missing;
  }
  const inlined = remembered(markup, prefix, alt, id, size);
  if (inlined === null) {
    diagnostics.report('broken-svg', {}, place);
    return missing;
  }
  if (inlined.cost.elements > MOST_COPIES) {
    diagnostics.report('picture-too-large.copies', { most: MOST_COPIES }, place);
    return missing;
  }
  if (inlined.cost.steps > MOST_FILTER_STEPS) {
    diagnostics.report('picture-too-large.filters', { most: MOST_FILTER_STEPS }, place);
    return missing;
  }
  for (const what of inlined.removed) {
    if (what.style === '@font-face') diagnostics.report('removed-svg.font', {}, place);
    else if (what.style === '') diagnostics.report('removed-svg.unreadable-style', {}, place);
    else if (what.style !== undefined) diagnostics.report('removed-svg.style', { name: what.style }, place);
    else if (what.attribute === undefined) diagnostics.report('removed-svg', { tag: what.tag }, place);
    else diagnostics.report('removed-svg.attribute', { tag: what.tag, name: what.attribute }, place);
  }
  return { type: 'raw', value: source === undefined ? inlined.html : withSource(inlined.html, source) };
}

function withSource(svg: string, source: string): string {
  const value = source.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return svg.replace(/^<svg/, () => `<svg data-source="${value}"`);
}

// A poster shows the same drawing in every one of its variants.
const memory = new Map<string, Inlined | null>();
const MOST_REMEMBERED = 64;

function remembered(...parameters: Parameters<typeof inline>): Inlined | null {
  const key = JSON.stringify(parameters);
  let inlined = memory.get(key);
  if (inlined === undefined) {
    inlined = inline(...parameters);
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    memory.set(key, inlined);
  }
  return inlined;
}

function ownTitle({ children }: Element): string {
  const title = children.find((child) => child.type === 'element' && child.tagName === 'title');
  return title === undefined ? '' : textOf(title).replace(/\s+/g, ' ').trim();
}

/** Reads the drawing as HTML, since that is how the browser will read what is written here. */
function inline(
  markup: string,
  prefix: string,
  alt: string,
  id: string | undefined,
  size: GivenSize,
): Inlined | null {
  const tree = fromHtml(markup, { fragment: true });
  const svg = tree.children.find((node) => node.type === 'element' && node.tagName === 'svg');
  if (svg?.type !== 'element') return null;
  const { element, removed } = cleanDrawing(svg, prefix);
  const { properties } = element;
  const label = alt || ownTitle(svg) || wordsIn(svg);
  const heard = label === '' ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label };
  Object.assign(properties, heard, id === undefined ? {} : { id });
  scaleWhole(properties);
  giveSize(properties, size);
  return { html: write([element]), removed, cost: drawingCost(element) };
}
