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
    const long = [...(destinations?.entries.keys() ?? [])].filter((name) => name.length > LONGEST_NAME);
    if (!destinations || long.length === 0) return;
    const renamed = new Map(long.map((name) => [name, shortDestinationName(decodeDestinationName(name))]));
    for (const [name, short] of renamed) {
      destinations.set(short, destinations.raw(name) ?? null);
      destinations.delete(name);
    }
    for (const page of pages) {
      const annotations = page.dict.array('Annots');
      for (let i = 0; annotations && i < annotations.length; i++) {
        const annotation = document.dict(annotations.at(i));
        if (!annotation) continue;
        rename(annotation, 'Dest', renamed);
        const action = document.dict(annotation.raw('A'));
        if (action) rename(action, 'D', renamed);
      }
    }
  },
};

function rename(dict: PdfDict, key: string, renamed: ReadonlyMap<string, string>): void {
  const name = dict.name(key);
  const short = name === undefined ? undefined : renamed.get(name);
  if (short !== undefined) dict.set(key, PdfName.of(short));
}
