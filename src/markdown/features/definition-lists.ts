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
      withId(defListDescription(state, node, undefined), node, context),
  },
};

type Made = ReturnType<typeof defList>;

/** A term or explanation may have got an id. */
function withId(element: Made, node: Nodes, { outline }: RenderContext): Made {
  const id = outline.ids.get(node);
  if (id !== undefined && element !== undefined && 'tagName' in element) element.properties['id'] = id;
  return element;
}
