// Measures when the largest part of a page of the website is painted (LCP), by a processor of a quarter of the speed:
// npm run bench:lcp -- site [guide/latest/index.html …]
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../src/browser/find.ts';

const RUNS = 7;
/** A telephone of the middle range, beside a desk computer (web.dev, Lighthouse). */
const SLOWER = 4;
const SCREEN = { width: 412, height: 823 };
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const [folder = 'site', ...pages] = process.argv.slice(2);
const found = await findBrowser(undefined, () => console.log('Unpacking the browser'));
if (found.kind === 'endpoint') throw new Error('needs a browser that can be started');
const server = http.createServer((request, response) => {
  const file = path.join(folder, decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname));
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  try {
    const content = readFileSync(file);
    const isText = /^text|svg/.test(type);
    response.writeHead(200, { 'content-type': type, ...(isText && { 'content-encoding': 'gzip' }) });
    response.end(isText ? gzipSync(content) : content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await puppeteer.launch({
  executablePath: found.executablePath,
  headless: 'shell',
  env: { ...process.env, ...found.env },
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

console.log(`load ${os.loadavg()[0]?.toFixed(1)}, ${os.cpus().length} processors`);
for (const page of pages.length > 0 ? pages : ['index.html']) {
  const times: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const time = await largestPaint(browser, `${origin}/${page}`);
    if (run >= 0) times.push(time);
  }
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  console.log(`${page}: ${sorted[Math.floor(RUNS / 2)]} ms (${sorted.join(', ')})`);
}
console.log(`load ${os.loadavg()[0]?.toFixed(1)}`);
await browser.close();
server.close();

/** In ms from the start of the navigation, with nothing kept. */
async function largestPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(SCREEN);
  await page.emulateCPUThrottling(SLOWER);
  await page.evaluateOnNewDocument(`window.largest = 0;
    new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) window.largest = startTime; })
      .observe({ type: 'largest-contentful-paint', buffered: true });`);
  await page.goto(address, { waitUntil: 'networkidle0' });
  const time = await page.evaluate('window.largest');
  await context.close();
  if (typeof time !== 'number' || time === 0) throw new Error(`${address}: nothing was painted`);
  return time;
}
