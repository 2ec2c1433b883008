import { sha256 } from '../files/hash.ts';
import { readCharacterMap } from './character-map.ts';
import { declaredFaces, textAndCode } from './page-faces.ts';
import { advancesOf, shownAs, textWidth } from './text-width.ts';

/** What text is set in, where it is measured without a browser. */
export interface Typeface {
  /** The same for the same fonts. */
  readonly key: string;
  /**
   * How wide a text is, in em.
   *
   * @param weight 1 to 1000
   */
  readonly width: (text: string, weight: number) => number;
}

/** That of all documents whose workspace has no fonts of its own. */
export const PLEX: Typeface = { key: '', width: textWidth };

/** The family that drawings are set in where a page has it; else they take the page's own for text. */
const DRAWN_IN = 'ibm plex sans';

interface Cut {
  readonly weight: number;
  readonly widthOf: (code: number) => number | undefined;
}

/** The typeface of drawings in a page with these styles, in which the fonts stand as `data:` URLs. */
export function typefaceOf(styles: string): Typeface {
  const faces = declaredFaces(styles);
  const plain = faces.filter(({ face }) => !/italic|oblique/.test(face.style));
  const bare = (family: string): string => family.replace(/["']/g, '').trim().toLowerCase();
  const families = plain.map(({ face }) => bare(face.family));
  const [own = ''] = textAndCode(plain.map(({ face }) => face))?.text.split(',') ?? [];
  const family = families.includes(DRAWN_IN) ? DRAWN_IN : bare(own);
  const cuts = plain
    .filter(({ face }) => bare(face.family) === family)
    .flatMap(({ face, font }): Cut[] => {
      const [cmap, advances] = [font?.table('cmap'), font ? advancesOf(font) : null];
      if (cmap === undefined || advances === null) return [];
      const glyphs = readCharacterMap(cmap);
      return [
        {
          weight: weightOf(face.weight),
          widthOf: (code) => {
            const glyph = face.characters.has(code) ? glyphs.get(code) : undefined;
            return glyph === undefined ? undefined : advances(glyph);
          },
        },
      ];
    });
  if (cuts.length === 0) return PLEX;
  const widths = new Map<string, number>();
  const characterWidth = (character: string, weight: number): number => {
    const key = `${weight} ${character}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const code = shownAs(character.codePointAt(0) ?? 0);
    const nearest = cuts.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
    const width =
      nearest.map(({ widthOf }) => widthOf(code)).find((found) => found !== undefined) ??
      textWidth(character, weight);
    widths.set(key, width);
    return width;
  };
  return {
    key: sha256(styles),
    width: (text, weight) => [...text].reduce((sum, character) => sum + characterWidth(character, weight), 0),
  };
}

const weightOf = (weight: string): number => {
  const [first = '400'] = weight.replace('normal', '400').replace('bold', '700').split(/\s+/);
  return Number(first) || 400;
};
