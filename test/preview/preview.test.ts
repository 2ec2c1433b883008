import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { browserProcesses } from '../support/browser-processes.ts';
import { klDocs } from '../support/cli.ts';
import { RunningPreview } from '../support/preview.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { badges, quickCard, TemporaryWorkspace } from '../support/workspace.ts';

const CARD = 'content/card/card.md';
const LONG = Array.from({ length: 60 }, (_, index) => `Afsnit nummer ${index} har sin egen tekst.\n`).join(
  '\n',
);
const TEXT = `# Før du ringer\n\n${LONG}\n## Loginet {#loginet}\n\nSidste linje.\n`;
const FILES: Readonly<Record<string, string>> = {
  ...badges(['ida,Ida Holm,A', 'bo,Bo Lund,B']),
  ...quickCard,
  [CARD]: TEXT,
};

let browser: Browser;
beforeAll(async () => {
  browser = await runningBrowser();
});
afterAll(() => browser.close());

/** What the author sees. */
class Author {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async at(address: string): Promise<Author> {
    const page = await browser.newPage();
    page.setDefaultTimeout(5 * 60_000);
    await page.setViewport({ width: 1400, height: 800 });
    await page.goto(address);
    return new Author(page);
  }

  async sees(text: string, selector = 'iframe'): Promise<void> {
    await this.page.waitForFunction(
      (text, selector) => {
        const element = document.querySelector(selector);
        const within = element instanceof HTMLIFrameElement ? element.contentDocument?.body : element;
        return within?.textContent?.includes(text) ?? false;
      },
      {},
      text,
      selector,
    );
  }

  async seesNo(text: string, selector: string): Promise<void> {
    await this.page.waitForFunction(
      (text, selector) => !document.querySelector(selector)?.textContent?.includes(text),
      {},
      text,
      selector,
    );
  }

  /** The text at the top of what is seen of the page, after it was scrolled to some height. */
  topText(scrollTo?: number): Promise<string> {
    return this.page.evaluate((scrollTo) => {
      const { contentDocument: there, contentWindow: window } = document.querySelector('iframe') ?? {};
      if (scrollTo !== undefined) window?.scrollTo(0, scrollTo);
      const seen = [...(there?.querySelectorAll('p') ?? [])].find(
        (p) => p.getBoundingClientRect().bottom > 0,
      );
      return seen?.textContent ?? '';
    }, scrollTo);
  }

  sheets(): Promise<string[]> {
    return this.page.$$eval('.sheets img', (pictures) => pictures.map(({ src }) => src));
  }

  /** Presses a button in the lists beside. */
  async presses(label: string): Promise<void> {
    const button = await this.page.waitForSelector(`aside ::-p-text(${label})`);
    await button?.click();
  }

  /** Clicks on the first page of the PDF, at a part of its height. */
  clickInPdf(y: number): Promise<void> {
    return this.page.evaluate((y) => {
      const picture = document.querySelector('.sheets img');
      const { left = 0, top = 0, width = 0, height = 0 } = picture?.getBoundingClientRect() ?? {};
      const [clientX, clientY] = [left + width / 3, top + height * y];
      picture?.dispatchEvent(new MouseEvent('click', { clientX, clientY }));
    }, y);
  }

  async seesSheets(): Promise<void> {
    await this.page.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('.sheets img');
      return picture?.complete && picture.naturalWidth > 0;
    });
  }
}

useOwnGit();

