import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { SourceText } from './source-text.ts';
import { walkMarkdown } from './walk.ts';

/** Signs around a stretch of text, in which code, bold text and the like may stand. */
export interface Span {
  /** Both with the flag `g`; a text may begin and end beside a node of another kind. */
  readonly open: RegExp;
  readonly close: RegExp;
  /** What the stretch becomes. */
  readonly make: (children: PhrasingContent[], first: Text) => readonly PhrasingContent[];
}

/** Where a sign stands among the children of a node. */
interface Sign {
  readonly index: number;
  readonly text: Text;
  readonly from: number;
  readonly to: number;
}

/** Finds stretches between two signs, which may be in different texts of the same block, and puts what they become in their place. */
export function replaceSpans(tree: Root, source: SourceText, span: Span): void {
  const within = (parent: Parents): void => {
    for (let index = 0; index < parent.children.length; index++) {
      const open = signIn(parent, index, 0, span.open, source);
      const close = open && closing(parent, open, span.close, source);
      if (open && close) replace(parent, open, close, span, source);
    }
  };
  within(tree);
  walkMarkdown(tree, (node) => {
    if ('children' in node) within(node);
    return undefined;
  });
}

function closing(parent: Parents, open: Sign, pattern: RegExp, source: SourceText): Sign | null {
  for (let index = open.index; index < parent.children.length; index++) {
    const sign = signIn(parent, index, index === open.index ? open.to : 0, pattern, source);
    if (sign !== null) return sign;
  }
  return null;
}

function signIn(
  { children }: Parents,
  index: number,
  after: number,
  pattern: RegExp,
  source: SourceText,
): Sign | null {
  const text = children[index];
  if (text?.type !== 'text') return null;
  for (const { 0: sign, index: from } of text.value.matchAll(pattern))
    if (from >= after && !source.locate(text, from)?.escaped)
      return { index, text, from, to: from + sign.length };
  return null;
}

function replace(parent: Parents, open: Sign, close: Sign, { make }: Span, source: SourceText): void {
  const isOne = open.index === close.index;
  const between = parent.children.slice(open.index + 1, close.index) as PhrasingContent[];
  const inside = isOne
    ? [source.partOf(open.text, open.to, close.from)]
    : [source.partOf(open.text, open.to), ...between, source.partOf(close.text, 0, close.from)];
  const parts = [
    source.partOf(open.text, 0, open.from),
    ...make(inside.filter(isSomething), source.partOf(open.text, open.from, open.to)),
    source.partOf(close.text, close.to),
  ];
  (parent.children as RootContent[]).splice(
    open.index,
    close.index - open.index + 1,
    ...parts.filter(isSomething),
  );
}

const isSomething = (node: PhrasingContent): boolean => node.type !== 'text' || node.value !== '';
