/** A page's HTML in its parts. */
export interface PageParts {
  /** All but the title and the body's content: what is the same for all variants of a sheet. */
  readonly frame: string;
  /** As HTML. */
  readonly title: string;
  readonly body: string;
}

/** Takes a page apart; null for one without title or body. Plain searches: most of a page is fonts. */
export function partsOf(html: string): PageParts | null {
  const titleStart = html.indexOf('<title>') + '<title>'.length;
  const titleEnd = html.indexOf('</title>', titleStart);
  const bodyTag = html.indexOf('<body', titleEnd);
  const bodyStart = html.indexOf('>', bodyTag) + 1;
  const bodyEnd = html.lastIndexOf('</body>');
  if (titleStart < '<title>'.length || titleEnd < 0 || bodyTag < 0 || bodyEnd < bodyStart) return null;
  return {
    frame: html.slice(0, titleStart) + html.slice(titleEnd, bodyStart) + html.slice(bodyEnd),
    title: html.slice(titleStart, titleEnd),
    body: html.slice(bodyStart, bodyEnd),
  };
}
