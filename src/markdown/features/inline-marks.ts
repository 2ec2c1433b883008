import type { PhrasingContent, Root, Text } from 'mdast';
import type { Feature, ParseContext } from '../feature.ts';
import { replaceSpans } from '../spans.ts';
import { splitTexts } from '../split-texts.ts';
import { walkMarkdown } from '../walk.ts';

const MARK = {
  open: /(?<![\w=])==(?=[^\s=]|$)/g,
  close: /(?<=[^\s=]|^)==(?![\w=])/g,
};
const SUPERSCRIPT = /(?<=[\p{L}\p{N})])\^([^\s^]{1,20})\^/gu;

/**
 * `==marked==`, `x^2^` and `H~2~O` of MkDocs, Pandoc and VitePress. One tilde is GitHub's strikethrough as well: right after a letter
 * and around something short it is a subscript.
 */
export const inlineMarks: Feature = {
  parse(tree, context) {
    const { source } = context;
    if (source.text.includes('==')) {
      const make = (children: PhrasingContent[]): PhrasingContent[] => [
        { type: 'emphasis', data: { hName: 'mark' }, children },
      ];
      replaceSpans(tree, source, { ...MARK, make });
    }
    if (source.text.includes('^')) {
      splitTexts(tree, source, SUPERSCRIPT, (_match, text) => wrapped('sup', text, 1));
    }
    if (source.text.includes('~')) subscripts(tree, context);
  },
};

/** An element around a text, without the signs at its ends. */
function wrapped(hName: string, text: Text, signs: number): PhrasingContent {
  const inner: Text = { ...text, value: text.value.slice(signs, -signs) };
  return {
    type: 'emphasis',
    data: { hName },
    children: [inner],
    ...(text.position && { position: text.position }),
  };
}

function subscripts(tree: Root, { source }: ParseContext): void {
  walkMarkdown(tree, (node, parent, index) => {
    if (node.type !== 'delete') return undefined;
    const written = source.sliceOf(node);
    const before = parent.children[index - 1];
    const inWord = before?.type === 'text' && /[\p{L}\p{N})]$/u.test(before.value);
    if (inWord && /^~[^\s~]{1,20}~$/.test(written)) node.data = { ...node.data, hName: 'sub' };
    return undefined;
  });
}
