import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import { cutFont, unicodeRange } from '../fonts/cut-font.ts';
import { pageFaces } from '../fonts/page-faces.ts';
import { paintedText } from '../fonts/painted-text.ts';
import { rareCharactersOfHtml } from '../fonts/rare-characters.ts';
import { dataUrl, mediaTypeOf } from '../template/media-type.ts';
import { type SiteFile, textOf } from './site-file.ts';

const FACE = /@font-face\s*\{[^}]*\}/g;
const ADDRESS = /url\("([\w.-]+)"\)/;
const RANGE = /\s*unicode-range:[^;}]*;?/;

/** What scripts write besides the pages' own characters, printable ASCII, and what browsers write: hyphens and the marks of lists. */
const USUAL = [...Array.from({ length: 95 }, (_, index) => 0x20 + index), 0xa0, 0xad, 0x2010, 0x2022];

/**
 * Gives each font of the style sheets a cut, of the characters that the pages are written with. The whole font stands for all others that it has
 * (`unicode-range`; CSS Fonts 4, 4.5), so it is fetched only where one of them comes.
 *
 * @param files style sheets, the fonts that they name, and all pages that are set in these
 */
export async function withCutFonts(files: readonly SiteFile[]): Promise<readonly SiteFile[]> {
  const pages = files.filter(({ path: name }) => name.endsWith('.html'));
  const wanted = new Set([...USUAL, ...pages.flatMap((page) => [...charactersOf(textOf(page))])]);
  const fonts = new Map(files.map(({ path: name, content }) => [name, Buffer.from(content)]));
  const result: SiteFile[] = [];
  for (const file of files) {
    const isSheet = file.path.endsWith('.css');
    result.push(...(isSheet ? await withCuts(file, fonts, wanted) : [file]));
  }
  return result;
}

/** A style sheet with the cuts of its fonts, and these. */
async function withCuts(
  sheet: SiteFile,
  fonts: ReadonlyMap<string, Buffer>,
  wanted: ReadonlySet<number>,
): Promise<SiteFile[]> {
  const folder = path.posix.dirname(sheet.path);
  const cuts: SiteFile[] = [];
  let css = textOf(sheet);
  for (const [face] of css.matchAll(FACE)) {
    const [, name = ''] = ADDRESS.exec(face) ?? [];
    const font = fonts.get(path.posix.join(folder, name));
    if (font === undefined) continue;
    const [{ characters } = { characters: new Set<number>() }] = pageFaces(
      face.replace(ADDRESS, `url("${dataUrl(mediaTypeOf(name), font)}")`),
    );
    const shown = new Set([...characters].filter((code) => wanted.has(code)));
    // A fallback font has no others; one for other scripts may have none of them.
    if (shown.size === 0 || shown.size === characters.size) continue;
    const content = await cutFont(font, shown);
    if (content === null) continue;
    const { name: base, ext } = path.posix.parse(name);
    const cut = `${base}-${sha256(content).slice(0, 8)}${ext}`;
    cuts.push({ path: path.posix.join(folder, cut), content });
    const others = new Set([...characters].filter((code) => !wanted.has(code)));
    const rules = [
      withRange(face, others),
      withRange(
        face.replace(ADDRESS, () => `url("${cut}")`),
        shown,
      ),
    ];
    css = css.replace(face, () => rules.join('\n'));
  }
  return [{ path: sheet.path, content: css }, ...cuts];
}

const withRange = (face: string, characters: ReadonlySet<number>): string =>
  face.replace(RANGE, '').replace(/;?\s*\}$/, `;\nunicode-range: ${unicodeRange(characters)};\n}`);

/** Also as the browser composes them, and where they are written as numbers or names. */
function charactersOf(html: string): Set<number> {
  const text = paintedText(html);
  const codes = [...new Set(text + text.normalize('NFC'))].map((character) => character.codePointAt(0) ?? 0);
  return new Set([...codes, ...rareCharactersOfHtml(text)]);
}
