import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withIds } from '../read/drawing.ts';
import type { Token } from '../read/tree.ts';
import { withAddresses } from './links.ts';
import type { Run } from './words.ts';

const ELEMENTS = { inserted: 'ins', deleted: 'del' } as const;

/** The tokens of a text as HTML again; what was inserted or deleted stands in an element of its own. */
export function writeRuns(runs: readonly Run[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const [index, run] of runs.entries()) {
    const { kind, tokens } = run;
    const [first] = tokens;
    // The space before a change is nobody's, so that none is underlined or struck through; what is new never touches what is gone.
    const isNext = kind === 'inserted' && runs[index - 1]?.kind === 'deleted';
    if ((first?.spaced || isNext) && nodes.length > 0) nodes.push({ type: 'text', value: ' ' });
    const written = writeTokens(withAddresses(run), kind === 'deleted' ? past : (node) => node);
    if (kind === 'same') nodes.push(...written);
    else nodes.push(h(ELEMENTS[kind], { className: ['revision'] }, written));
  }
  return nodes;
}

/** Tokens with the elements that they stood in, each as long as it goes on. */
function writeTokens(
  tokens: readonly Token[],
  shown: (node: ElementContent) => ElementContent,
  depth = 0,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.spaced && at > 0) nodes.push({ type: 'text', value: ' ' });
    const around = token.around[depth];
    let end = at + 1;
    while (around !== undefined && tokens[end]?.around[depth] === around) end++;
    if (around === undefined) nodes.push(shown(token.node));
    else
      nodes.push({
        ...around,
        properties: withoutId(around),
        children: writeTokens(tokens.slice(at, end), shown, depth + 1),
      });
    at = end;
  }
  return nodes;
}

/** What is written in pieces would have its id several times. */
function withoutId({ properties }: Element): Element['properties'] {
  const { id: _, ...others } = properties;
  return others;
}

/** What was deleted leads nowhere, and nothing leads to it. The ids in a drawing are other ones than those of the newer side. */
export function past(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'svg') return withIds(node, (id) => `before-${id}`);
  const {
    id: _,
    ariaLabelledBy: _by,
    ariaDescribedBy: _described,
    dataSource: _source,
    ...properties
  } = node.properties;
  const children = node.children.map(past);
  return node.tagName === 'a' ? h('span', {}, children) : { ...node, properties, children };
}
