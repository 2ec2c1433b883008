/** The marks of footnotes on the page: the id of the note that each leads to, and its name. */
export function readNoteMarks(): [string, string][] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-footnote-ref][aria-label]')].map((mark) => [
    decodeURIComponent(mark.hash.slice(1)),
    mark.getAttribute('aria-label') ?? '',
  ]);
}
