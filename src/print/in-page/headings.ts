/** What the headings of the page say, in their order: without the numbers of footnotes, with a space where a line is broken. */
export function readHeadings(): string[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
    const copy = heading.cloneNode(true) as Element;
    for (const note of copy.querySelectorAll('sup:has(a)')) note.remove();
    for (const pause of copy.querySelectorAll('br, wbr'))
      pause.replaceWith(pause.tagName === 'BR' ? ' ' : '');
    for (const picture of copy.querySelectorAll('img, svg'))
      picture.replaceWith(picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '');
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}
