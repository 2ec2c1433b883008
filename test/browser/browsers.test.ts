import { existsSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Browsers } from '../../src/browser/browsers.ts';
import { Tabs } from '../../src/browser/tabs.ts';
import { build } from '../../src/make/build.ts';
import type { Progress } from '../../src/report/progress.ts';
import { linesIn } from '../../src/report/words/said.ts';
import { ownCache } from '../support/own-cache.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { badges, TemporaryWorkspace } from '../support/workspace.ts';

const NOBODY = 'ws://127.0.0.1:9/none';

/** Two browsers that run, and what is told. */
let grid: readonly [Browser, Browser];
beforeAll(async () => {
  grid = await Promise.all([runningBrowser(), runningBrowser()]);
});
afterAll(async () => {
  await Promise.all(grid.map((browser) => browser.close()));
});

function browsersAt(...addresses: readonly string[]): {
  readonly browsers: Browsers;
  readonly told: string[];
} {
  const told: string[] = [];
  const inform = (line: (lines: ReturnType<typeof linesIn>) => string) => told.push(line(linesIn('en')));
  return { browsers: new Browsers({ browser: addresses.join(','), inform }), told };
}

const pagesOf = (browser: Browser): number =>
  browser.targets().filter((target) => target.type() === 'page').length;

describe('browsers at several addresses', () => {
  test('get tabs in turn', async () => {
    const { browsers: both, told } = browsersAt(...grid.map((browser) => browser.wsEndpoint()));
    await using browsers = both;
    const before = grid.map(pagesOf);
    const tabs = new Tabs(browsers);
    expect(tabs.atOnce).toBe(4);
    const meeting = Promise.withResolvers<void>();
    let waiting = 0;
    const jobs = Array.from({ length: 4 }, () =>
      tabs.use(async (page) => {
        if (++waiting === 4) meeting.resolve();
        await meeting.promise;
        return page.evaluate(() => 1 + 1);
      }),
    );
    await meeting.promise;
    expect(grid.map((browser, index) => pagesOf(browser) - (before[index] ?? 0))).toEqual([2, 2]);
    expect(await Promise.all(jobs)).toEqual([2, 2, 2, 2]);
    expect(told).toEqual([]);
    tabs.close();
  });

  test('are one for who asks for one', async () => {
    const { browsers: both } = browsersAt(...grid.map((browser) => browser.wsEndpoint()));
    await using browsers = both;
    const [first, second, next] = [await browsers.start(), await browsers.start(), await browsers.next()];
    expect(second).toBe(first);
    expect([next, await browsers.next()].filter((browser) => browser !== first).length).toBe(1);
  });

  test.each([0, 1])(
    'do without one that does not answer from the beginning, and tell it once: number %i',
    async (at) => {
      const { browsers: both, told } = browsersAt(...[grid[0].wsEndpoint()].toSpliced(at, 0, NOBODY));
      await using browsers = both;
      const builds = [await browsers.next(), await browsers.next(), await browsers.start()].map(
        ({ build }) => build,
      );
      expect(new Set(builds)).toEqual(new Set([await grid[0].version()]));
      expect(told).toEqual([`The browser at ${NOBODY} does not answer; the others do its work`]);
    },
  );

  test('are told as one is where none answers', async () => {
    const { browsers: both, told } = browsersAt(NOBODY, NOBODY.replace('none', 'other'));
    await using browsers = both;
    await expect(browsers.start()).rejects.toMatchObject({
      name: 'CannotRun',
      message: /^No browser answers at ws:/,
    });
    await expect(browsers.next()).rejects.toMatchObject({ name: 'CannotRun' });
    expect(told.length).toBe(1);
  });

  test('must be of one build', async () => {
    const address = new URL(grid[1].wsEndpoint());
    const other = net.createServer((client) => {
      const browser = net.connect(Number(address.port), address.hostname);
      client.pipe(browser);
      // It says of itself that it is another one. No frame changes its length.
      browser.on('data', (data) =>
        client.write(Buffer.from(data.toString('latin1').replace(/(Chrome\/)\d/, '$19'), 'latin1')),
      );
      for (const socket of [client, browser]) socket.on('error', () => {});
      browser.on('close', () => client.destroy());
      client.on('close', () => browser.destroy());
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { browsers: both } = browsersAt(grid[0].wsEndpoint(), `ws://127.0.0.1:${port}${address.pathname}`);
    await using browsers = both;
    await expect(browsers.start()).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(
        /^The browser at ws:\S+ is \S+Chrome\/\S+, and another one is \S+Chrome\//,
      ),
      hint: expect.stringContaining('one version'),
    });
    other.close();
  });
});

test('a browser that is closed while it starts is not started again', async () => {
  const browsers = new Browsers({ inform: () => {} });
  const started = browsers.start();
  await browsers[Symbol.asyncDispose]();
  const browser = await started.catch(() => null);
  expect(browser?.hasEnded ?? true).toBe(true);
  await expect(browsers.next()).rejects.toThrow('closed');
});

test('an address may have commas in it', () => {
  const { browsers } = browsersAt('ws://a/?args=1,2', ' wss://b/');
  expect(browsers.count).toBe(2);
});

/** Badges that were never printed before. */
const manyBadges = (): TemporaryWorkspace => {
  const rows = Array.from({ length: 40 }, (_, index) => `p${index},Person ${index},Nord`);
  const own = `# Skilt\n\nNr.\u00a0${process.hrtime.bigint()}\n`;
  return new TemporaryWorkspace({ ...badges(rows), 'content/badge/badge.md': own });
};

/** Does something once ten files are made, and gathers what is told. */
function halfWay(act: () => void): { readonly progress: Progress; readonly told: string[] } {
  const told: string[] = [];
  let isDone = false;
  const step: Progress['step'] = (_, counted) => {
    if (isDone || counted?.done !== 10) return;
    isDone = true;
    act();
  };
  return { progress: { step, inform: (line) => told.push(line), detail() {}, end() {} }, told };
}

const kill = (browser: Browser) => browser.process()?.kill('SIGKILL');

describe('a build', () => {
  test('goes on when one of its browsers is killed half-way, and its files are those of one browser', async () => {
    using workspace = manyBadges();
    const doomed = await runningBrowser();
    let used: number[] = [];
    const { progress, told } = halfWay(() => {
      used = [pagesOf(grid[0]), pagesOf(doomed)];
      kill(doomed);
    });
    const browser = `${grid[0].wsEndpoint()}, ${doomed.wsEndpoint()}`;
    const built = await build({ cwd: workspace.root, browser, progress });
    expect(built.diagnostics).toEqual([]);
    expect(Math.min(...used)).toBeGreaterThan(1);
    expect(told).toEqual([`The browser at ${doomed.wsEndpoint()} does not answer; the others do its work`]);

    vi.stubEnv('XDG_CACHE_HOME', ownCache(workspace.path('cache')));
    const alone = { cwd: workspace.root, browser: grid[0].wsEndpoint(), out: workspace.path('alone') };
    const { artifacts } = await build(alone).finally(() => vi.unstubAllEnvs());
    expect(built.artifacts).toEqual(artifacts);
    expect(artifacts.length).toBe(40);
  });

  test('ends with an error when all of them are', async () => {
    using workspace = manyBadges();
    const doomed = await Promise.all([runningBrowser(), runningBrowser()]);
    const { progress, told } = halfWay(() => doomed.forEach(kill));
    const browser = doomed.map((one) => one.wsEndpoint()).join();
    await expect(build({ cwd: workspace.root, browser, progress })).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(/^No browser answers at ws:/),
    });
    expect(told.length).toBe(1);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });
});
