import { type FallbackFont, type FontStyle, fallbackFor } from './fallback-fonts.ts';
import { type PageFace, pageFaces } from './page-faces.ts';
import { pageFontNames } from './page-font-names.ts';
import { paintedText } from './painted-text.ts';
import { rareCharacters, rareCharactersOfHtml } from './rare-characters.ts';
import { subsetFont } from './subset.ts';

export interface CompletePage {
  /** The page with the fonts and names of fonts that it lacked. */
  readonly html: string;
  /** The characters that are painted and that no font has. */
  readonly missing: readonly string[];
}

/** The faces of one family, weight and style: a browser looks in all of these, and in no other of the family (CSS Fonts 4, 5.2). */
interface Cut {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly faces: readonly PageFace[];
}

const SMALL_A = 0x61;
/** Emoji that are joined, or have another colour of skin: all of a sequence must be in one font (Unicode TS 51, 1.4). */
const SEQUENCE = /\p{Emoji}(?:\ufe0f?\u200d\p{Emoji}|[\u{1F3FB}-\u{1F3FF}])+/gu;
const USUAL: FontStyle = { weight: 400, italic: false, fixedPitch: false };

/**
 * It asks for a colour picture in place of a sign (U+FE0F, emoji presentation): where the page's fonts have none, a browser takes one of the machine,
 * if it has one (CSS Fonts 4, 5.3). It is not seen itself.
 */
const ASKS_FOR_COLOUR = '\ufe0f';

/**
 * Gives a self-contained page the glyphs that its fonts lack, from the fallback fonts: as more faces of its own families, so that they are found
 * wherever text is set in these, and with only what the page needs. Its drawings are told which families those are. A page that lacks nothing
 * stays as it is, but that nothing in it asks for a font of the machine.
 */
export function completePage(written: string): CompletePage {
  const html = written.replaceAll(ASKS_FOR_COLOUR, '');
  const { rules, missing } = lackingFaces(html);
  const all = [...rules, pageFontNames(html)].filter((rule) => rule !== '');
  return { html: all.length === 0 ? html : withRules(html, all), missing };
}

function lackingFaces(html: string): { rules: string[]; missing: string[] } {
  const rare = rareCharactersOfHtml(html);
  const cuts = rare.size === 0 ? [] : cutsOf(pageFaces(html));
  if (![...rare].some((code) => lacking(code, cuts).length > 0)) return { rules: [], missing: [] };
  return fallbackFaces(cuts, paintedText(html));
}

/** The faces that a style sheet lacks for a text that is set in its fonts. */
export function facesLacking(styles: string, text: string): string {
  return fallbackFaces(cutsOf(pageFaces(styles)), text).rules.join('\n');
}

function fallbackFaces(cuts: readonly Cut[], text: string): { rules: string[]; missing: string[] } {
  // The browser composes letters and marks where the font has the whole.
  const painted = text.normalize('NFC');
  const inSequence = rareCharacters((painted.match(SEQUENCE) ?? []).join());
  const added = new Map<Cut, Map<FallbackFont, Map<number, number>>>();
  const missing: string[] = [];
  for (const code of rareCharactersOfHtml(painted)) {
    const without = lacking(code, cuts);
    let found = without.length < cuts.filter(isText).length;
    for (const cut of without) {
      const fallback = fallbackFor(code, styleOf(cut), inSequence.has(code));
      if (fallback === undefined) continue;
      found = true;
      const fonts = getOrAdd(added, cut, () => new Map<FallbackFont, Map<number, number>>());
      getOrAdd(fonts, fallback.font, () => new Map<number, number>()).set(code, fallback.glyph);
    }
    if (!found) missing.push(String.fromCodePoint(code));
  }
  const rules = [...added].flatMap(([cut, fonts]) =>
    [...fonts].map(([font, glyphs]) => faceRule(cut, font, glyphs)),
  );
  return { rules, missing };
}

/** The cuts that text is set in and that lack a character. A family without letters stands beside another, for what that lacks. */
function lacking(code: number, cuts: readonly Cut[]): Cut[] {
  if (cuts.some((cut) => !isText(cut) && has(cut, code))) return [];
  return cuts.filter((cut) => isText(cut) && !has(cut, code));
}

/** Whether a text has characters that no fallback font has, so that some page may lack them. */
export function mayLackGlyphs(text: string): boolean {
  return [...rareCharacters(text)].some((code) => fallbackFor(code, USUAL, false) === undefined);
}

function cutsOf(faces: readonly PageFace[]): Cut[] {
  const cuts = Map.groupBy(faces, ({ family, weight, style }) => JSON.stringify([family, weight, style]));
  return [...cuts.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { family, weight, style } = first;
    return [{ family, weight, style, faces: same }];
  });
}

const isText = (cut: Cut): boolean => has(cut, SMALL_A);
const has = ({ faces }: Cut, code: number): boolean => faces.some(({ characters }) => characters.has(code));

function styleOf({ weight, style, faces }: Cut): FontStyle {
  // Of a range the lightest: `400 700`.
  const number = weight === 'bold' ? 700 : Number.parseInt(weight, 10);
  return {
    weight: Number.isNaN(number) ? 400 : number,
    italic: /^(?:italic|oblique)/.test(style),
    fixedPitch: faces.some(({ fixedPitch }) => fixedPitch),
  };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** One more face of a cut, with what is needed of a fallback font. */
function faceRule(
  { family, weight, style }: Cut,
  font: FallbackFont,
  glyphs: ReadonlyMap<number, number>,
): string {
  const codes = [...glyphs.keys()].sort((one, two) => one - two);
  const range = codes.map((code) => `U+${code.toString(16).toUpperCase()}`).join();
  const subset = font.placesMarks ? undefined : subsetFont(font.font, glyphs);
  const [kind, bytes] = subset === undefined ? ['woff', font.bytes] : ['ttf', subset];
  const url = `data:font/${kind};base64,${bytes.toString('base64')}`;
  return `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url("${url}");unicode-range:${range}}`;
}

/** At the end of the style that has the page's own fonts: a text may speak of @font-face, too. */
function withRules(html: string, rules: readonly string[]): string {
  const styles = [...html.matchAll(/<style[^>]*>[\s\S]*?(?=<\/style>)/g)];
  const own = styles.findLast(([style]) => style.includes('@font-face'));
  const end = own === undefined ? -1 : own.index + own[0].length;
  return end < 0 ? html : `${html.slice(0, end)}${rules.join('\n')}\n${html.slice(end)}`;
}
