/** The SVG elements that a drawing may consist of (SVG 2), without scripts, animation, links and embedded HTML. */
// biome-ignore format: by what they are about
export const SVG_ELEMENTS: ReadonlySet<string> = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'style',
  'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'textPath',
  'linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'filter',
  'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feDropShadow', 'feFlood', 'feFuncA',
  'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode', 'feOffset', 'feTile',
]);

/** Left out without a word: what drawing programs write for themselves, and what `aria-label` says already. */
export const isSilentlyRemoved = (tagName: string): boolean =>
  tagName.includes(':') || tagName === 'metadata' || tagName === 'title' || tagName === 'desc';

/** Left out, but not what is in them. */
export const UNWRAPPED_ELEMENTS: ReadonlySet<string> = new Set(['a', 'switch']);

/** Attributes (as property names) without a meaning in a page, and the names that `aria-label` replaces. */
export const isUseless = (name: string): boolean =>
  name.includes(':') ||
  /^(?:xmlns|xml(?!Space)|xLink(?!Href)|ariaLabel|role$|version$|baseProfile$)/i.test(name);
