import { PdfArray, PdfName, type PdfObject, PdfStream } from '../pdf/object/types.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

export type ColourSpace = 'gray' | 'rgb' | 'pattern';

/**
 * A colour space as far as a page printed by Chromium has it. A profile (ICCBased, ISO 32000-1, 8.6.5.5) with three
 * components is taken for sRGB, which the web's colours are.
 */
export function colourSpace(object: PdfObject): ColourSpace {
  if (object instanceof PdfName) {
    if (object.value === 'DeviceRGB') return 'rgb';
    if (object.value === 'DeviceGray') return 'gray';
    if (object.value === 'Pattern') return 'pattern';
    throw new UnsupportedPainting(`the colour space ${object.value}`);
  }
  const family = object instanceof PdfArray ? object.at(0) : null;
  if (!(object instanceof PdfArray) || !(family instanceof PdfName))
    throw new UnsupportedPainting('a colour space of an unknown kind');
  if (object.length === 1) return colourSpace(family);
  const profile = object.at(1);
  if (family.value === 'ICCBased' && profile instanceof PdfStream) {
    const components = profile.dict.number('N');
    if (components === 3) return 'rgb';
    if (components === 1) return 'gray';
  }
  throw new UnsupportedPainting(`the colour space ${family.value}`);
}

/** Components from 0 to 1, one for gray or three for RGB, as `#rrggbb` or shorter. */
export function hexColour(components: readonly number[]): string {
  const [red = 0, green = red, blue = red] = components;
  const hex = [red, green, blue]
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
  return /^(.)\1(.)\2(.)\3$/.test(hex) ? `#${hex[0]}${hex[2]}${hex[4]}` : `#${hex}`;
}
