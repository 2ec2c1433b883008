import type { Definitions } from './definitions.ts';
import { compact, element } from './markup.ts';
import type { Area } from './path.ts';

/** A mask by brightness: what is under white is seen. Its id. */
export function mask(definitions: Definitions, area: Area, content: string): string {
  const { left, top, right, bottom } = area;
  const region = { x: left, y: top, width: right - left, height: bottom - top };
  return definitions.add(
    'mask',
    `${Object.values(region).map((value) => compact(value))}\n${content}`,
    (id) => element('mask', { id, maskUnits: 'userSpaceOnUse', ...region }, content),
  );
}
