import { sha256 } from '../../files/hash.ts';
import { partsOf } from '../page-parts.ts';
import { splitMargins } from './margin-boxes.ts';

/** A page's HTML, cut where its chapters stand. */
export interface CutPage {
  /** All but the body's content, and without what stands in the margins of pages. */
  readonly head: string;
  readonly tail: string;
  /** The rules of what stands in the margins. */
  readonly margins: string;
  /** What is in the body, with a comment in the place of each chapter. */
  readonly skeleton: string;
  /** By the numbers in these comments. */
  readonly chapters: readonly string[];
}

export const chapterMark = (index: number | string): string => `<!--kl-docs:chapter-${index}-->`;

/**
 * What a style can say that makes a page depend on those before it: pages told apart by their place, counters that are no list's, boxes that stand on
 * each page, and page numbers in another form than plain digits.
 */
const DEPENDS_ON_PLACE =
  /@page[^{]*:\s*(?:first|left|right|blank|nth)|counter-(?:reset|set|increment)\s*:(?!\s*list-item)|position\s*:\s*fixed|counter\(\s*pages?\s*,/i;

const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi;

/**
 * Cuts a page at its chapters; null for one that can only be printed whole.
 *
 * @param chapters their HTML, as it stands in the page, in its order
 */
export function cutPage(html: string, chapters: readonly string[]): CutPage | null {
  const parts = partsOf(html);
  if (parts === null || chapters.length < 2) return null;
  const styles = styleOf(html.slice(0, html.indexOf('<body')));
  if (styles === null) return null;
  let skeleton = '';
  let from = 0;
  for (const [index, chapter] of chapters.entries()) {
    const at = parts.body.indexOf(chapter, from);
    if (at < 0 || chapter.trim() === '') return null;
    skeleton += parts.body.slice(from, at) + chapterMark(index);
    from = at + chapter.length;
  }
  skeleton += parts.body.slice(from);
  const start = html.indexOf('>', html.indexOf('<body')) + 1;
  const head = styles.head + html.slice(html.indexOf('<body'), start);
  return { head, tail: html.slice(html.lastIndexOf('</body>')), margins: styles.margins, skeleton, chapters };
}

/** The last answer: variants of a document share their styles. */
let known: { readonly hash: string; readonly styles: Styles | null } = { hash: '', styles: null };

interface Styles {
  readonly head: string;
  readonly margins: string;
}

function styleOf(head: string): Styles | null {
  const hash = sha256(head);
  if (known.hash !== hash) known = { hash, styles: split(head) };
  return known.styles;
}

function split(head: string): Styles | null {
  const margins: string[] = [];
  let possible = true;
  const rest = head.replace(STYLE, (style, open: string, css: string, close: string) => {
    if (!css.includes('@page') && !DEPENDS_ON_PLACE.test(css)) return style;
    const parts = DEPENDS_ON_PLACE.test(css) ? null : splitMargins(css);
    possible &&= parts !== null;
    margins.push(parts?.margins ?? '');
    return `${open}${parts?.rest ?? css}${close}`;
  });
  return possible ? { head: rest, margins: margins.filter(Boolean).join('\n') } : null;
}

/** The whole page of a body. */
export const pageOf = ({ head, tail }: CutPage, body: string): string => head + body + tail;
