import type { ElementContent } from 'hast';
import type { Nodes, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { Feature, HastState, RenderContext } from './feature.ts';

type Handler = (state: HastState, node: Nodes, parent: Parents | undefined) => Made;
type Made = ElementContent | ElementContent[] | undefined;

/** How Markdown's nodes become HTML's, where features make more of them than the standard says. */
export function toHastOptions(features: readonly Feature[], context: RenderContext): Options {
  const handlers = { ...defaultHandlers } as Record<string, Handler>;
  // The first feature that makes something of a node has it, so each is put before those that come after it.
  for (const feature of features.toReversed()) {
    for (const [type, toHast] of Object.entries(feature.toHast ?? {})) {
      const otherwise = handlers[type];
      handlers[type] = (state, node, parent) => {
        // The handler of a type gets nodes of that type only.
        const made = toHast(state, node as never, context);
        if (made === null) return otherwise?.(state, node, parent);
        if (made !== undefined && !Array.isArray(made)) state.patch(node, made);
        return made;
      };
    }
  }
  return Object.assign({ handlers }, ...features.map((feature) => feature.hastOptions?.(context)));
}
