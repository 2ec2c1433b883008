// How long it takes from a save to the page and to the PDF in the author's browser, by the clock: npm run build && npm run bench:preview -- 50
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../test/support/cli.ts';
import { RunningPreview } from '../test/support/preview.ts';
import { runningBrowser } from '../test/support/running-browser.ts';
import { TemporaryFolder } from '../test/support/workspace.ts';

const CHAPTER = 'content/guide/07-test-og-support.md';
const BEGINS = 'En prøve sammen';
/** The first saves are slower: what is printed is kept for none of them. */
const WARMING = 2;

const saves = Number(process.argv[2] ?? 50);
using workspace = new TemporaryFolder();
for (const name of ['content', 'templates', 'kl-docs.yml'])
  cpSync(path.join(projectRoot, name), workspace.path(name), { recursive: true });
const text = readFileSync(workspace.path(CHAPTER), 'utf8');
const browser = await runningBrowser();
await using preview = new RunningPreview(workspace.root, ['guide']);
const page = await browser.newPage();
page.setDefaultTimeout(120_000);
await page.setViewport({ width: 1400, height: 800 });
await page.goto(await preview.address);
await page.waitForFunction(() => document.querySelectorAll('.sheets img').length > 20);
await wait(3000);

const times = { page: [] as number[], pdf: [] as number[] };
const sheets = () => page.$$eval('.sheets img', (pictures) => pictures.map(({ src }) => src).join());
const now = () => performance.now();
for (let save = -WARMING; save < saves; save++) {
  const mark = `Gemt ${save + WARMING}.`;
  const before = await sheets();
  const isOnPage = (mark: string) =>
    document.querySelector('iframe')?.contentDocument?.body?.textContent?.includes(mark) ?? false;
  const isInPdf = (before: string) =>
    [...document.querySelectorAll<HTMLImageElement>('.sheets img')].map(({ src }) => src).join() !== before;
  const seen = [
    page.waitForFunction(isOnPage, { polling: 'raf' }, mark).then(now),
    page.waitForFunction(isInPdf, { polling: 'raf' }, before).then(now),
  ];
  await wait(200);
  const saved = now();
  writeFileSync(workspace.path(CHAPTER), text.replace(BEGINS, `${mark} ${BEGINS}`));
  const [onPage = 0, inPdf = 0] = await Promise.all(seen);
  if (save >= 0) {
    times.page.push(onPage - saved);
    times.pdf.push(inPdf - saved);
  }
  await wait(700);
}
for (const [name, all] of Object.entries(times)) {
  const sorted = all.toSorted((a, b) => a - b).map(Math.round);
  console.log(
    `${name}: median ${sorted[sorted.length >> 1]} ms, ${sorted[0]} to ${sorted.at(-1)} (${saves} saves)`,
  );
}
await browser.close();
