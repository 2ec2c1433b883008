import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sectionsIn } from '../../src/website/sections.ts';
import { makeSite } from '../../src/website/site.ts';
import { projectRoot } from '../support/cli.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { serveSite } from './support.ts';

let workspace: TemporaryWorkspace;
let browser: Browser;
const served = serveSite(() => workspace.path('site'));

beforeAll(async () => {
  workspace = new TemporaryWorkspace({
    'kl-docs.yml': readFileSync(path.join(projectRoot, 'kl-docs.yml'), 'utf8'),
  });
  const content = workspace.path('content');
  const isPoster = (file: string): boolean => path.basename(file) === 'poster';
  cpSync(path.join(projectRoot, 'content'), content, {
    recursive: true,
    filter: (file) => !isPoster(file),
  });
  const description = path.join(content, 'guide/document.yml');
  writeFileSync(description, `${readFileSync(description, 'utf8')}\nformats: [html]\n`);
  const { diagnostics } = await makeSite({ cwd: workspace.root, drafts: true });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  browser = await runningBrowser();
});
afterAll(async () => {
  await browser.close();
  workspace[Symbol.dispose]();
});

/** What a visitor's browser gets with nothing kept, but for pictures: bytes by file, as a server with gzip sends them. */
async function sent(address: string): Promise<Map<string, number>> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const bytes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'image') return;
    const isPacked = response.request().resourceType() === 'font';
    const size = response
      .buffer()
      .then((content) => (isPacked ? content.byteLength : gzipSync(content).byteLength));
    bytes.set(path.basename(response.url()), size);
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  const all = await Promise.all([...bytes].map(async ([file, size]) => [file, await size] as const));
  await context.close();
  return new Map(all);
}

test('no chapter of the guide weighs 100 kB before its pictures, as a server with gzip sends it', async () => {
  const { pages } = sectionsIn([
    { path: 'sections.json', content: readFileSync(workspace.path('site/guide/1.8/sections.json')) },
  ]);
  expect(pages.length).toBeGreaterThan(14);
  const isWhole = (file: string): boolean => /-\d00-\w+\.woff2$/.test(file);
  expect(readdirSync(workspace.path('site/guide/1.8/assets')).filter(isWhole)).toHaveLength(5);
  const weighed = await Promise.all(
    pages.map(async ({ file }) => ({ file, sent: await sent(`${served.origin}/under/guide/1.8/${file}`) })),
  );
  for (const { file, sent } of weighed) {
    const names = [...sent.keys()];
    expect(names.filter((name) => name.endsWith('.woff2')).length, file).toBeGreaterThan(1);
    // All that the page's text and its scripts show is in the cuts.
    expect(names.filter(isWhole), file).toEqual([]);
    const total = [...sent.values()].reduce((sum, size) => sum + size);
    expect(total, JSON.stringify([file, ...sent])).toBeLessThan(100_000);
  }
});
