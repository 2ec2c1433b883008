import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import type { PrintBrowser } from '../browser/browser.ts';
import { ownPackageRoot } from '../workspace/own-package.ts';
import { type DrawnInPage, draw } from './in-page/draw.ts';
import { loadFonts } from './in-page/load-fonts.ts';

/** What became of a text; what takes too long is given up after so many ms. */
export type Drawn = DrawnInPage | { readonly timedOut: number };

/**
 * Nothing in the page may run or be fetched (CSP level 3). The library is there before this policy is; what it draws, it draws
 * as part of the page, which the policy binds.
 */
const POLICY = `default-src 'none'; font-src data:; style-src 'unsafe-inline'`;

/**
 * Mermaid also measures text in `sans-serif` and takes the wider of the two: the machine's fonts would have a say.
 */
const ONE_FONT = '* { font-family: "IBM Plex Sans" !important }';

/** The one tab that runs a script: Mermaid's, on text that is data to it. */
export class MermaidTab {
  readonly browser: PrintBrowser;
  readonly #page: Page;

  private constructor(browser: PrintBrowser, page: Page) {
    this.browser = browser;
    this.#page = page;
  }

  /** @param fonts a style sheet with the document's fonts as data: URLs, so that text is measured as it is printed */
  static async open(browser: PrintBrowser, fonts: string): Promise<MermaidTab> {
    const page = await browser.openPage(async (tab) => {
      await tab.setJavaScriptEnabled(true);
      await loadLibrary(tab, browser.readsFiles);
    });
    // Some kinds take the width of the window.
    await page.setViewport({ width: 1280, height: 800 });
    const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${fonts}${ONE_FONT}</style>`;
    await page.setContent(`<!doctype html><html lang="da"><head>${head}</head><body></body></html>`, {
      waitUntil: 'load',
    });
    await page.evaluate(loadFonts);
    return new MermaidTab(browser, page);
  }

  /**
   * Draws one text. After a time-out the tab is of no use any more.
   *
   * @throws BrowserFailed
   */
  async draw(text: string, timeLimit: number): Promise<Drawn> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<Drawn>((resolve) => {
      timer = setTimeout(() => resolve({ timedOut: timeLimit }), timeLimit);
    });
    const drawing = this.browser.doing(() => this.#page.evaluate(draw, text), this.#page);
    drawing.catch(() => {});
    try {
      return await Promise.race([drawing, limit]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.#page.close().catch(() => {});
  }
}

/**
 * From its file the library is there in 0.6 s, through the debugging protocol in 1.6 s. That is for a browser on another machine, or one that may
 * not read our files. The page can be written anew afterwards: what runs in it stays.
 */
async function loadLibrary(page: Page, fromFile: boolean): Promise<void> {
  const library = libraryFile();
  const blank = path.join(ownPackageRoot(), 'assets/blank.html');
  const loaded =
    fromFile &&
    (await page
      .goto(pathToFileURL(blank).href)
      .then(() => page.addScriptTag({ url: pathToFileURL(library).href }))
      .then(
        () => true,
        () => false,
      ));
  if (!loaded) await page.evaluate(`${await readFile(library, 'utf8')};0`);
}

/** Mermaid as one script that needs no other file: build.mjs takes it from its package. */
const libraryFile = (): string => path.join(ownPackageRoot(), 'dist/mermaid/mermaid.min.js');

function mermaidVersion(): string {
  const file = path.join(path.dirname(libraryFile()), 'package.json');
  const description: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : '';
}

/** All that decides how a text is drawn, beside the fonts: code by its text, so that nobody has to remember a version. */
export const recipe = (): Recipe => ({ mermaid: mermaidVersion(), oneFont: ONE_FONT, draw: String(draw) });

interface Recipe {
  readonly mermaid: string;
  readonly oneFont: string;
  /** The function with all that it uses: settings, colours, how a drawing is flattened. */
  readonly draw: string;
}
