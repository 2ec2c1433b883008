/** An element that stands in the body. */
export interface Block {
  /** The element without what is in it, and without its id: what selectors of other elements can ask of it. It takes no room. */
  readonly stub: string;
  readonly html: string;
  /** Whether a page begins with it in any case. */
  readonly begins: boolean;
}

/** What a page is made of. */
export interface PageOutline {
  readonly title: string;
  /** Null where its body is more than a row of blocks. */
  readonly blocks: readonly Block[] | null;
}

const FORCED = new Set(['page', 'always', 'left', 'right', 'recto', 'verso']);
/** Here also what the page before is counts. */
const ONE_SIDE = new Set(['left', 'right', 'recto', 'verso']);

export function readOutlineOfPage(): PageOutline {
  return { title: document.title, blocks: readBlocks() };
}

function readBlocks(): Block[] | null {
  const isRow = [...document.body.childNodes].every(
    (node) => node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '',
  );
  const elements = [...document.body.children];
  if (!isRow || !elements.every(isInFlow)) return null;
  return elements.map((element, index) => ({
    stub: stubOf(element),
    html: element.outerHTML,
    begins: index === 0 || beginsPage(element, elements[index - 1]),
  }));
}

function isInFlow(element: Element): boolean {
  const { display, position, cssFloat, breakBefore, breakAfter } = getComputedStyle(element);
  if (display === 'none') return true;
  const isBlock = ['block', 'flow-root', 'flex', 'grid', 'table', 'list-item'].includes(display);
  const inFlow = ['static', 'relative'].includes(position) && cssFloat === 'none';
  return isBlock && inFlow && !ONE_SIDE.has(breakBefore) && !ONE_SIDE.has(breakAfter);
}

function beginsPage(element: Element, before: Element | undefined): boolean {
  const style = getComputedStyle(element);
  if (before === undefined || style.display === 'none') return false;
  const last = getComputedStyle(before);
  const named = (page: CSSStyleDeclaration): string => page.getPropertyValue('page');
  return FORCED.has(style.breakBefore) || FORCED.has(last.breakAfter) || named(style) !== named(last);
}

function stubOf(element: Element): string {
  const stub = element.cloneNode(false) as HTMLElement;
  stub.removeAttribute('id');
  stub.setAttribute('style', 'display: none !important');
  return stub.outerHTML;
}
