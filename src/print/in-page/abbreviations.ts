/** What the abbreviations on the page stand for, by their text: the titles of its `abbr` elements, and their language. */
export function readAbbreviations(): [string, { text: string; language: string | null }][] {
  return [...document.querySelectorAll('abbr[title]')].map((abbreviation) => [
    (abbreviation.textContent ?? '').replace(/\s+/g, ' ').trim(),
    { text: abbreviation.getAttribute('title') ?? '', language: abbreviation.getAttribute('lang') },
  ]);
}
