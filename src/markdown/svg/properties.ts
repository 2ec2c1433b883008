/**
 * The CSS properties that a drawing may set (SVG 2, appendix "Presentation attributes", with fonts and text): how its shapes and letters look. None places
 * anything outside of the drawing, or shows what is not in it.
 */
// biome-ignore format: by what they are about
export const PROPERTIES: ReadonlySet<string> = new Set([
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin',
  'stroke-miterlimit', 'stroke-opacity', 'stroke-width', 'color', 'opacity', 'paint-order', 'vector-effect',
  'stop-color', 'stop-opacity', 'flood-color', 'flood-opacity', 'lighting-color', 'color-interpolation', 'color-interpolation-filters',
  'clip-path', 'clip-rule', 'mask', 'mask-type', 'filter', 'mix-blend-mode', 'isolation', 'display', 'visibility', 'overflow',
  'marker', 'marker-start', 'marker-mid', 'marker-end', 'shape-rendering', 'text-rendering', 'image-rendering',
  'transform', 'transform-origin', 'transform-box', 'x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'width', 'height', 'max-width',
  'font', 'font-family', 'font-size', 'font-size-adjust', 'font-stretch', 'font-style', 'font-variant', 'font-weight', 'font-kerning',
  'font-feature-settings', 'line-height', 'letter-spacing', 'word-spacing', 'text-anchor', 'text-decoration', 'dominant-baseline',
  'alignment-baseline', 'baseline-shift', 'direction', 'unicode-bidi', 'writing-mode', 'white-space', 'text-align', 'text-indent',
]);

/** On the drawing itself these would reach out of it. */
export const REACHING_OUT: ReadonlySet<string> = new Set(['transform', 'overflow']);

/** Left out without a word: what drawing programs write, and no browser draws differently for. */
export const isIdle = (property: string): boolean =>
  /^-|^(?:all|cursor|pointer-events|enable-background|color-rendering|color-profile|inline-size|user-select|font-(?:variant|synthesis)-.*|solid-.*|shape-(?:inside|padding|margin|subtract)|text-(?:orientation|overflow|decoration-.*|transform|align-.*)|block-progression|glyph-orientation-.*|image-orientation|object-.*|clip|kerning|marker-.*|(?:page-)?break-.*|orphans|widows|tab-size|overflow-wrap|hyphens)$/.test(
    property,
  );
