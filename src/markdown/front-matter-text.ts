/** Where front matter stands in a text. */
interface FrontMatterText {
  readonly fence: '---' | '+++';
  readonly content: string;
  /** Where it ends with its last fence, in UTF-16 code units. */
  readonly end: number;
  /** False where the fence has no second one: what looks like front matter is passed over, so that the title is still found. */
  readonly closed: boolean;
}

const OPENING = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = { '---': /^(?:---|\.\.\.)[ \t]*$/m, '+++': /^\+\+\+[ \t]*$/m };

/**
 * Finds front matter at the start of a text; null where there is none. As for Pandoc, a `---` before an empty line is a rule
 * across the page, unless nothing but empty lines stands before the next.
 */
export function findFrontMatter(text: string): FrontMatterText | null {
  const [opening, fence] = OPENING.exec(text) ?? [];
  if (opening === undefined || (fence !== '---' && fence !== '+++')) return null;
  const rest = text.slice(opening.length);
  const closing = CLOSING[fence].exec(rest);
  const content = rest.slice(0, closing?.index);
  if (/^[ \t]*(?:\r|\n)/.test(content) && content.trim() !== '') return null;
  if (closing !== null)
    return { fence, content, end: opening.length + closing.index + closing[0].length, closed: true };
  if (fence === '+++') return null;
  const length = /^(?=#|[ \t]*$)/m.exec(rest)?.index ?? 0;
  return { fence, content: rest.slice(0, length), end: opening.length + length, closed: false };
}
