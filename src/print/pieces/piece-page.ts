import type { Block } from '../in-page/blocks.ts';
import { type CutPage, chapterMark } from './cut-page.ts';
import type { LikelyDigits } from './kept-pieces.ts';

/** A part of a page that begins where a page of paper begins in any case, as the body of a page by itself. */
export interface PiecePage {
  readonly body: string;
  /** How many digits the pages that it says will likely have, by id; null where it says none. */
  readonly digits: LikelyDigits | null;
}

/**
 * The pages that a page is printed as. In each, what stands in the others is there without its content, so that selectors find what they found, and
 * takes no room. What its links lead to in the others is there, too: Chromium makes a link only where it finds its target.
 */
export function piecePages(cut: CutPage, blocks: readonly Block[]): PiecePage[] {
  const pieces: number[][] = [];
  for (const [index, { begins }] of blocks.entries()) {
    if (begins || pieces.length === 0) pieces.push([]);
    pieces.at(-1)?.push(index);
  }
  const contents = blocks.map(({ html }) =>
    html.replace(CHAPTER, (_, number: string) => cut.chapters[Number(number)] ?? ''),
  );
  const bodies = pieces.map((indexes) => indexes.map((index) => contents[index] ?? '').join('\n'));
  const pages = likelyPages(bodies);
  const abbreviations = new Set(bodies.flatMap((body) => body.match(ABBREVIATION) ?? []));
  return pieces.map((indexes, piece) => {
    const own = bodies[piece] ?? '';
    const before = blocks.slice(0, indexes[0]).map(({ stub }) => stub);
    const after = blocks.slice((indexes.at(-1) ?? 0) + 1).map(({ stub }) => stub);
    const unseen = [...standIns(own, pages), ...[...abbreviations].filter((one) => isOfAnother(one, own))];
    const body = [...before, own, ...after, `<div hidden>${unseen.join('')}</div>`].join('\n');
    return { body, digits: digitsIn(own, pages) };
  });
}

const CHAPTER = new RegExp(chapterMark('(\\d+)'), 'g');
const ID = /\sid="([^"]*)"/g;
const LINK = /\shref="#([^"]*)"/g;
const PAGE_OF = /\sdata-page-of="([^"]*)"/g;
const ABBREVIATION = /<abbr\b[^>]*\btitle="[^>]*>[^<]*<\/abbr>/g;
const UNWRITTEN = /<svg[\s\S]*?<\/svg>|<[^>]*>/g;

/** About so many characters of a guide stand on a page. */
const ON_A_PAGE = 1800;

/** On which page each id will about be, by what stands before it: each piece begins a page. */
function likelyPages(bodies: readonly string[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let before = 0;
  for (const body of bodies) {
    const length = Math.max(1, Math.ceil(body.replace(UNWRITTEN, '').length / ON_A_PAGE));
    for (const { 1: id = '', index } of body.matchAll(ID))
      pages.set(attributeText(id), before + 1 + Math.floor((length * index) / body.length));
    before += length;
  }
  return pages;
}

function digitsIn(body: string, pages: ReadonlyMap<string, number>): LikelyDigits | null {
  const ids = Array.from(body.matchAll(PAGE_OF), ([, id = '']) => attributeText(id));
  if (ids.length === 0) return null;
  return Object.fromEntries(ids.map((id) => [id, String(pages.get(id) ?? 1).length]));
}

/** What an abbreviation stands for counts wherever it is (ISO 32000-1, 14.9.5), and may be said in another piece only. */
function isOfAnother(abbreviation: string, body: string): boolean {
  const text = abbreviation.slice(abbreviation.indexOf('>') + 1, -'</abbr>'.length);
  return body.includes(text) && !body.includes(abbreviation);
}

/** The ids of others that its links lead to. */
function standIns(body: string, everywhere: ReadonlyMap<string, number>): string[] {
  const own = new Set(Array.from(body.matchAll(ID), ([, id = '']) => attributeText(id)));
  const targets = Array.from(body.matchAll(LINK), ([, target = '']) => attributeText(target));
  const ids = targets.map((target) => (everywhere.has(target) ? target : decoded(target)));
  const others = [...new Set(ids)].filter((id) => !own.has(id) && everywhere.has(id));
  return others.map((id) => `<span id="${id.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></span>`);
}

/** As an address says it. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** What an attribute says, of which templates and Markdown write no other character by a name. */
const attributeText = (written: string): string =>
  written.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|quot|apos|lt|gt));/gi,
    (_, hex?: string, number?: string, name = '') =>
      hex || number
        ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number))
        : (NAMED[name] ?? ''),
  );
