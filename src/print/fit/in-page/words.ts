/** A word of a passage in some language. */
export interface Word {
  readonly text: string;
  /** BCP 47, as the page says it. */
  readonly language: string;
}

/** Where a word may be broken over lines. */
export interface BrokenWord {
  /** The word in order, two pieces or more. */
  readonly pieces: readonly string[];
  /** Whether a hyphen is shown at the end of the line: not in an address, where it would be taken for a part of it. */
  readonly hyphen: boolean;
}

/** Where words may be broken, by language and word. */
export type Breaks = Readonly<Record<string, Readonly<Record<string, BrokenWord>>>>;

/** A word where it stands. */
export interface Token {
  readonly node: Text;
  /** In the data of the node. */
  readonly start: number;
  readonly text: string;
}

const SKIPPED = 'style, script, textarea, [aria-hidden="true"]';

/** The texts in a node, or it itself; none that is not read as text. */
export function textsIn(root: Node): Text[] {
  if (root instanceof Text) return [root];
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(SKIPPED)) texts.push(node);
  }
  return texts;
}

/** What of a text matches a pattern, which must be global. */
export function tokensOf(node: Text, pattern: RegExp): Token[] {
  return [...node.data.matchAll(pattern)].map((match) => ({ node, start: match.index, text: match[0] }));
}

/** BCP 47 in small letters; empty where the page says none. */
export function languageOf(node: Node): string {
  return node.parentElement?.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? '';
}

/** Whether a word stands on several lines. */
export function isBroken(token: Token): boolean {
  const [first, ...others] = linesOf(token);
  return first !== undefined && others.some((line) => line.top > first.bottom - 1);
}

/** The boxes of a word, one for each line that it stands on and each change within. */
export function linesOf({ node, start, text }: Token): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + text.length);
  return [...range.getClientRects()];
}
