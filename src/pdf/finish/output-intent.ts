import { deflateSync } from 'node:zlib';
import { PdfString } from '../object/types.ts';
import type { Pass } from './pass.ts';
import { srgbProfile } from './srgb-profile.ts';

/** Compressed once for all files. */
let profile: Buffer | undefined;

/** ISO 19005-2, 6.2.3 and 6.2.4.3: device RGB means what the output intent says; the web's colours are sRGB. */
export const outputIntent: Pass<'document'> = {
  name: 'output-intent',
  run({ document }) {
    profile ??= deflateSync(srgbProfile());
    const name = new PdfString('sRGB IEC61966-2.1');
    const intent = document.newDict({
      Type: '/OutputIntent',
      S: '/GTS_PDFA1',
      OutputConditionIdentifier: name,
      Info: name,
      DestOutputProfile: document.add(document.newEncodedStream(profile, { N: 3, Filter: '/FlateDecode' })),
    });
    document.catalog.set('OutputIntents', document.newArray([intent]));
  },
};
