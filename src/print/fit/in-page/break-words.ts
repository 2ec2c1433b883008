import { type Breaks, type BrokenWord, languageOf, type Token, textsIn, tokensOf } from './words.ts';

const SOFT_HYPHEN = '\u00AD';
const HYPHENATED = /[^\s\u00AD]*\u00AD\S*/gu;

/** A word with where it may be broken. */
interface BreakableToken extends Token {
  readonly broken: BrokenWord;
}

/** Gives the words in a node that match a pattern and that are asked for their places to break; answers the ways back. */
export function breakWordsIn(
  root: Node,
  pattern: RegExp,
  breaks: Breaks,
  asked: (token: Token) => boolean,
): (() => void)[] {
  return textsIn(root)
    .map((node) => ({
      node,
      tokens: tokensOf(node, pattern).flatMap((token) => {
        const known = breaks[languageOf(node)] ?? {};
        // A word may be called as what all objects have, such as toString.
        const broken = Object.hasOwn(known, token.text) ? known[token.text] : undefined;
        return broken !== undefined && asked(token) ? [{ ...token, broken }] : [];
      }),
    }))
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ node, tokens }) => breakTokens(node, tokens));
}

/** Makes each word in which the author has put soft hyphens a text of its own, as those are that are broken here. */
export function isolateHyphenatedWords(): void {
  for (const node of textsIn(document.body)) {
    if (!node.data.includes(SOFT_HYPHEN) || /^\S*$/u.test(node.data)) continue;
    const tokens = tokensOf(node, HYPHENATED);
    breakTokens(
      node,
      tokens.map((token) => ({ ...token, broken: { pieces: [token.text], hyphen: true } })),
    );
  }
}

/** A word with its places to break is a text of its own, so that it has a sequence of its own in the PDF. */
function breakTokens(node: Text, tokens: readonly BreakableToken[]): () => void {
  const parts: Node[] = [];
  let at = 0;
  for (const { start, text, broken } of tokens) {
    if (start > at) parts.push(new Text(node.data.slice(at, start)));
    parts.push(breakable(broken));
    at = start + text.length;
  }
  if (at < node.data.length) parts.push(new Text(node.data.slice(at)));
  node.replaceWith(...parts);
  return () => {
    const [first, ...others] = parts;
    for (const other of others) other.parentNode?.removeChild(other);
    first?.parentNode?.replaceChild(node, first);
  };
}

function breakable({ pieces, hyphen }: BrokenWord): Node {
  const word = new Text(pieces.join(SOFT_HYPHEN));
  if (hyphen) return word;
  const address = document.createElement('span');
  address.style.setProperty('hyphenate-character', '""');
  address.append(word);
  return address;
}
