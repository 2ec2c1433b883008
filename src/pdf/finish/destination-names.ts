import { decodeDestinationName, LONGEST_NAME, shortDestinationName } from '../object/destinations.ts';
import { type PdfDict, PdfName } from '../object/types.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 19005-2, 6.1.13: a name has at most 127 bytes. Chromium makes the name of a destination of the id, percent-encoded, and that of
 * a long heading is longer: it gets a shorter one, as do the links to it.
 */
export const destinationNames: Pass = {
  name: 'destination-names',
  run({ document, pages }) {
    const destinations = document.catalog.dict('Dests');
    for (const name of [...(destinations?.entries.keys() ?? [])]) {
      const short = shortened(name);
      if (short === undefined) continue;
      destinations?.set(short, destinations.raw(name) ?? null);
      destinations?.delete(name);
    }
    for (const page of pages) {
      const annotations = page.dict.array('Annots');
      for (let i = 0; annotations && i < annotations.length; i++) {
        const annotation = document.dict(annotations.at(i));
        if (!annotation) continue;
        rename(annotation, 'Dest');
        const action = document.dict(annotation.raw('A'));
        if (action) rename(action, 'D');
      }
    }
  },
};

const shortened = (name: string | undefined): string | undefined =>
  name !== undefined && name.length > LONGEST_NAME
    ? shortDestinationName(decodeDestinationName(name))
    : undefined;

function rename(dict: PdfDict, key: string): void {
  const short = shortened(dict.name(key));
  if (short !== undefined) dict.set(key, PdfName.of(short));
}
