/** What the abbreviations on the page stand for: text and title of its `abbr` elements. */
export function readAbbreviations(): [string, string][] {
  return [...document.querySelectorAll('abbr[title]')].map((abbreviation) => [
    (abbreviation.textContent ?? '').replace(/\s+/g, ' ').trim(),
    abbreviation.getAttribute('title') ?? '',
  ]);
}
