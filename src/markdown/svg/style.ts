import { inPageFonts } from './fonts.ts';

/** CSS functions and rules that fetch something, or that older browsers ran code from. */
const FETCHING =
  /@import|@namespace|image-set\(|\bimage\(|\bsrc\(|expression\(|javascript:|-moz-binding|behavior\s*:/i;
export const COMMENT = /\/\*[\s\S]*?\*\//g;
const URL_FUNCTION = /url\(\s*(["']?)\s*([^"')]*?)\s*\1\s*\)/gi;

/**
 * A CSS value, or a list of declarations, whose `url(#id)` were renamed; null where it refers to anything outside the
 * drawing. A backslash is refused too: it can write `url` in other letters.
 */
export function localCss(css: string, rename: (id: string) => string): string | null {
  if (css.includes('\\') || FETCHING.test(css)) return null;
  let outside = false;
  const renamed = css.replace(URL_FUNCTION, (_, __, target: string) => {
    if (!target.startsWith('#')) outside = true;
    return `url(#${rename(target.slice(1))})`;
  });
  const unread = renamed.replace(/url\(#[^)]*\)/gi, '');
  return outside || /url\s*\(/i.test(unread) ? null : renamed;
}

/** A drawing's `style` attribute, safe and in the page's fonts; null where it is unsafe or its quotation marks do not match. */
export function localStyle(css: string, rename: (id: string) => string): string | null {
  const local = localCss(css.replace(COMMENT, ' '), rename);
  return local === null || local.includes('/*') || !bracesMatch(local) ? null : inPageFonts(local);
}

/**
 * A drawing's style sheet without comments, made to hold for that drawing only and in the page's fonts; null where it is unsafe or its
 * braces do not match.
 */
export function scopedCss(
  css: string,
  scope: string,
  ids: ReadonlySet<string>,
  rename: (id: string) => string,
): string | null {
  // A `<` would start an element: HTML reads the style elements of SVG like any other.
  if (css.includes('<')) return null;
  const local = localCss(css, rename);
  if (local === null || local.includes('/*') || !bracesMatch(local)) return null;
  const renamed = local.replace(/#([A-Za-z_][\w-]*)/g, (written, id: string) =>
    ids.has(id) ? `#${rename(id)}` : written,
  );
  return `:where(#${scope}){${inPageFonts(renamed).trim()}}`;
}

function bracesMatch(css: string): boolean {
  let depth = 0;
  for (const character of css.replace(/"[^"\n]*"|'[^'\n]*'/g, '')) {
    if (character === '"' || character === "'") return false;
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
