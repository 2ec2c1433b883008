import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { write } from '../../markdown/stringify.ts';
import { decodedUrl } from '../../markdown/url.ts';
import type { Inline, Look, ShownPicture, Target } from './model.ts';

/** What inlines need to know of the document around them. */
export interface InlineContext {
  /** The number of the note with an id, and whether it was referred to before; null where there is none. */
  readonly noteNumber: (id: string) => { readonly number: number; readonly isAgain: boolean } | null;
  /** Gets the ids that stand within a text. */
  readonly idSeen: (id: string) => void;
}

const LOOKS: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  code: { code: true },
  samp: { code: true },
  kbd: { code: true },
  s: { struck: true },
  del: { struck: true },
  ins: { underlined: true },
  u: { underlined: true },
  mark: { marked: true },
  small: { small: true },
  sub: { raised: 'sub' },
  sup: { raised: 'super' },
};

export const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : [];

/** Running text as it is read, its white space as a browser shows it. */
export function readInlines(nodes: readonly ElementContent[], context: InlineContext): Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) read(node, {}, null, context, inlines);
  return trimmed(withoutPages(inlines));
}

/** Stands for the number of a page until it is taken out. */
const PAGE: Inline = { kind: 'text', text: '\uE000', look: {}, target: null };

/** The pages of the PDF are not those of the word processor: "(side 12)" is left out. */
function withoutPages(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  let isAfterPage = false;
  for (const inline of inlines) {
    const last = kept.at(-1);
    if (inline === PAGE) {
      if (last?.kind === 'text')
        kept.splice(-1, 1, { ...last, text: last.text.replace(/\s*\([\p{L}.]*\s*$/u, '') });
      isAfterPage = true;
    } else if (isAfterPage && inline.kind === 'text') {
      kept.push({ ...inline, text: inline.text.replace(/^\)/, '') });
      isAfterPage = false;
    } else kept.push(inline);
  }
  return kept.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

function read(
  node: ElementContent,
  look: Look,
  target: Target | null,
  context: InlineContext,
  out: Inline[],
): void {
  if (node.type === 'text') {
    const text = node.value.replace(/[ \t\r\n]+/g, ' ');
    if (text !== '') out.push({ kind: 'text', text, look, target });
    return;
  }
  if (node.type !== 'element') return;
  const { tagName, properties } = node;
  const { id, lang } = properties;
  if (typeof id === 'string') context.idSeen(id);
  if (tagName === 'br') out.push({ kind: 'break' });
  else if (classesOf(node).includes('task-box'))
    // Its drawing is a box, and a tick where the task is done.
    out.push({ kind: 'text', text: node.children.length > 1 ? '☑' : '☐', look, target });
  else if (tagName === 'img' || tagName === 'svg') out.push({ kind: 'picture', picture: pictureOf(node) });
  else if ('dataFootnoteBackref' in properties) return;
  else if ('dataFootnoteRef' in properties) {
    const note = context.noteNumber(decodedUrl(String(properties['href'] ?? '').slice(1)));
    if (note !== null) out.push({ kind: 'note', ...note });
  } else if (typeof properties['dataPageOf'] === 'string') out.push(PAGE);
  else {
    const isMark = tagName === 'sup' && node.children.some((child) => isNoteLink(child));
    const around = {
      ...look,
      ...(isMark ? {} : LOOKS[tagName]),
      ...(typeof lang === 'string' && { lang: lang }),
    };
    const inner = tagName === 'a' ? (targetOf(node) ?? target) : target;
    for (const child of node.children) read(child, around, inner, context, out);
  }
}

const isNoteLink = (node: ElementContent): boolean =>
  node.type === 'element' && 'dataFootnoteRef' in node.properties;

/** A link that the glossary has put in is none that a reviewer needs. */
function targetOf(link: Element): Target | null {
  const { href } = link.properties;
  if (typeof href !== 'string' || classesOf(link).includes('term')) return null;
  return href.startsWith('#') ? { id: decodedUrl(href.slice(1)) } : { address: href };
}

/** A picture or a drawing that stands in the HTML. */
function pictureOf(element: Element): ShownPicture {
  const { src, alt, ariaLabel, width, height } = element.properties;
  const text = alt ?? ariaLabel ?? titleIn(element);
  const size = { width: Number(width) || 600, height: Number(height) || 400 };
  const alternativeText = String(text ?? '').trim();
  if (element.tagName === 'img') return { kind: 'raster', source: String(src), alternativeText, ...size };
  return { kind: 'svg', source: write([element]), alternativeText, ...(viewBoxOf(element) ?? size) };
}

const titleIn = (svg: Element): string | undefined => {
  const title = svg.children.find((child) => child.type === 'element' && child.tagName === 'title');
  return title && textOf(title);
};

function viewBoxOf({ properties }: Element): { width: number; height: number } | null {
  const written = properties['width'] && properties['height'];
  if (written && Number(properties['width']) && Number(properties['height'])) return null;
  const [, , width = 0, height = 0] = String(properties['viewBox'] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 ? { width, height } : null;
}

/** White space at the ends, beside a line's end and beside other white space is not seen. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const seen: Inline[] = [];
  let afterSpace = true;
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      if (inline.kind === 'break') dropLastSpace(seen);
      afterSpace = inline.kind === 'break';
      seen.push(inline);
      continue;
    }
    const text = afterSpace ? inline.text.replace(/^ /, '') : inline.text;
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    seen.push({ ...inline, text });
  }
  dropLastSpace(seen);
  return seen;
}

function dropLastSpace(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  inlines.pop();
  if (text !== '') inlines.push({ ...last, text });
}
