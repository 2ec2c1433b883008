// The bare limit for many posters: two tabs in the same browser, the name swapped in the loaded page, printed, written, nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer';

const [executablePath = '', page = '', names = '', out = ''] = process.argv.slice(2);
const html = readFileSync(page, 'utf8');
const waiting: IterableIterator<string> = (JSON.parse(readFileSync(names, 'utf8')) as string[]).values();
const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  pipe: true,
  args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
});
const [first] = await browser.pages();
if (first === undefined) throw new Error('no tab');
const work = async (tab: typeof first): Promise<void> => {
  await tab.setContent(html, { waitUntil: 'load' });
  for (const name of waiting) {
    await tab.evaluate((text) => {
      document.title = `Husk Kontakt Læge-appen – ${text}`;
      const place = document.querySelector('.municipality');
      if (place) place.textContent = text;
    }, name);
    const pdf = await tab.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    writeFileSync(path.join(out, `${name}.pdf`), pdf);
  }
};
await Promise.all([work(first), work(await browser.newPage())]);
await browser.close();
