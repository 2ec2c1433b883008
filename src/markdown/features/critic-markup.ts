import type { Delete, PhrasingContent, Root } from 'mdast';
import type { Feature, ParseContext } from '../feature.ts';
import { replaceSpans } from '../spans.ts';
import { walkMarkdown } from '../walk.ts';

/**
 * Proposals of an editor, as CriticMarkup and MkDocs write them: `{++in++}` and `{--out--}` are shown as such, also in
 * `{~~out~>in~~}`, and `{==this==}` is marked. A comment, `{>>…<<}`, is not for readers.
 */
export const criticMarkup: Feature = {
  parse(tree, context) {
    const { source, foreign } = context;
    if (!/\{(?:\+\+|--|~~|==|>>)/.test(source.text)) return;
    const element = (hName: string) => (children: PhrasingContent[]) => [elementOf(hName, children)];
    replaceSpans(tree, source, { open: /\{\+\+/g, close: /\+\+\}/g, make: element('ins') });
    replaceSpans(tree, source, { open: /\{--/g, close: /--\}/g, make: element('del') });
    replaceSpans(tree, source, { open: /\{==/g, close: /==\}/g, make: element('mark') });
    replaceSpans(tree, source, {
      open: / ?\{>>/g,
      close: /<<\}/g,
      make: (_children, first) => {
        foreign.add('criticComment', source.placeOf(first), 'left-out');
        return [];
      },
    });
    replacements(tree, context);
  },
};

const elementOf = (hName: string, children: PhrasingContent[]): PhrasingContent => ({
  type: 'emphasis',
  data: { hName },
  children,
});

/** GFM has read what stands between the tildes as struck out. */
function replacements(tree: Root, { source }: ParseContext): void {
  walkMarkdown(tree, (node, { children }, index) => {
    if (node.type !== 'delete') return undefined;
    const before = children[index - 1];
    const after = children[index + 1];
    const parts = partsOf(node);
    if (parts === null || before?.type !== 'text' || after?.type !== 'text') return undefined;
    if (!before.value.endsWith('{') || !after.value.startsWith('}')) return undefined;
    Object.assign(before, source.partOf(before, 0, before.value.length - 1));
    Object.assign(after, source.partOf(after, 1));
    children.splice(index, 1, ...parts);
    return undefined;
  });
}

function partsOf({ children }: Delete): PhrasingContent[] | null {
  const at = children.findIndex((child) => child.type === 'text' && child.value.includes('~>'));
  const text = children[at];
  if (text?.type !== 'text') return null;
  const [out = '', ...into] = text.value.split('~>');
  return [
    elementOf('del', [...children.slice(0, at), { type: 'text', value: out }]),
    elementOf('ins', [{ type: 'text', value: into.join('~>') }, ...children.slice(at + 1)]),
  ];
}
