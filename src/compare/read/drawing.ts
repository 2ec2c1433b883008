import type { Element, ElementContent } from 'hast';

/** A drawing with other ids, and what refers to them changed with them. */
export function withIds(drawing: Element, rename: (id: string) => string): Element {
  const ids: string[] = [];
  const collect = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const { id } = node.properties;
    if (typeof id === 'string') ids.push(id);
    node.children.forEach(collect);
  };
  collect(drawing);
  if (ids.length === 0) return drawing;
  // The longest first: one id may begin with another.
  const names = ids
    .toSorted((one, two) => two.length - one.length)
    .map((id) => id.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // As a value, in `url(#id)`, or one of a list.
  const pattern = new RegExp(`(?<=["#])(?:${names.join('|')})(?=["')\\s;])`, 'g');
  return JSON.parse(JSON.stringify(drawing).replace(pattern, rename)) as Element;
}

/** A drawing by all that is in it. Its ids begin with where it stands, so they are counted instead. */
export function drawingKey(drawing: Element): string {
  const names = new Map<string, string>();
  const counted = withIds(drawing, (id) => {
    const name = names.get(id) ?? `id${names.size}`;
    names.set(id, name);
    return name;
  });
  return JSON.stringify(counted, (name, value: unknown) => (UNCOMPARED.has(name) ? undefined : value));
}

const UNCOMPARED = new Set(['position', 'dataSource']);
