import type { Element, ElementContent, Nodes } from 'hast';
import { toString as plainText } from 'hast-util-to-string';
import { h } from 'hastscript';

/** What Word says of an item when it saves a page: `mso-list:l0 level2 lfo1`. */
const ITEM = /mso-list:\s*l(\d+)\s+level(\d)/i;
/** The sign or number that it writes before it. */
const SIGN = /mso-list:\s*ignore/i;

interface Item {
  readonly list: string;
  readonly level: number;
  readonly isOrdered: boolean;
  readonly content: ElementContent[];
}

/** Makes lists of the paragraphs that Word writes for them in HTML. */
export function makeWordLists(node: Nodes): void {
  if (!('children' in node)) return;
  const made: Nodes[] = [];
  let items: Item[] = [];
  const end = (): void => {
    made.push(...nest(items));
    items = [];
  };
  for (const child of node.children) {
    const item = child.type === 'element' ? itemOf(child) : null;
    const isSpace = child.type === 'comment' || (child.type === 'text' && child.value.trim() === '');
    if (item !== null) items.push(item);
    else if (!isSpace || items.length === 0) {
      end();
      makeWordLists(child);
      made.push(child);
    }
  }
  end();
  node.children = made as ElementContent[];
}

function itemOf(element: Element): Item | null {
  const [, list = '', level = '1'] = ITEM.exec(styleOf(element)) ?? [];
  if (list === '') return null;
  const sign = takeSign(element);
  return {
    list,
    level: Number(level),
    isOrdered: /^\(?[\da-z]{1,4}[.)]/i.test(sign.trim()),
    content: element.children,
  };
}

/** Takes the sign out, wherever it stands, and answers it. */
function takeSign(element: Element): string {
  let sign = '';
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (!SIGN.test(styleOf(child))) {
      sign += takeSign(child);
      return true;
    }
    sign += plainText(child);
    return false;
  });
  return sign;
}

const styleOf = ({ properties }: Element): string => String(properties['style'] ?? '');

/** Items in a row as lists within each other. */
function nest(items: readonly Item[]): Element[] {
  const top: Element[] = [];
  const open: { level: number; key: string; list: Element }[] = [];
  for (const { list, level, isOrdered, content } of items) {
    const key = `${list} ${isOrdered}`;
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.key !== key) open.pop();
    const item = h('li', content);
    const last = open.at(-1);
    if (last?.level === level) {
      last.list.children.push(item);
      continue;
    }
    const made = h(isOrdered ? 'ol' : 'ul', [item]);
    const parent = last?.list.children.at(-1);
    if (parent?.type === 'element') parent.children.push(made);
    else top.push(made);
    open.push({ level, key, list: made });
  }
  return top;
}
