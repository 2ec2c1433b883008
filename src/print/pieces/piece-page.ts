import type { Block } from '../in-page/blocks.ts';
import { type CutPage, chapterMark } from './cut-page.ts';

/** A part of a page that begins where a page of paper begins in any case, as the body of a page by itself. */
export interface PiecePage {
  readonly body: string;
  /** The ids whose pages it says. */
  readonly says: readonly string[];
  /** About how many pages it has. */
  readonly length: number;
  /** How far into it each of its ids stands, from 0 to 1. */
  readonly places: ReadonlyMap<string, number>;
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
  const everywhere = new Set(bodies.flatMap((body) => [...placesIn(body).keys()]));
  const abbreviations = new Set(bodies.flatMap((body) => body.match(ABBREVIATION) ?? []));
  return pieces.map((indexes, piece) => {
    const own = bodies[piece] ?? '';
    const before = blocks.slice(0, indexes[0]).map(({ stub }) => stub);
    const after = blocks.slice((indexes.at(-1) ?? 0) + 1).map(({ stub }) => stub);
    const unseen = [
      ...standIns(own, everywhere),
      ...[...abbreviations].filter((one) => isOfAnother(one, own)),
    ];
    const body = [...before, own, ...after, `<div hidden>${unseen.join('')}</div>`].join('\n');
    const length = own.replace(UNWRITTEN, '').length / ON_A_PAGE;
    return { body, says: pagesSaidIn(own), length, places: placesIn(own) };
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

function placesIn(body: string): Map<string, number> {
  return new Map(
    Array.from(
      body.matchAll(ID),
      ({ 1: id = '', index }) => [attributeText(id), index / body.length] as const,
    ),
  );
}

const pagesSaidIn = (body: string): string[] =>
  Array.from(body.matchAll(PAGE_OF), ([, id = '']) => attributeText(id));

/** What an abbreviation stands for counts wherever it is (ISO 32000-1, 14.9.5), and may be said in another piece only. */
function isOfAnother(abbreviation: string, body: string): boolean {
  const text = abbreviation.slice(abbreviation.indexOf('>') + 1, -'</abbr>'.length);
  return body.includes(text) && !body.includes(abbreviation);
}

/** The ids of others that its links lead to. */
function standIns(body: string, everywhere: ReadonlySet<string>): string[] {
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
