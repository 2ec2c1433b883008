import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CharacterMap, readCharacterMap } from './character-map.ts';
import { type FontTables, readFont } from './sfnt.ts';

/** A font that comes with kl-docs, for characters that the page's own font lacks. */
export interface FallbackFont {
  /** The whole file. */
  readonly bytes: Buffer;
  readonly font: FontTables;
  readonly glyphs: CharacterMap;
  /** Whether its marks stand at letters, so that it is of no use without its layout tables. */
  readonly placesMarks: boolean;
}

/** How text looks that the fallback stands in. */
export interface FontStyle {
  /** 1 to 1000. */
  readonly weight: number;
  readonly italic: boolean;
  readonly fixedPitch: boolean;
}

const PLEX_SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const HEBREW = 'noto-sans-hebrew-hebrew';
const SYMBOLS = ['noto-sans-symbols-symbols', 'noto-sans-symbols-2-symbols', 'noto-sans-math-latin'];
const EMOJI = packageFile('noto-emoji-emoji', 400);

const IN_HEBREW = /\p{Script=Hebrew}/u;
/**
 * Controls are not seen, though symbol fonts have pictures of them; private characters mean something else in each font; a mark must be in the
 * font of its letter. Joined letters of Arabic and N’Ko are glyphs without a character of their own, which PDF/UA-1 (7.21.7) and PDF/A-2 (6.2.11.7) forbid.
 */
const UNSERVED = /[\p{Cc}\p{Co}\p{M}\p{Script=Arabic}\p{Script=Nko}]/u;

/** Hyphens that the fonts of @fontsource were cut free of look as the one that they have. */
const SAME_GLYPH = new Map([
  [0x2010, 0x2d],
  [0x2011, 0x2d],
]);

const opened = new Map<string, FallbackFont>();

/**
 * The first fallback font with a character, and its glyph; undefined where none has it.
 *
 * @param asEmoji whether the font of emoji comes first
 */
export function fallbackFor(
  code: number,
  style: FontStyle,
  asEmoji: boolean,
): { font: FallbackFont; glyph: number } | undefined {
  const character = String.fromCodePoint(code);
  for (const file of fontsFor(character, style, asEmoji)) {
    const font = open(file);
    const glyph = font.glyphs.get(SAME_GLYPH.get(code) ?? code);
    if (glyph !== undefined) return { font, glyph };
  }
  return undefined;
}

function fontsFor(character: string, style: FontStyle, asEmoji: boolean): string[] {
  if (IN_HEBREW.test(character)) return [packageFile(HEBREW, boldness(style.weight))];
  if (UNSERVED.test(character)) return [];
  const emojiFirst = asEmoji || /\p{Emoji_Presentation}/u.test(character);
  return [...(emojiFirst ? [EMOJI] : []), ...otherFonts(style)];
}

/** The text's own typeface first, then symbols, then what has a little of everything. */
function otherFonts({ weight, italic, fixedPitch }: FontStyle): string[] {
  const plex = (family: string) =>
    PLEX_SCRIPTS.filter((script) => family !== 'ibm-plex-mono' || script !== 'greek').map((script) =>
      packageFile(`${family}-${script}`, boldness(weight), italic),
    );
  const dejavu = (family: string) => packageFile(`${family}-latin`, weight < 600 ? 400 : 700);
  return [
    ...(fixedPitch ? [...plex('ibm-plex-mono'), dejavu('dejavu-mono')] : []),
    ...plex('ibm-plex-sans'),
    ...SYMBOLS.map((name) => packageFile(name, 400)),
    EMOJI,
    dejavu('dejavu-sans'),
  ];
}

/** The weights that are there of all families. */
const boldness = (weight: number): 400 | 600 | 700 => (weight < 500 ? 400 : weight < 650 ? 600 : 700);

/** `noto-sans-math-latin` is the part `latin` of the package `noto-sans-math`. */
function packageFile(name: string, weight: number, italic = false): string {
  const family = name.replace(
    /-(?:latin|latin-ext|greek|cyrillic|cyrillic-ext|vietnamese|hebrew|symbols|emoji)$/,
    '',
  );
  return `@fontsource/${family}/files/${name}-${weight}-${italic ? 'italic' : 'normal'}.woff`;
}

function open(file: string): FallbackFont {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  const font = readFont(bytes);
  const cmap = font?.table('cmap');
  if (font === null || cmap === undefined) throw new Error(`${file} is no font`);
  const fallback = { bytes, font, glyphs: readCharacterMap(cmap), placesMarks: file.includes(HEBREW) };
  opened.set(file, fallback);
  return fallback;
}
