import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, vi } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import * as launching from '../../src/browser/launch.ts';
import { makeProfile } from '../../src/browser/profile.ts';

/**
 * Lets all builds of a file of tests print on one browser: to start one takes ten times as long as a sheet. Each gets tabs of its own,
 * closed with what it takes for its browser. A browser that a test gives itself is started as ever.
 */
export function useOneBrowser(): void {
  const { launch } = launching;
  const profile = makeProfile();
  let running: Promise<launching.Launched> | undefined;
  beforeAll(() => {
    vi.spyOn(launching, 'launch').mockImplementation(async (options) => {
      const found = await findBrowser(undefined, () => {});
      if (found.kind === 'endpoint' || options.file !== found.executablePath) return launch(options);
      // Neither the end of one build nor its profile is that of the others.
      running ??= launch({ ...options, profile: (await profile).folder, signal: undefined });
      const { browser } = await running;
      return { browser: await withOwnTabs(browser), child: { pid: undefined } };
    });
  });
  afterAll(async () => {
    vi.mocked(launching.launch).mockRestore();
    await (await running)?.browser.close();
    await (await profile).remove();
  });
}
/** The browser as one sees it who has started it. */
async function withOwnTabs(browser: Browser): Promise<Browser> {
  const context = await browser.createBrowserContext();
  const own: Partial<Browser> = {
    newPage: () => context.newPage(),
    pages: async () => [await context.newPage()],
    close: () => context.close(),
  };
  return new Proxy(browser, {
    get(target, name) {
      const value: unknown = Reflect.get(name in own ? own : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
