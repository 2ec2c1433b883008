import { expect, test } from 'vitest';
import { startBrowser } from '../../src/browser/browser.ts';
import { NotBegun, Tabs } from '../../src/browser/tabs.ts';
import { CannotRun } from '../../src/report/diagnostic.ts';
import { say } from '../../src/report/words/said.ts';

const inform = () => {};

test('a tab that was prepared is the one that the first job gets', async () => {
  await using browser = await startBrowser({ inform });
  let opened = 0;
  const openPage = browser.openPage.bind(browser);
  browser.openPage = (prepare) => {
    opened += 1;
    return openPage(prepare);
  };
  const tabs = new Tabs({ count: 1, next: async () => browser });
  tabs.prepare();
  const first = await tabs.use(async (page) => page);
  expect(opened).toBe(1);
  expect(await tabs.use(async (page) => page)).toBe(first);
  expect(opened).toBe(1);
  tabs.close();
});

test('a tab holds nothing of the jobs that were done in it', async () => {
  await using browser = await startBrowser({ inform });
  const page = await browser.openPage();
  const listeners = () => [page.listenerCount('error'), page.browser().listenerCount('disconnected')];
  const before = listeners();
  for (let job = 0; job < 5; job++) await browser.doing(async () => job, page);
  expect(listeners()).toEqual(before);
});

test('a browser that does not start is told to who uses the tab', async () => {
  const failure = new CannotRun(say('cannot-run.stopped', {}));
  const tabs = new Tabs({ count: 1, next: () => Promise.reject(failure) });
  tabs.prepare();
  await expect(tabs.use(async () => 1)).rejects.toBe(failure);
});

test('no job is begun any more once none may be', async () => {
  let may = true;
  let begun = 0;
  await using browser = await startBrowser({ inform });
  const tabs = new Tabs({ count: 1, next: async () => browser }, () => may);
  const job = async () => {
    begun += 1;
    may = false;
  };
  await tabs.use(job);
  await expect(tabs.use(job)).rejects.toBeInstanceOf(NotBegun);
  expect(begun).toBe(1);
  tabs.close();
});
