import type { Nodes } from 'mdast';
import remarkDefinitionList, { defListHastHandlers } from 'remark-definition-list';
import type { Feature, RenderContext } from '../feature.ts';

const { defList, defListTerm, defListDescription } = defListHastHandlers;

/** Terms on lines of their own, each with lines under it that begin with a colon. */
export const definitionLists: Feature = {
  syntax: [remarkDefinitionList],
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
type Made = ReturnType<typeof defList>;

/** A term or explanation may have got an id. */
function withId(element: Made, node: Nodes, { outline }: RenderContext): Made {
  const id = outline.ids.get(node);
  if (id !== undefined && element !== undefined && 'tagName' in element) element.properties['id'] = id;
  return element;
}
