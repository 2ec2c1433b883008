import type * as en from '../en/website.ts';
import type { Translated } from '../wording.ts';

/** What `kl-docs site` finds. */
export const website: Translated<typeof en.website> = {
  'nothing-released': () => [
    'Ingen udgave er udgivet endnu, så hjemmesiden ville være tom',
    'Udgiv en, eller kør »kl-docs site --drafts«: Så vises udkast, og det står der på dem.',
  ],
  'open-setting.accessibility': () => [
    'Hjemmesiden har et link til sin tilgængelighedserklæring, men ingen adresse til det',
    'Skriv accessibilityStatement: https://www.was.digst.dk/… i kl-docs.yml når WAS-Tool har givet en.',
  ],
  'open-setting.errors': () => [
    'Hjemmesiden siger ikke hvor læserne melder fejl',
    'Skriv contact: { errors: navn@example.dk } i kl-docs.yml, eller en webadresse hvor {document} og {section} udfyldes.',
  ],
  'open-setting.prints': () => [
    'Hjemmesiden siger ikke hvordan man får trykte eksemplarer',
    'Skriv contact: { prints: … } i kl-docs.yml: en mailadresse eller en webadresse.',
  ],
  'open-setting.address': () => [
    'Det vides ikke hvor hjemmesiden offentliggøres, så den har intet feed, intet sitemap og ingen kanoniske adresser',
    'Skriv site: https://example.dk/vejledninger/ i kl-docs.yml.',
  ],
};

export const websiteLines: typeof en.websiteLines = {
  makingSite: 'Laver hjemmesiden',
  siteMade: (files, editions, seconds, index) =>
    `Hjemmesiden er lavet: ${editions === 1 ? '1 udgave' : `${editions} udgaver`}, ${files} filer (${seconds} s): ${index}`,
};
