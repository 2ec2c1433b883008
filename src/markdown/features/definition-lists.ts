import type { Nodes } from 'mdast';
import remarkDefinitionList, { defListHastHandlers } from 'remark-definition-list';
import type { Processor } from 'unified';
import type { Feature, RenderContext } from '../feature.ts';
import { type Construct, lineThat } from '../micromark.ts';

const { defList, defListTerm, defListDescription } = defListHastHandlers;

/** Terms on lines of their own, each with lines under it that begin with a colon. */
export const definitionLists: Feature = {
  syntax: [remarkDefinitionList, afterLook],
  toHast: {
    defList: (state, node) => defList(state, node, undefined),
    defListTerm: (state, node, context) => withId(defListTerm(state, node, undefined), node, context),
    defListDescription: (state, node, context) =>
      withId(defListDescription(state, withParagraphs(node), undefined), node, context),
  },
};

/** Several paragraphs stay several, also where no blank line stands before the first. */
function withParagraphs(node: Description): Description {
  const paragraphs = node.children.filter(({ type }) => type === 'paragraph').length;
  return paragraphs > 1 ? { ...node, spread: true } : node;
}

type Description = Extract<Nodes, { type: 'defListDescription' }>;
const COLON = 58;
const DESCRIPTION = lineThat((line) => /^:(?:\s|$)/.test(line));

/**
 * Lets the extension try only lines that can be a description: it looks for a term through all that stands above, which for each `:::` of a
 * chapter with thousands of boxes takes time by the square.
 */
function afterLook(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? [];
  for (const [index, extension] of extensions.entries()) {
    const list = extension.document?.[COLON];
    if (list === undefined || Array.isArray(list) || list.name !== 'defList') continue;
    const looked: Construct = {
      ...list,
      tokenize(effects, ok, nok) {
        return effects.check(DESCRIPTION, (code) => list.tokenize.call(this, effects, ok, nok)(code), nok);
      },
    };
    extensions[index] = { ...extension, document: { ...extension.document, [COLON]: looked } };
  }
}

type Made = ReturnType<typeof defList>;

/** A term or explanation may have got an id. */
function withId(element: Made, node: Nodes, { outline }: RenderContext): Made {
  const id = outline.ids.get(node);
  if (id !== undefined && element !== undefined && 'tagName' in element) element.properties['id'] = id;
  return element;
}
