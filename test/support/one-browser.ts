import type { Browser, LaunchOptions } from 'puppeteer';
import { afterAll, vi } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';

/**
 * Lets all builds of a file of tests print on one browser: to start one takes ten times as long as a sheet. Each gets tabs of its own,
 * closed with what it takes for its browser. A browser that a test gives itself is started as ever.
 */
export function useOneBrowser(): void {
  let running: Promise<Browser> | undefined;
  vi.doMock('puppeteer', async (original) => {
    const module = await original<typeof import('puppeteer')>();
    const launch = async (options: LaunchOptions): Promise<Browser> => {
      const found = await findBrowser(undefined, () => {});
      if (found.kind === 'endpoint' || options.executablePath !== found.executablePath)
        return module.default.launch(options);
      // Neither the end of one build nor its profile is that of the others.
      const { signal: _signal, userDataDir: _profile, ...shared } = options;
      running ??= module.default.launch(shared);
      return withOwnTabs(await running);
    };
    return { ...module, default: { launch, connect: module.default.connect.bind(module.default) } };
  });
  afterAll(async () => {
    vi.doUnmock('puppeteer');
    await (await running)?.close();
  });
}

/** The browser as one sees it who has started it. */
async function withOwnTabs(browser: Browser): Promise<Browser> {
  const context = await browser.createBrowserContext();
  const own: Partial<Browser> = {
    newPage: () => context.newPage(),
    pages: async () => [await context.newPage()],
    close: () => context.close(),
    process: () => null,
  };
  return new Proxy(browser, {
    get(target, name) {
      const value: unknown = Reflect.get(name in own ? own : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
