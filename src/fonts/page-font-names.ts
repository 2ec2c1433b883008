import { pageFaces, textAndCode } from './page-faces.ts';

/** What all variables begin with that a page answers by its fonts. */
export const PAGE_VARIABLE = '--page-';
const TEXT = `${PAGE_VARIABLE}text-font`;
const CODE = `${PAGE_VARIABLE}code-font`;
const IN_USE = /var\((--page-[^,)]+)/g;

const MONOSPACE = /mono|courier|consolas|menlo|monaco|typewriter/i;
/** What is not a family, and comes from the element above. */
const FROM_ABOVE = /^(?:inherit|unset)$/i;

/**
 * The families of a drawing as a list that cannot lead to a font of the machine: those of them that the page brings, then the page's own for text,
 * or for code. A drawing is read before its page is known, so each stands as a variable that is nothing where the page lacks it.
 *
 * @param families as CSS has them: `Verdana, "DejaVu Sans", sans-serif`
 */
export function namedByPage(families: string): string {
  if (FROM_ABOVE.test(families.trim())) return families;
  const named = families.split(',').map((family) => `var(${variableOf(family)},)`);
  return `${named.join('')}var(${MONOSPACE.test(families) ? CODE : TEXT})`;
}

/** The rule that answers the variables in a page; empty where it has none of them, or no fonts. */
export function pageFontNames(html: string): string {
  const used = new Set([...html.matchAll(IN_USE)].map(([, name]) => name));
  if (used.size === 0) return '';
  const faces = pageFaces(html);
  const own = textAndCode(faces);
  if (own === null) return '';
  const families = [...new Set(faces.map(({ family }) => family))];
  const values = [
    ...families.map((family) => [variableOf(family), `${family},`] as const),
    [TEXT, own.text] as const,
    [CODE, own.code] as const,
  ];
  const declarations = values.filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value}`);
  return `:where(html){${declarations.join(';')}}`;
}

/** `"IBM Plex Sans"` → `--page-font-ibm-plex-sans`. */
function variableOf(family: string): string {
  const words = family.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [`${PAGE_VARIABLE}font`, ...words].join('-');
}
