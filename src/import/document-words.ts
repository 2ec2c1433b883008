import type { Language } from '../language/index.ts';

/** What an import writes into a document, by its language. */
export interface DocumentWords {
  /** Folder of its pictures. */
  readonly pictures: string;
  /** Name of a picture that nothing says. */
  readonly picture: string;
  /** The id of an open point, and its question where a comment says nothing. */
  readonly comment: string;
  readonly about: (text: string) => string;
  readonly answer: string;
  /** Who wrote it, in a comment that is not shown. */
  readonly by: (author: string, date: string | null) => string;
  readonly draft: string;
  readonly importedFrom: (file: string) => string;
  readonly publisherMissing: string;
  readonly dateIs: string;
}

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  da: {
    pictures: 'billeder',
    picture: 'billede',
    comment: 'kommentar',
    about: (text) => `Om: »${text}«`,
    answer: 'Svar:',
    by: (author, date) => `Kommentar af ${author}${date === null ? '' : `, ${date}`}`,
    draft: 'Udkast',
    importedFrom: (file) => `Overført fra ${file}.`,
    publisherMissing: 'Når udgiveren er kendt: publisher: …',
    dateIs: 'Udkastets dato. Det, der gælder i en periode, står, som det er denne dag.',
  },
  en: {
    pictures: 'pictures',
    picture: 'picture',
    comment: 'comment',
    about: (text) => `About: “${text}”`,
    answer: 'Answer:',
    by: (author, date) => `Comment by ${author}${date === null ? '' : `, ${date}`}`,
    draft: 'Draft',
    importedFrom: (file) => `Imported from ${file}.`,
    publisherMissing: 'When the publisher is known: publisher: …',
    dateIs: "The draft's date. What holds for a period stands as it is on this day.",
  },
};