describe('the preview', () => {
  test('shows the page, the PDF and the problems, and what is saved at once, and stays where the reader is', async () => {
    using workspace = new TemporaryWorkspace(FILES);
    await using preview = new RunningPreview(workspace.root, ['card']);
    const author = await Author.at(await preview.address);
    await author.sees('Afsnit nummer 7 ');
    await author.seesSheets();
    const sheets = await author.sheets();
    expect(sheets).toHaveLength(3);

    const seen = await author.topText(900);
    expect(seen).toMatch(/^Afsnit nummer \d+/);
    // Above and below what is seen.
    workspace.write(
      CARD,
      TEXT.replace('# Før du ringer\n', '# Før du ringer\n\nEn ny linje.\n').replace('Sidste', 'Allersidste'),
    );
    await author.sees('En ny linje.');
    await author.sees('Allersidste linje.');
    expect(await author.topText()).toBe(seen);

    // The last good page stays over an error, and the error is told at its line.
    workspace.write(CARD, `${TEXT}\nSe [her](#ingen-steder).\n`);
    await author.sees(`${CARD}:127:4`, 'aside');
    await author.sees('Se her');
    workspace.write('content/card/document.yml', 'title: [\n');
    await author.sees('content/card/document.yml', 'aside');
    await author.sees('last page that could be made', '.notice');
    await author.sees('Afsnit nummer 7 ');
    workspace.write('content/card/document.yml', FILES['content/card/document.yml'] ?? '');
    workspace.write(CARD, TEXT);
    await author.seesNo('last page', '.notice');
    await author.seesNo(':127:', 'aside');
    await author.seesSheets();
  });

  test('sees what editors and people do: files that are renamed over, templates, folders that vanish and come back', async () => {
    using workspace = new TemporaryWorkspace(FILES);
    await using preview = new RunningPreview(workspace.root, ['card']);
    const author = await Author.at(await preview.address);
    await author.sees('Afsnit nummer 7 ');
    workspace.write('content/card/card.md.tmp', `${TEXT}\nOmdøbt.\n`);
    renameSync(workspace.path('content/card/card.md.tmp'), workspace.path(CARD));
    await author.sees('Omdøbt.');
    workspace.write(
      'templates/card/page.hbs',
      (FILES['templates/card/page.hbs'] ?? '').replace('<main>', '<main><p>Fra skabelonen.</p>'),
    );
    await author.sees('Fra skabelonen.');
    renameSync(workspace.path('content/card'), workspace.path('away'));
    await author.sees('last page that could be made', '.notice');
    renameSync(workspace.path('away'), workspace.path('content/card'));
    await author.seesNo('last page', '.notice');
    writeFileSync(workspace.path(CARD), `${TEXT}\nTilbage.\n`);
    await author.sees('Tilbage.');

    // What an editor tells.
    await author.seesSheets();
    expect(await author.topText(0)).toBe('Fra skabelonen.');
    const there = await klDocs(['preview', '--goto', `${workspace.path(CARD)}:101`], workspace.root);
    expect(there).toMatchObject({ code: 0, stdout: '', stderr: '' });
    await author.page.waitForFunction(() => {
      const { top } = document.querySelector('.sheets')?.getBoundingClientRect() ?? { top: 0 };
      return top < 0;
    });
    expect(await author.topText()).not.toBe('Fra skabelonen.');
    await preview.end();
    const gone = await klDocs(['preview', '--goto', `${workspace.path(CARD)}:101`], workspace.root);
    expect(gone).toMatchObject({ code: 2, stdout: '' });
    expect(gone.stderr).toContain('No preview is running');
  });

  test('looks by itself with --poll', async () => {
    using workspace = new TemporaryWorkspace(FILES);
    await using preview = new RunningPreview(workspace.root, ['card', '--poll']);
    const author = await Author.at(await preview.address);
    await author.sees('Afsnit nummer 7 ');
    workspace.write(CARD, `${TEXT}\nSet.\n`);
    await author.sees('Set.');
  });

  test('opens the place of a paragraph and of a problem in the editor, and mends what is safe to mend', async () => {
    using workspace = new TemporaryWorkspace({
      ...FILES,
      [CARD]: `${TEXT}\nDet er  to mellemrum.\n\nVi har aftallen.\n\nBrug snilfisken.\n`,
    });
    const editor = workspace.path('editor/code');
    workspace.write('editor/code', `#!/bin/sh\nprintf '%s\\n' "$@" >> "${workspace.path('opened')}"\n`);
    chmodSync(editor, 0o755);
    await using preview = new RunningPreview(workspace.root, ['card'], { VISUAL: editor });
    const author = await Author.at(await preview.address);
    await author.sees('Afsnit nummer 7 ');
    const opened = () =>
      existsSync(workspace.path('opened')) ? readFileSync(workspace.path('opened'), 'utf8') : '';
    await author.page.evaluate(() => {
      const paragraphs = document.querySelector('iframe')?.contentDocument?.querySelectorAll('p') ?? [];
      [...paragraphs].find(({ textContent }) => textContent?.includes('nummer 7 '))?.click();
    });
    await expect.poll(opened, { timeout: 60_000 }).toBe(`-g\n${workspace.path(CARD)}:17:1\n`);

    await author.page.waitForSelector('aside .place');
    await author.page.click('aside .place');
    await expect.poll(() => opened().split('\n').length, { timeout: 60_000 }).toBe(5);

    // The same of the title and of a paragraph in the PDF, an A6 page with margins of 10 mm.
    await author.seesSheets();
    await author.clickInPdf(0.09);
    await expect.poll(() => opened().split('\n').at(-2), { timeout: 60_000 }).toMatch(/card\.md:1:1$/);
    await author.clickInPdf(0.5);
    await expect.poll(() => opened().split('\n').length, { timeout: 60_000 }).toBe(9);
    expect(opened()).toMatch(/card\.md:[1-4]?[13579]:1\n$/);

    await author.presses('Mend it');
    await author.seesNo('Mend it', 'aside');
    await expect
      .poll(() => readFileSync(workspace.path(CARD), 'utf8'), { timeout: 60_000 })
      .toContain('Det er to mellemrum.');

    // A word that nobody knows: one of those that are near it is taken, or it is one of our own.
    await author.presses('Write “aftalen”');
    await expect.poll(() => readFileSync(workspace.path(CARD), 'utf8')).toContain('Vi har aftalen.');
    await author.seesNo('aftallen', 'aside');
    await author.presses('Add it to our words');
    await author.sees('Nothing is wrong.', 'aside');
    expect(readFileSync(workspace.path('content/words.txt'), 'utf8')).toBe('snilfisken\n');
  });

  test('shows a document for each of its variants, and a sheet in each of its ways', async () => {
    using workspace = new TemporaryWorkspace(FILES);
    await using preview = new RunningPreview(workspace.root, ['badge']);
    const author = await Author.at(await preview.address);
    await author.sees('Ida Holm');
    await author.page.select('label:nth-of-type(2) select', 'bo');
    await author.sees('Bo Lund');
    await author.seesSheets();

    // A sheet in another of its ways, which stays over a save: A5 is larger than A6, and lies on its side.
    await author.page.select('label:nth-of-type(3) select', 'a5');
    await author.page.select('label:nth-of-type(4) select', 'landscape');
    await author.page.waitForFunction(() => {
      const { width = 0, height = 0 } = document.querySelector<HTMLImageElement>('.sheets img') ?? {};
      return width > height;
    });
    workspace.write('content/badge/badge.md', '# Skilt\n\nBær det på brystet.\n');
    await author.sees('på brystet');
    await author.sees('Bo Lund');
    expect(
      await author.page.$eval('iframe', ({ contentDocument }) => contentDocument?.head.textContent),
    ).toContain('--page-width:210mm');
    expect(new URLSearchParams(new URL(author.page.url()).hash.slice(1)).get('paper')).toBe('a5');
  });

  test('compares with the last release, runs all checks, has the PDF that a build makes, and is accessible itself', async () => {
    using repository = new TemporaryRepository(FILES);
    await using preview = new RunningPreview(repository.root, ['card', 'badge'], { LC_ALL: 'da_DK.UTF-8' });
    const author = await Author.at(await preview.address);
    const { page } = author;
    await author.seesSheets();
    const comparison = 'iframe[title="Ændringer siden sidste udgivelse"]';
    await page.click('input[value=comparison]');
    await author.sees('Der er endnu ikke udgivet noget af card', comparison);
    repository.git('tag', 'card/v0.9');
    repository.write(
      CARD,
      TEXT.replace(
        'Sidste linje.',
        'Sidste linje er ny.\n\n:::open[Hvem svarer?]{#hvem}\nDet er ikke aftalt.\n:::\n',
      ),
    );
    await author.sees('er ny', comparison);
    await author.sees('Hvem svarer?', 'aside');

    await page.click('input[value=both]');
    await (await page.waitForSelector('header button'))?.click();
    await author.sees('»kl-docs build«', 'aside section .status');
    await author.sees('Åbent punkt', 'aside section');

    await page.waitForFunction(() => document.querySelector('header .status')?.textContent === '');
    const bytes = await page.evaluate(async () => {
      const { href = '' } = document.querySelector<HTMLAnchorElement>('header a') ?? {};
      return [...new Uint8Array(await (await fetch(href)).arrayBuffer())];
    });
    expect(await klDocs(['build', 'card'], repository.root)).toMatchObject({ code: 0 });
    expect(Buffer.from(bytes).equals(readFileSync(repository.path('out/card/1.0/lynkort-1.0.pdf')))).toBe(
      true,
    );

    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await axeViolations(page, 'colours')).toEqual([]);
    await page.setViewport({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('ends when it is told to, with its browser', async () => {
    // What was never printed before.
    using workspace = new TemporaryWorkspace({ ...FILES, [CARD]: `# Nyt\n\n${Math.random()}\n` });
    await using preview = new RunningPreview(workspace.root, ['card']);
    const author = await Author.at(await preview.address);
    await author.seesSheets();
    const { pid = 0 } = preview.process;
    if (process.platform === 'linux') expect(browserProcesses(pid).browser).not.toEqual([]);
    expect(await preview.end()).toBe(0);
    if (process.platform === 'linux') expect(browserProcesses(pid).browser).toEqual([]);
  });
});

describe('who may ask', () => {
  /** The status of a request as any program can make it. */
  const statusOf = (address: URL, headers: Readonly<Record<string, string>>, path = '/') =>
    new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
      const { port } = address;
      request(
        { host: '127.0.0.1', port, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
        (response) => {
          response.resume();
          resolve([response.statusCode, response.headers['set-cookie']?.[0]]);
        },
      )
        .on('error', reject)
        .end();
    });

  test('only who has the secret, from no other site, and by no other name', async () => {
    using workspace = new TemporaryWorkspace(FILES);
    await using preview = new RunningPreview(workspace.root, ['card']);
    const address = new URL(await preview.address);
    expect(address.hostname).toBe('127.0.0.1');
    expect((await statusOf(address, {}))[0]).toBe(403);
    expect((await statusOf(address, {}, '/?secret=wrong'))[0]).toBe(403);
    const [redirected, cookie = ''] = await statusOf(address, {}, `/${address.search}`);
    expect(redirected).toBe(303);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
    const known = { cookie: cookie.split(';')[0] ?? '' };
    expect((await statusOf(address, known))[0]).toBe(200);
    expect((await statusOf(address, { ...known, host: 'evil.example' }))[0]).toBe(403);
    expect((await statusOf(address, { ...known, origin: 'https://evil.example' }))[0]).toBe(403);
    expect((await statusOf(address, { ...known, 'sec-fetch-site': 'cross-site' }))[0]).toBe(403);
    expect((await statusOf(address, known, '/page?document=../../etc'))[0]).toBe(404);
  });

  test('a page runs nothing and fetches nothing, also where it is opened by itself', async () => {
    const page = (FILES['templates/card/page.hbs'] ?? '').replace(
      '</body>',
      '<script>document.title = "Kørt"</script><img src="/workbench.js" alt="" id="outside"></body>',
    );
    using workspace = new TemporaryWorkspace({ ...FILES, 'templates/card/page.hbs': page });
    await using preview = new RunningPreview(workspace.root, ['card']);
    const author = await Author.at(await preview.address);
    await author.sees('Afsnit nummer 7 ');
    const asked: string[] = [];
    author.page.on('response', (response) => {
      const { protocol, pathname } = new URL(response.url());
      if (response.ok() && protocol === 'http:') asked.push(pathname);
    });
    await author.page.goto(new URL('/page?document=card&variant=', await preview.address).href);
    expect(await author.page.title()).toBe('Lynkort');
    expect(await author.page.$eval('h1', (title) => title.textContent)).toContain('Før du ringer');
    expect(asked).toEqual(['/page']);
  });

  test('a port that is taken, and one that is none, are told', async () => {
    using workspace = new TemporaryWorkspace(FILES);
    await using preview = new RunningPreview(workspace.root, ['card']);
    const { port } = new URL(await preview.address);
    for (const wrong of [port, '99999']) {
      const second = new RunningPreview(workspace.root, ['--port', wrong]);
      await expect(second.address).rejects.toThrow();
      expect(second.process.exitCode).toBe(2);
    }
    rmSync(workspace.path('content/card'), { recursive: true });
  });
});
