import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { plain } from '../read/tokens.ts';
import type { Token } from '../read/tree.ts';
import type { Change } from '../types.ts';
import type { Run } from './words.ts';

/** A link that is called as it was and leads elsewhere. */
interface Redirected {
  readonly token: Token;
  readonly from: string;
  readonly to: string;
}

const redirectedIn = ({ tokens, before = [] }: Run): Redirected[] =>
  tokens.flatMap((token, index) => {
    const [from, to] = [before[index]?.address ?? null, token.address];
    return from === null || to === null || from === to ? [] : [{ token, from, to }];
  });

/** Behind each link that leads elsewhere now stands from where to where, in words that are filled in later. */
export function withAddresses(run: Run): readonly Token[] {
  const redirected = new Map(redirectedIn(run).map((link) => [link.token, link]));
  return run.tokens.map((token) => {
    const link = redirected.get(token);
    if (link === undefined) return token;
    const { from, to } = link;
    const note = h('span', {
      className: ['revision-note'],
      dataWord: 'linkChanged',
      dataFrom: from,
      dataTo: to,
    });
    return { ...token, node: h('span', {}, [token.node, { type: 'text', value: ' ' }, note]) };
  });
}

export function linkChanges(runs: readonly Run[]): Change[] {
  return runs.flatMap(redirectedIn).map(({ token, from, to }) => {
    const name = plain(textOf(token.node));
    return {
      kind: 'changed',
      what: 'link',
      text: `${name} (${to})`,
      before: `${name} (${from})`,
      where: null,
    };
  });
}
