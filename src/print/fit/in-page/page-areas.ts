/** What lies inside the margins of a page, CSS px. */
export interface PageArea {
  /** A px less than it says: Chromium rounds the sizes of pages down to whole dots. */
  readonly width: number;
  readonly height: number;
}

/** The areas of a document's pages by the name of the CSS page; `auto` is that of pages without a name. */
export type PageAreas = Readonly<Record<string, PageArea>>;

/**
 * Runs in the page, and so has all its functions inside. Reads the `@page` rules (CSS Paged Media 3), but none of a single page
 * such as `:first`.
 */
export function readPageAreas(): PageAreas {
  /** CSS px of a unit (CSS Values 4, 6.2). */
  const units: Record<string, number> = {
    px: 1,
    pt: 96 / 72,
    in: 96,
    cm: 96 / 2.54,
    mm: 9.6 / 2.54,
    q: 2.4 / 2.54,
  };
  /** Mm (CSS Paged Media 3, 7.1). */
  const papers: Record<string, [number, number]> = {
    a3: [297, 420],
    a4: [210, 297],
    a5: [148, 210],
    a6: [105, 148],
    letter: [215.9, 279.4],
    legal: [215.9, 355.6],
  };
  const pixels = (length: string): number => {
    const [, number = '0', unit = 'px'] = /^([\d.]+)([a-z]*)$/i.exec(length) ?? [];
    return Number(number) * (units[unit.toLowerCase()] ?? 0);
  };
  const sizeOf = (value: string): [number, number] | null => {
    const words = value.toLowerCase().split(/\s+/);
    const lengths = words.filter((word) => /^\d/.test(word)).map(pixels);
    const paper = papers[words.find((word) => word in papers) ?? ''];
    const [width, height = width] =
      lengths.length > 0 ? lengths : (paper ?? []).map((side) => side * (units['mm'] ?? 0));
    if (width === undefined || height === undefined) return null;
    return words.includes('landscape') ? [Math.max(width, height), Math.min(width, height)] : [width, height];
  };

  interface Rule {
    size: [number, number];
    margins: [number, number, number, number];
  }
  // What Chromium takes where the page says nothing: letter, and 0.4 inches.
  const base: Rule = { size: [816, 1056], margins: [38.4, 38.4, 38.4, 38.4] };
  const apply = (rule: Rule, style: CSSPageRule['style']): void => {
    rule.size = sizeOf(style.getPropertyValue('size')) ?? rule.size;
    const sides = ['top', 'right', 'bottom', 'left'];
    const logical = ['block-start', 'inline-end', 'block-end', 'inline-start'];
    for (let side = 0; side < 4; side++) {
      const value =
        style.getPropertyValue(`margin-${logical[side]}`) || style.getPropertyValue(`margin-${sides[side]}`);
      if (value !== '') rule.margins[side] = pixels(value);
    }
  };
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule): rule is CSSPageRule => rule instanceof CSSPageRule),
  );
  for (const { selectorText, style } of rules) if (selectorText === '') apply(base, style);
  const named = new Map<string, Rule>();
  for (const { selectorText, style } of rules) {
    if (selectorText === '' || selectorText.includes(':')) continue;
    const rule = named.get(selectorText) ?? { size: base.size, margins: [...base.margins] };
    apply(rule, style);
    named.set(selectorText, rule);
  }
  const areaOf = ({ size: [width, height], margins: [top, right, bottom, left] }: Rule): PageArea => ({
    width: width - left - right - 1,
    height: height - top - bottom,
  });
  return {
    auto: areaOf(base),
    ...Object.fromEntries([...named].map(([name, rule]) => [name, areaOf(rule)])),
  };
}
