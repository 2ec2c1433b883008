import { PdfDict } from '../object/types.ts';
import type { PageContents } from './page-content.ts';

export interface UsedFont {
  /** The PostScript name without the tag of its subset; `Type 3` for a font without a name. */
  readonly name: string;
  readonly embedded: boolean;
}

/** The fonts in the resources of pages and form XObjects, each once, by name. */
export function usedFonts(contents: PageContents): UsedFont[] {
  const fonts = new Map<PdfDict, UsedFont>();
  for (const { ownerDict } of contents.all) {
    const resources = ownerDict.dict('Resources')?.dict('Font');
    for (const name of resources?.entries.keys() ?? []) {
      const font = resources?.dict(name);
      if (font && !fonts.has(font)) fonts.set(font, describe(font));
    }
  }
  return byName([...fonts.values()]);
}

/** Those of one name as one, embedded where all of them are. */
export function byName(fonts: readonly UsedFont[]): UsedFont[] {
  return [...Map.groupBy(fonts, (font) => font.name)]
    .map(([name, same]) => ({ name, embedded: same.every((font) => font.embedded) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A Type 3 font is made of drawings in the file, and so always embedded (ISO 32000-1, 9.6.5). */
function describe(font: PdfDict): UsedFont {
  const first = font.array('DescendantFonts')?.at(0);
  const descriptor = (first instanceof PdfDict ? first : font).dict('FontDescriptor');
  const name = font.name('BaseFont') ?? descriptor?.name('FontName') ?? 'Type 3';
  const file = descriptor?.raw('FontFile2') ?? descriptor?.raw('FontFile3') ?? descriptor?.raw('FontFile');
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    embedded: font.name('Subtype') === 'Type3' || file !== undefined,
  };
}
