/** What is pressed, and by what it is large enough: its own size, the text around it, the room around it, or nothing. */
export interface Target {
  readonly markup: string;
  readonly held: 'size' | 'inline' | 'spacing' | 'nothing';
}

/**
 * Runs in the page: whether each target is hit everywhere in a square of 24 CSS pixels in its middle, or which exception holds (WCAG 2.2,
 * 2.5.8). Where it is hit is asked of the browser, so what lies over it and what widens it counts.
 */
export function targets(): Target[] {
  const SIZE = 24;
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input:enabled')].filter(
    (element) => element.checkVisibility() && element.getClientRects().length > 0,
  );

  const middleOf = (rect: DOMRect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  const isHit = (element: HTMLElement): boolean =>
    [...element.getClientRects()].some((rect) => {
      const { x, y } = middleOf(rect);
      // Half a pixel within, since edges are rounded to pixels.
      const steps = [-0.5, 0, 0.5].map((step) => step * (SIZE - 1));
      return steps.every((dx) =>
        steps.every((dy) => element.contains(document.elementFromPoint(x + dx, y + dy))),
      );
    });

  /** In a line with text that is no target, whose height its own depends on. */
  const isInline = (element: HTMLElement): boolean => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const texts = document.createTreeWalker(block ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, data } = texts.currentNode as Text;
      if (
        /\p{L}/u.test(data) &&
        parentElement?.checkVisibility() &&
        !parentElement.closest('a, button, summary')
      )
        return true;
    }
    return false;
  };

  const sized = new Map(
    all.map((element) => {
      // The skip link is only there while it has the focus.
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      return [element, isHit(element)];
    }),
  );
  // Where all of them are measured at one place of the page.
  scrollTo(0, 0);
  const circles = all.map((element) => {
    const rect = element.getBoundingClientRect();
    return { element, rect, middle: middleOf(rect) };
  });
  const isSpaced = (element: HTMLElement): boolean => {
    const { x, y } = middleOf(element.getBoundingClientRect());
    return circles.every((other) => {
      if (other.element === element) return true;
      if (!sized.get(other.element)) return Math.hypot(other.middle.x - x, other.middle.y - y) >= SIZE;
      const dx = Math.max(other.rect.left - x, 0, x - other.rect.right);
      const dy = Math.max(other.rect.top - y, 0, y - other.rect.bottom);
      return Math.hypot(dx, dy) >= SIZE / 2;
    });
  };
  return all.map((element) => ({
    markup: element.outerHTML.slice(0, 120),
    held: sized.get(element)
      ? 'size'
      : isInline(element)
        ? 'inline'
        : isSpaced(element)
          ? 'spacing'
          : 'nothing',
  }));
}
