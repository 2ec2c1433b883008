import type { ReviewWords } from './da.ts';

/** Words of a Word file for a hearing, in English. */
export const en: ReviewWords = {
  howTo:
    'For review. Change the text, and write comments in the margin: Word tracks all changes. Save the file, and send it back.',
  page: 'Page',
  of: 'of',
  inFileName: 'review',
  comment: 'Review',
  about: (text) => `On “${text}”`,
};
