import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSite } from '../../src/website/site.ts';
import { useOwnGit } from '../support/repository.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { Office, somePosters } from './support.ts';

useOwnGit();

let office: Office;
let browser: Browser;
let page: Page;

const at = (file: string): string => `${pathToFileURL(office.path('site')).href}/${file}`;

beforeAll(async () => {
  office = new Office(somePosters(20));
  await office.release('1.0', 'poster');
  const { diagnostics } = await makeSite({ cwd: office.root });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  browser = await runningBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  office[Symbol.dispose]();
});

async function find(text: string): Promise<string | undefined> {
  await page.goto(at('poster/latest/index.html'));
  await page.type('#finder-field', text);
  return page.$eval('.finder-result', (element) => element.textContent?.trim());
}

test('a municipality is found by a part of its name, by how it sounds, and by its region', async () => {
  expect(await find('slag')).toBe('Slagelse Kommune');
  expect(await find('Broendby')).toBe('Brøndby Kommune');
  expect(await find('Slagelsse')).toBe('Mente du: Slagelse Kommune');
  expect(await find('Hoje Tastrup')).toMatch(/^Mente du: Høje-Taastrup Kommune/);
  expect(await find('Tastrup')).toMatch(/^Mente du: Høje-Taastrup Kommune/);
  expect(await find('region sjælland')).toBe('Slagelse Kommune');
  expect(await find('xxxxxxxxxxx')).toBe('Intet navn ligner. Hele listen står herunder.');
  const hidden = await page.$$eval('.variant-list li[hidden]', (items) => items.length);
  expect(hidden).toBe(0);
});

test('Enter goes to the page of the one that was found, with pictures of its designs and files that are there', async () => {
  await find('slagelse');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(page.url()).toBe(at('poster/latest/slagelse.html'));
  const pictures = await page.$$eval('.design-picture', (images) =>
    images.map((image) => [(image as HTMLImageElement).naturalWidth > 100, image.getAttribute('alt')]),
  );
  expect(pictures).toEqual([
    [true, 'Plakaten til Slagelse Kommune i udformningen »Uniform«'],
    [true, 'Plakaten til Slagelse Kommune i udformningen »Lys (sparer blæk)«'],
    [true, 'Plakaten til Slagelse Kommune i udformningen »Store ord (læses på afstand)«'],
  ]);
  const files = await page.$$eval('.paper', (links) =>
    links.map((link) => [
      link.querySelector('.artifact-name')?.firstChild?.textContent,
      link.getAttribute('href') ?? '',
    ]),
  );
  expect(files.map(([paper]) => paper)).toEqual(['A4', 'A3', 'A4', 'A3', 'A4', 'A3']);
  for (const [, href = ''] of files) expect(existsSync(office.path(`site/poster/latest/${href}`))).toBe(true);
  const own = await page.$eval('.own', (element) => element.textContent);
  expect(own).toBe('underlinje: Spørg it-supporten');
});

test('the list is whole without a script', async () => {
  await page.setJavaScriptEnabled(false);
  await page.goto(at('poster/latest/index.html'));
  expect(await page.$$eval('.variant-list a', (links) => links.length)).toBe(20);
  expect(await page.$eval('.finder', (element) => (element as HTMLElement).hidden)).toBe(true);
  await page.setJavaScriptEnabled(true);
});
