import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference, Heading, Link } from 'mdast';
import { defListHastHandlers } from 'remark-definition-list';
import { defaultHandlers, type Options } from 'remark-rehype';
import { isCrossReference } from '../cross-reference.ts';
import { contentToHast, type HastState } from '../directives/directive.ts';
import { DIRECTIVES } from '../directives/index.ts';
import type { ContainerDirective } from '../directives/nodes.ts';
import type { Description, Term } from '../glossary-entries.ts';
import type { IndexMarkNode } from '../mdast.ts';
import type { RenderContext } from '../render-context.ts';
import { crossReference } from './cross-references.ts';
import { footnoteOptions, footnoteReference } from './footnotes.ts';
import { numberedHeading } from './headings.ts';
import { quietMark } from './quiet-marks.ts';

/** How Markdown's nodes become HTML's, where that is more than the standard says. */
export function toHastOptions(context: RenderContext): Options {
  const placed = (state: HastState, node: Parameters<HastState['patch']>[0], element: ElementContent) => {
    state.patch(node, element);
    return element;
  };
  return {
    allowDangerousHtml: true,
    ...footnoteOptions(context),
    handlers: {
      ...defListHastHandlers,
      heading: (state: HastState, node: Heading): Element => numberedHeading(state, node, context),
      link: (state: HastState, node: Link): Element =>
        isCrossReference(node) ? crossReference(state, node, context) : defaultHandlers.link(state, node),
      defListTerm: withId(defListHastHandlers.defListTerm, context),
      defListDescription: withId(defListHastHandlers.defListDescription, context),
      indexMark: (_: HastState, node: IndexMarkNode): Element | undefined => {
        // One in a heading is found by the heading's id.
        const id = context.outline.ids.get(node);
        return id === undefined ? undefined : h('span', { id });
      },
      footnoteReference: (state: HastState, node: FootnoteReference): Element =>
        footnoteReference(state, node, context),
      textDirective: quietMark,
      containerDirective: (state: HastState, node: ContainerDirective): ElementContent => {
        const directive = DIRECTIVES.get(node.name);
        const element = directive?.toHast(state, node, context) ?? h('div', contentToHast(state, node));
        return placed(state, node, element);
      },
    },
  };
}

type Handler = NonNullable<NonNullable<Options['handlers']>['defListTerm']>;

/** A term or explanation of a glossary has an id. */
function withId(handler: Handler, { outline }: RenderContext): Handler {
  return (state: HastState, node: Term | Description) => {
    const element = handler(state, node, undefined);
    const id = outline.ids.get(node);
    if (id !== undefined && element !== undefined && 'tagName' in element) element.properties['id'] = id;
    return element;
  };
}
