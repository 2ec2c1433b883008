import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { PrintBrowser } from '../../src/browser/browser.ts';
import { startBrowser } from '../../src/browser/browser.ts';
import { printPage } from '../../src/print/print.ts';

const require = createRequire(import.meta.url);

/** A page of test/fixtures/pdf, its fonts put in as data: URLs as the style helper of the templates does it. */
export function fixturePage(name: string): string {
  const file = fileURLToPath(new URL(`../fixtures/pdf/${name}.html`, import.meta.url));
  return readFileSync(file, 'utf8').replace(/url\("npm:([^"]+)"\)/g, (_, font: string) => {
    const bytes = readFileSync(require.resolve(font));
    return `url("data:font/woff2;base64,${bytes.toString('base64')}")`;
  });
}

/** The PDFs as the product's browser prints them, all in one newly started browser, in the order given. */
export async function printPages(pages: readonly string[]): Promise<Uint8Array[]> {
  await using browser = await startTestBrowser();
  const page = await browser.openPage();
  const printed: Uint8Array[] = [];
  for (const html of pages) printed.push((await printPage(page, html)).bytes);
  return printed;
}

const startTestBrowser = (): Promise<PrintBrowser> => startBrowser({ inform: () => {} });

/** A small page around the given body. */
export function smallPage(body: string, style = ''): string {
  const head = `<meta charset="utf-8"><title>Prøve</title><style>@page { size: A5; margin: 20mm } ${style}</style>`;
  return `<!doctype html><html lang="da"><head>${head}</head><body>${body}</body></html>`;
}
