import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';

/** WCAG 2.2 AA, and what axe knows to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page that is open, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Through the DevTools protocol: the page's own policy lets no such script in.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return {
      passes: passes.length,
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
      ),
    };
  }, TAGS);
  expect(found.passes).toBeGreaterThan(8);
  return found.violations;
}
