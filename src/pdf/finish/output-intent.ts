import { PdfString } from '../object/types.ts';
import type { Pass } from './pass.ts';
import { srgbProfile } from './srgb-profile.ts';

let profile: Buffer | undefined;

/** ISO 19005-2, 6.2.3 and 6.2.4.3: device RGB means what the output intent says; the web's colours are sRGB. */
export const outputIntent: Pass = {
  name: 'output-intent',
  run({ document }) {
    profile ??= srgbProfile();
    const name = new PdfString('sRGB IEC61966-2.1');
    const intent = document.newDict({
      Type: '/OutputIntent',
      S: '/GTS_PDFA1',
      OutputConditionIdentifier: name,
      Info: name,
      DestOutputProfile: document.add(document.newStream(profile, { N: 3 })),
    });
    document.catalog.set('OutputIntents', document.newArray([intent]));
  },
};
