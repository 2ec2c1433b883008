// The bare limit: a script that prints a ready page once with the same browser, and does nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer';

const [executablePath = '', page = '', pdf = ''] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  pipe: true,
  args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
});
const [tab] = await browser.pages();
if (tab === undefined) throw new Error('no tab');
await tab.setContent(readFileSync(page, 'utf8'), { waitUntil: 'load' });
writeFileSync(
  pdf,
  await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
);
await browser.close();
