/** CSS px by which a measure may be off. */
export const ROUNDING = 0.5;

/** CSS px of a pt (CSS Values 4, 6.2). */
export const PT = 96 / 72;

/** The width of the lines in a block, CSS px. */
export function contentWidth(block: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  return block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/** Where the lines in a box end, CSS px from the left of the window. A border counts as room. */
export function contentRight(box: Element): number {
  return box.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(box).paddingRight);
}
