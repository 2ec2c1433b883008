/**
 * Makes a tree like another one, and leaves what is alike in it as it is: so nothing jumps, and what the reader looks at stays where it is. Where a
 * block was written (`data-source`) is taken over, and tells no blocks apart.
 */
export function morph(old: Element, next: Element): void {
  if (old.isEqualNode(next)) return;
  if (old.nodeName !== next.nodeName || old.namespaceURI !== next.namespaceURI) {
    old.replaceWith(next);
    return;
  }
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of [...next.attributes])
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  morphChildren(old, [...old.childNodes], [...next.childNodes]);
}

const PLACE = / data-source="[^"]*"/g;

/** What a node is, but for where it was written. It takes time for what is large: asked only of the children around a change. */
const nameOf = (node: Node): string =>
  node.nodeType === 1 ? (node as Element).outerHTML.replace(PLACE, '') : (node.textContent ?? '');

/** What is equal at both ends, as all other chapters are, is passed over; then it goes from one child that has stayed to the next. */
function morphChildren(parent: Element, old: readonly ChildNode[], next: readonly ChildNode[]): void {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && areEqual(old[start], next[start])) start += 1;
  let end = 0;
  while (end < most - start && areEqual(old.at(-1 - end), next.at(-1 - end))) end += 1;
  const before = old.slice(start, old.length - end);
  const after = next.slice(start, next.length - end);
  const following = old[old.length - end] ?? null;
  let [from, to] = [0, 0];
  // As many as before are the same ones: nothing came or went between them.
  const moved = before.length === after.length ? [] : stayedAmong(before, after);
  for (const [stayed, now] of moved) {
    morphBetween(parent, before.slice(from, stayed), after.slice(to, now), before[stayed] ?? null);
    const [one, other] = [before[stayed], after[now]];
    if (one !== undefined && other !== undefined)
      morph(one as unknown as Element, other as unknown as Element);
    [from, to] = [stayed + 1, now + 1];
  }
  morphBetween(parent, before.slice(from), after.slice(to), following);
}

const areEqual = (one: Node | undefined, other: Node | undefined): boolean =>
  one !== undefined && other !== undefined && one.isEqualNode(other);

/** The elements that are in both, in the order of both, by their indexes. */
function stayedAmong(before: readonly Node[], after: readonly Node[]): [number, number][] {
  const indexes = new Map<string, number[]>();
  for (const [index, node] of before.entries()) {
    if (node.nodeType !== 1) continue;
    const name = nameOf(node);
    indexes.set(name, [...(indexes.get(name) ?? []), index]);
  }
  const found: [number, number][] = [];
  let last = -1;
  for (const [index, node] of after.entries()) {
    const same = node.nodeType === 1 ? indexes.get(nameOf(node))?.find((one) => one > last) : undefined;
    if (same === undefined) continue;
    found.push([same, index]);
    last = same;
  }
  return found;
}

/** As many as before: each is probably the same one, changed. */
function morphBetween(
  parent: Element,
  gone: readonly ChildNode[],
  come: readonly ChildNode[],
  following: ChildNode | null,
): void {
  if (gone.length === come.length) {
    for (const [index, old] of gone.entries()) {
      const next = come[index];
      if (next === undefined || (old.nodeType !== 1 && nameOf(old) === nameOf(next))) continue;
      if (old.nodeType === 1 && next.nodeType === 1)
        morph(old as unknown as Element, next as unknown as Element);
      else old.replaceWith(next);
    }
    return;
  }
  for (const one of gone) one.remove();
  for (const one of come) parent.insertBefore(one, following);
}
