import type { Element } from 'hast';
import { walkElements } from '../walk.ts';

/** How many elements a drawing may have when what it uses again is counted each time. */
export const MOST_COPIES = 100_000;

/** How many steps of filters may be applied: each is done for all of its pixels. */
export const MOST_FILTER_STEPS = 1_000;

/** `href="#id"`, `url(#id)`. */
const REFERENCE = /^\s*#(\S+)\s*$|url\(\s*["']?#([^"')\s]+)/gi;
/** What is drawn anew wherever it is used. */
const DRAWN_AGAIN = /^(?:href|xLinkHref|fill|stroke|mask|clipPath|marker(?:Start|Mid|End)?|filter|style)$/;

interface Cost {
  /** Elements that are drawn. */
  readonly elements: number;
  /** Steps of filters that are applied. */
  readonly steps: number;
}

const NOTHING: Cost = { elements: 0, steps: 0 };

/**
 * What a browser has to draw for a drawing: what is used again (`<use>`, a pattern in a fill, a mask) counts each time. Each element is
 * looked at once. A drawing that uses itself is not drawn there (SVG 2, 5.6.1), and counts as nothing.
 */
export function drawingCost(svg: Element): Cost {
  const byId = new Map<string, Element>();
  walkElements({ type: 'root', children: [svg] }, (element) => {
    const { id } = element.properties;
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, element);
    return undefined;
  });
  const known = new Map<Element, Cost>();
  const costOf = (element: Element): Cost => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, NOTHING);
    const isStep = element.tagName.startsWith('fe');
    let cost: Cost = { elements: 1, steps: isStep ? 1 : 0 };
    for (const child of element.children) if (child.type === 'element') cost = sum(cost, costOf(child));
    for (const id of referencesOf(element)) {
      const used = byId.get(id);
      if (used !== undefined) cost = sum(cost, costOf(used));
    }
    known.set(element, cost);
    return cost;
  };
  return costOf(svg);
}

const sum = (one: Cost, two: Cost): Cost => ({
  elements: one.elements + two.elements,
  steps: one.steps + two.steps,
});

function referencesOf({ properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    typeof value === 'string' && DRAWN_AGAIN.test(name)
      ? [...value.matchAll(REFERENCE)].map(([, whole, inside]) => whole ?? inside ?? '')
      : [],
  );
}
