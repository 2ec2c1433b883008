/** What moves or stays as a whole: the figure, scrolling box or paragraph that something stands in, or it alone. */
export function blockOf(element: Element): Element {
  return element.closest('figure') ?? element.closest('.table-scroll') ?? element.closest('p') ?? element;
}

/**
 * The headings right before a block, in order.
 *
 * @param names the names of the elements that count
 */
export function headingsBefore(block: Element, names: RegExp): Element[] {
  const headings: Element[] = [];
  for (let at = block.previousElementSibling; at && names.test(at.tagName); at = at.previousElementSibling)
    headings.unshift(at);
  return headings;
}
