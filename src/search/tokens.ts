// What the site is made with and what runs in the visitor's page take texts apart the same way.

/** A word of a text, and where it stands in UTF-16 code units. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// An ending after an apostrophe (IdP'ens, user's) belongs to the word but says nothing.
const WORD = /([\p{L}\p{M}\p{N}\u00ad]+)(?:['’]\p{L}{1,4}(?![\p{L}\p{N}]))?/gu;

/** The words of a text as they are written. What is joined by a hyphen is several: sms-link. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: all, 1: word = all, index }) => ({
    word: word.replaceAll('\u00ad', ''),
    start: index,
    end: index + all.length,
  }));
}

/** A word as it is compared: "Læge" and "laege" are the same, so are "idé" and "ide". */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
