import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';

/** What is never drawn, whether a font has it or not: white space, joiners, variation selectors, soft hyphens (Unicode 17, 4.2, 5.21). */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}[\p{Zs}--\u1680]]/v;

const NOT_ASCII = /[^\0-\x7f]+/g;
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
const NAME = /&[a-z][a-z0-9]+;/gi;
/** Those that stand for what is never drawn, or is ASCII. */
const PLAIN_NAMES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&nbsp;', '&shy;'];
const ESCAPE = /\\([0-9a-f]{2,6})/gi;

/** The characters of a text beyond ASCII that must be drawn, each once in order, as code points. */
export function rareCharacters(text: string): Set<number> {
  const found = new Set<number>();
  for (const [run] of text.matchAll(NOT_ASCII)) for (const character of run) found.add(codeOf(character));
  for (const code of found) if (isInvisible(code)) found.delete(code);
  return found;
}

/** The same of HTML, where a character may also be written as a number or a name: `&#x2713;`, `&check;`, in a style `\2713`. */
export function rareCharactersOfHtml(html: string): Set<number> {
  const found = rareCharacters(html);
  const add = (code: number): void => {
    if (code > 0x7f && code <= 0x10ffff && !isInvisible(code)) found.add(code);
  };
  for (const [, hex, decimal] of html.matchAll(REFERENCE))
    add(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  const names = new Set(html.match(NAME)?.filter((name) => !PLAIN_NAMES.includes(name)));
  if (names.size > 0)
    for (const code of rareCharacters(textOf(fromHtml([...names].join(''), { fragment: true })))) add(code);
  for (const [style] of html.matchAll(/<style[^>]*>[\s\S]*?<\/style>/g))
    for (const [, hex = ''] of style.matchAll(ESCAPE)) add(Number.parseInt(hex, 16));
  return found;
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const isInvisible = (code: number): boolean => INVISIBLE.test(String.fromCodePoint(code));
