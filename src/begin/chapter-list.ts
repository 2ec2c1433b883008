import { isMap, isNode, isSeq, parseDocument } from 'yaml';

/**
 * The text of a `document.yml` with one chapter more in its list. All else stays to the letter, comments and line ends too.
 *
 * @param text valid
 * @param after how many chapters stand before it: at least one
 * @param file a–z, 0–9, hyphens and a full stop
 */
export function withChapter(text: string, after: number, file: string): string {
  const root = parseDocument(text).contents;
  const list = isMap(root) ? root.get('chapters', true) : null;
  const items = isSeq(list) ? list.items.filter(isNode) : [];
  const before = items[after - 1]?.range;
  if (!isSeq(list) || !before) throw new Error('A document.yml has a list of chapters');
  const [start, end] = before;
  if (list.flow === true) return `${text.slice(0, end)}, ${file}${text.slice(end)}`;
  const dash = text.lastIndexOf('-', start);
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const newline = text.indexOf('\n', end);
  const at = newline < 0 ? text.length : newline + 1;
  const gap = newline < 0 ? eol : '';
  return `${text.slice(0, at)}${gap}${indent}- ${file}${eol}${text.slice(at)}`;
}
