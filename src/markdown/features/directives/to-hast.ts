import type { ElementContent } from 'hast';
import type { HastState } from '../../feature.ts';
import { type ContainerDirective, contentOf, labelOf } from './nodes.ts';

/** A directive's label as HTML; nothing where it has none. */
export function labelToHast(state: HastState, directive: ContainerDirective): ElementContent[] {
  const label = labelOf(directive);
  return label === undefined ? [] : state.all(label);
}

/** What stands in a directive, as HTML. */
export function contentToHast(state: HastState, directive: ContainerDirective): ElementContent[] {
  return state.wrap(state.all({ ...directive, children: contentOf(directive) }), true);
}
