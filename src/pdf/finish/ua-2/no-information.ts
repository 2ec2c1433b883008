import type { Pass } from '../pass.ts';

/** ISO 19005-4, 6.1.3: there is no information dictionary; the XMP metadata says it all. */
export const noInformation: Pass = {
  name: 'no-information',
  run({ document }) {
    const info = document.trailer.ref('Info');
    if (info) document.remove(info);
    document.trailer.delete('Info');
  },
};
