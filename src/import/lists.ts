import type { List, ListItem as ListItemNode, RootContent } from 'mdast';
import type { ListItem } from '../word/types.ts';

/** An item of a list, with what stands in it. */
export interface ImportedItem {
  readonly list: ListItem;
  readonly children: RootContent[];
  /** Of a check list. */
  readonly checked: boolean | null;
}

/** Counts the items of each list, so that one that is interrupted goes on where it stopped. */
export class ListNumbers {
  readonly #next = new Map<string, number>();

  /** The number of the next item. */
  take({ id, level, start }: ListItem): number {
    const key = `${id} ${level}`;
    const number = this.#next.get(key) ?? start;
    this.#next.set(key, number + 1);
    // What stands under the item before begins anew.
    for (const other of this.#next.keys()) {
      const [otherId, otherLevel] = other.split(' ');
      if (otherId === id && Number(otherLevel) > level) this.#next.delete(other);
    }
    return number;
  }
}

/** Items in a row as lists within each other. One of another kind on the same level begins another list. */
export function nestItems(items: readonly ImportedItem[], numbers: ListNumbers): List[] {
  const top: List[] = [];
  const open: { level: number; id: string; list: List }[] = [];
  for (const { list, children, checked } of items) {
    const number = numbers.take(list);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > list.level) open.pop();
    const last = open.at(-1);
    const ordered = list.kind === 'ordered';
    if (
      last !== undefined &&
      last.level === list.level &&
      (last.list.ordered !== ordered || last.id !== list.id)
    )
      open.pop();
    const around = open.at(-1);
    const item: ListItemNode = {
      type: 'listItem',
      checked,
      spread: children.length > 1,
      children: children as never[],
    };
    if (around !== undefined && around.level === list.level) {
      around.list.children.push(item);
      continue;
    }
    const made: List = {
      type: 'list',
      ordered,
      spread: false,
      ...(ordered && { start: number }),
      children: [item],
    };
    const parent = around?.list.children.at(-1);
    if (parent === undefined) top.push(made);
    else parent.children.push(made);
    open.push({ level: list.level, id: list.id, list: made });
  }
  return top;
}
