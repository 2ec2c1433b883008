import type { Wordings } from '../wording.ts';
import { counted } from './phrases.ts';

/** What `kl-docs site` finds. */
export const website = {
  'nothing-released': () => [
    'No edition is released yet, so the website would be empty',
    'Release one, or run "kl-docs site --drafts": then drafts are shown, marked as such.',
  ],
  'open-setting.accessibility': () => [
    'The website has a link to its accessibility statement, but no address for it',
    'Write accessibilityStatement: https://www.was.digst.dk/… into kl-docs.yml when WAS-Tool has given one.',
  ],
  'open-setting.errors': () => [
    'The website does not say where readers report mistakes',
    'Write contact: { errors: navn@example.dk } into kl-docs.yml, or a web address in which {document} and {section} are filled in.',
  ],
  'open-setting.prints': () => [
    'The website does not say how to get printed copies',
    'Write contact: { prints: … } into kl-docs.yml: a mail address or a web address.',
  ],
  'open-setting.address': () => [
    'Where the website is published is not known, so it has no feed, no sitemap and no canonical addresses',
    'Write site: https://example.dk/vejledninger/ into kl-docs.yml.',
  ],
} satisfies Wordings;

export const websiteLines = {
  makingSite: 'Making the website',
  siteMade: (files: number, editions: number, seconds: string, index: string) =>
    `Made the website: ${counted(editions, 'edition')}, ${counted(files, 'file')} (${seconds} s): ${index}`,
};
