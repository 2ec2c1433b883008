import type { Page } from 'puppeteer';

/**
 * Refuses all that a tab asks for from now on: a page has what it needs inside (`data:`). Its policy (CSP level 3) says the same, but does not
 * bind where a page leads by itself (`<meta http-equiv="refresh">`).
 */
export async function seal(page: Page): Promise<void> {
  // "aborted" leaves the page as it is; any other reason puts the browser's page about a failure in its place. A tab that was closed asks no more.
  page.on('request', (request) => void request.abort('aborted').catch(() => {}));
  await page.setRequestInterception(true);
}
