import { PdfArray, PdfRef } from '../object/types.ts';
import type { Pass } from './pass.ts';

/**
 * Chromium makes a destination of each id, and leaves the margins of the page out: a link would show the place as far above and left of what it
 * leads to (ISO 32000-1, 12.3.2.2: coordinates are those of the page).
 */
export const destinationPlaces: Pass = {
  name: 'destination-places',
  run({ document, contents }) {
    const destinations = document.catalog.dict('Dests');
    for (const name of destinations?.entries.keys() ?? []) {
      const place = destinations?.get(name);
      const [page, kind, x, y, ...more] = place instanceof PdfArray ? place.items : [];
      if (!(page instanceof PdfRef) || typeof x !== 'number' || typeof y !== 'number') continue;
      const [, , , height = 0] = document.dict(page)?.numbers('MediaBox') ?? [];
      const { left = 0, top = height } = contents.get(page.number)?.firstClip ?? {};
      const moved = [page, kind ?? null, rounded(x + left), rounded(y - (height - top)), ...more];
      destinations?.set(name, document.newArray(moved));
    }
  },
};

/** To hundredths of a pt. */
const rounded = (coordinate: number): number => Math.round(coordinate * 100) / 100;
