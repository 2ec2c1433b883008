/** What no reader sees: comments, scripts, the window's title; descriptions of drawings; what stands in tags; fonts and pictures in styles. */
const UNSEEN =
  /<!--[\s\S]*?-->|<(script|title|desc)\b[\s\S]*?<\/\1>|<\/?(?!style\b)[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|url\("data:[^"]*"\)/gi;

/** What of a page's HTML is painted, its styles included, in their tags; blanks stand for all else, so that offsets stay as they are. */
export function paintedText(html: string): string {
  return html.replace(UNSEEN, (unseen) => unseen.replace(/[^\n]/g, ' '));
}
