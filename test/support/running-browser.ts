import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../../src/browser/find.ts';

/** Starts the browser as somebody else would, for what prints on a browser that runs already. */
export async function runningBrowser(): Promise<Browser> {
  const found = await findBrowser(undefined, () => {});
  if (found.kind === 'endpoint') throw new Error('expected a program');
  return puppeteer.launch({
    executablePath: found.executablePath,
    headless: 'shell',
    timeout: 5 * 60_000,
    env: { ...process.env, ...found.env },
    args: ['--font-render-hinting=none', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}
