import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';

/** WCAG 2.2 AA, and what axe knows to be good practice. */
const ALL = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What depends on colours alone. */
const COLOURS = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds in a page as it is now: all, or where all has been looked at in other colours only what depends on these. */
export async function axeViolations(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Through the DevTools protocol: the page's own policy lets no such script in.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run(document, { runOnly });
      return {
        passes: passes.length,
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
        ),
      };
    },
    what === 'all' ? ALL : COLOURS,
  );
  expect(found.passes).toBeGreaterThan(what === 'all' ? 8 : 0);
  return found.violations;
}
