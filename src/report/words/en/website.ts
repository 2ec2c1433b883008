import type { Wordings } from '../wording.ts';
import { counted } from './phrases.ts';

/** What `kl-docs site` finds. */
export const website = {
  'nothing-released': () => [
    'No edition is released yet, so the website would be empty',
    'Release one, or run "kl-docs site --drafts": then drafts are shown, marked as such.',
  ],
  'frozen-file': ({ file }: { file: string }) => [
    `${file} of the released edition is missing`,
    'Write into kl-docs.yml where the site is published (publish: …), and it is fetched from there. It is never made again.',
  ],
  'frozen-file.altered': ({ file }: { file: string }) => [
    `${file} is not as it was released: its SHA-256 is another`,
    'Delete it, and it is fetched from where the site is published (publish: in kl-docs.yml). What is released is never altered; release the next version instead.',
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
