import { namedByPage, PAGE_VARIABLE } from '../../fonts/page-font-names.ts';

/** What stands between semicolons and braces, and which of them ends it. */
const PART = /((?:"[^"\n]*"|'[^'\n]*'|[^"';{}])*)([;{}]|$)/g;
const DECLARATION = /^(\s*)(-{0,2}[\p{L}\d_-]+)(\s*:\s*)(.*?)(\s*!\s*important\s*|\s*)$/su;

const SIZE =
  '(?:[\\d.]+(?:%|[a-z]+)|(?:x{1,3}-)?(?:small|large)|medium|smaller|larger|(?:calc|min|max|clamp)\\([^,]*\\))';
/** `font` (CSS Fonts 4, 2.7): what the families come after ends with the size, and maybe the height of lines. */
const SHORTHAND = new RegExp(`^((?:[^,]*?\\s)?${SIZE}(?:\\s*/\\s*[\\w.%]+)?)\\s+(.+)$`, 'is');

/**
 * The declarations of a style, alone or in rules, with which no text can be in a font of the machine: families are named by the page, and what would
 * bring others in an unnamed way (`all`, the system's fonts) is left out. Weight, style and size stay. Comments must be gone.
 */
export function inPageFonts(css: string): string {
  return css.replace(PART, (part: string, written: string, end: string) =>
    end === '{' ? part : declared(written) + end,
  );
}

function declared(written: string): string {
  const [, space = '', property = '', colon = '', value = '', important = ''] =
    DECLARATION.exec(written) ?? [];
  const name = property.toLowerCase();
  if (name === 'all' || name.startsWith(PAGE_VARIABLE)) return '';
  if (name !== 'font' && name !== 'font-family') return written;
  const named = name === 'font' ? shorthand(value) : namedByPage(value);
  return named === null ? '' : space + property + colon + named + important;
}

/** Null for one that names no family: of the system, or by a variable. */
function shorthand(value: string): string | null {
  if (/^(?:inherit|unset)$/i.test(value)) return value;
  const [, before, families] = SHORTHAND.exec(value) ?? [];
  return before === undefined || families === undefined ? null : `${before} ${namedByPage(families)}`;
}
