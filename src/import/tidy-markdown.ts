import type { PhrasingContent, RootContent } from 'mdast';

const MARKS: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete']);

/** Spaces at the ends of a mark stand outside of it, a mark around nothing is none, and items of one paragraph stand close together. */
export function tidyMarkdown(node: RootContent): RootContent {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).map(tidyMarkdown).flatMap(apart);
  const made = { ...node, children } as RootContent;
  if (made.type === 'listItem')
    return { ...made, spread: made.children.filter(({ type }) => type !== 'list').length > 1 };
  return made.type === 'list' ? { ...made, spread: false } : made;
}

function apart(node: RootContent): RootContent[] {
  if (!MARKS.has(node.type) || !('children' in node)) return [node];
  const children = [...node.children] as PhrasingContent[];
  const before = takeSpace(children, 0, /^\s+/);
  const after = takeSpace(children, children.length - 1, /\s+$/);
  const kept = children.filter((child) => child.type !== 'text' || child.value !== '');
  const space = (value: string): RootContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [
    ...space(before),
    ...(kept.length === 0 ? [] : [{ ...node, children: kept } as RootContent]),
    ...space(after),
  ];
}

function takeSpace(children: PhrasingContent[], at: number, pattern: RegExp): string {
  const child = children[at];
  const [space] = child?.type === 'text' ? (pattern.exec(child.value) ?? []) : [];
  if (child?.type !== 'text' || space === undefined) return '';
  children[at] = { ...child, value: child.value.replace(pattern, '') };
  return ' ';
}
