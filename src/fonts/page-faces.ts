import { sha256 } from '../files/hash.ts';
import { readCharacterMap } from './character-map.ts';
import { postScriptName } from './font-names.ts';
import { type FontTables, readFont } from './sfnt.ts';

/** A font with it is one for text. */
const SMALL_A = 0x61;

/** A font that a page brings along (`@font-face`; CSS Fonts Module Level 4, 4). */
export interface PageFace {
  /** As it is written, with its quotation marks. */
  readonly family: string;
  /** As they are written; `normal` where they are not. */
  readonly weight: string;
  readonly style: string;
  /** What a PDF calls it; null where the font does not say, or cannot be read. */
  readonly name: string | null;
  /** Whether all its characters are equally wide. */
  readonly fixedPitch: boolean;
  /** The characters that it is used for, as code points. */
  readonly characters: ReadonlySet<number>;
}

/** The fonts that stand in a page's styles. Those of the machine (`local()`) are not the page's. */
export function pageFaces(html: string): PageFace[] {
  return [...html.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, descriptors = '']) => readFace(descriptors));
}

/** The same with the fonts themselves; null for one that cannot be read. */
export function declaredFaces(
  styles: string,
): { readonly face: PageFace; readonly font: FontTables | null }[] {
  return [...styles.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, descriptors = '']) => ({
    face: readFace(descriptors),
    font: fontIn(descriptors),
  }));
}

/** What a PDF calls the fonts that a page brings along. */
export function fontNames(html: string): Set<string> {
  return new Set(pageFaces(html).flatMap(({ name }) => name ?? []));
}

/**
 * Style rules that give way to every other, by which text is set in the page's own fonts where a template names none: a browser would take the
 * machine's, first of all for code. Empty for a page without fonts.
 */
export function defaultFonts(html: string): string {
  const own = textAndCode(pageFaces(html));
  if (own === null) return '';
  return `:where(html){font-family:${own.text}}:where(code,kbd,pre,samp){font-family:${own.code}}`;
}

/** The families for text and for code, as CSS lists them: each with those that have no letters, for what it lacks. Null where no face has letters. */
export function textAndCode(
  all: readonly PageFace[],
): { readonly text: string; readonly code: string } | null {
  const lettered = all.filter(({ characters }) => characters.has(SMALL_A));
  const text = lettered.find(({ fixedPitch }) => !fixedPitch) ?? lettered[0];
  if (text === undefined) return null;
  const code = lettered.find(({ fixedPitch }) => fixedPitch) ?? text;
  const families = new Set(lettered.map(({ family }) => family));
  const signs = all.map(({ family }) => family).filter((family) => !families.has(family));
  const listed = ({ family }: PageFace): string => [...new Set([family, ...signs])].join();
  return { text: listed(text), code: listed(code) };
}

/** By the hash of what they say: all variants of a document have the same. */
const faces = new Map<string, PageFace>();

function readFace(descriptors: string): PageFace {
  const key = sha256(descriptors);
  const face = faces.get(key) ?? parseFace(descriptors);
  faces.set(key, face);
  return face;
}

function parseFace(descriptors: string): PageFace {
  const value = (name: string): string | undefined =>
    new RegExp(`(?:^|[\\s;])${name}\\s*:\\s*([^;]+)`).exec(descriptors)?.[1]?.trim();
  const font = fontIn(descriptors);
  const cmap = font?.table('cmap');
  const names = font?.table('name');
  const inRange = rangeOf(value('unicode-range'));
  const characters = cmap === undefined ? [] : [...readCharacterMap(cmap).keys()].filter(inRange);
  return {
    family: value('font-family') ?? '',
    weight: value('font-weight') ?? 'normal',
    style: value('font-style') ?? 'normal',
    name: names === undefined ? null : postScriptName(names),
    fixedPitch: (font?.table('post')?.readUInt32BE(12) ?? 0) !== 0,
    characters: new Set(characters),
  };
}

function fontIn(descriptors: string): FontTables | null {
  const [, data = ''] = /url\(\s*["']?data:[^,]*;base64,([^"')\s]*)/.exec(descriptors) ?? [];
  return readFont(Buffer.from(data, 'base64'));
}

/** `U+26, U+0-7F, U+4??` (CSS Syntax Level 3, urange). */
function rangeOf(text: string | undefined): (code: number) => boolean {
  if (text === undefined) return () => true;
  const ranges = [...text.matchAll(/U\+([0-9a-f]*\?*)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to]) => ({
    from: Number.parseInt(from.replaceAll('?', '0'), 16),
    to: Number.parseInt(to ?? from.replaceAll('?', 'f'), 16),
  }));
  return (code) => ranges.some(({ from, to }) => code >= from && code <= to);
}
