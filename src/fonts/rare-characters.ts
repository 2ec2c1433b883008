/** What is never drawn, whether a font has it or not: white space, joiners, variation selectors, soft hyphens (Unicode 17, 4.2, 5.21). */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}[\p{Zs}--\u1680]]/v;

const NOT_ASCII = /[^\0-\x7f]+/g;
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
const ESCAPE = /\\([0-9a-f]{2,6})/gi;

/** The characters of a text beyond ASCII that must be drawn, each once in order, as code points. */
export function rareCharacters(text: string): Set<number> {
  const found = new Set<number>();
  for (const [run] of text.matchAll(NOT_ASCII)) for (const character of run) found.add(codeOf(character));
  for (const code of found) if (isInvisible(code)) found.delete(code);
  return found;
}

/** The same of HTML, where a character may also be written as a number: `&#x2713;`, in a style `\2713`. */
export function rareCharactersOfHtml(html: string): Set<number> {
  const found = rareCharacters(html);
  const add = (code: number): void => {
    if (code > 0x7f && code <= 0x10ffff && !isInvisible(code)) found.add(code);
  };
  for (const [, hex, decimal] of html.matchAll(REFERENCE))
    add(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  for (const [style] of html.matchAll(/<style[^>]*>[\s\S]*?<\/style>/g))
    for (const [, hex = ''] of style.matchAll(ESCAPE)) add(Number.parseInt(hex, 16));
  return found;
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const isInvisible = (code: number): boolean => INVISIBLE.test(String.fromCodePoint(code));
