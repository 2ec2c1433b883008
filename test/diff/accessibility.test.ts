import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DiffResult, diff } from '../../src/diff/run.ts';
import { build } from '../../src/make/build.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { axeViolations } from '../support/axe.ts';
import { EditionRepository } from '../support/edition-repository.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { javaIsThere, validate } from '../support/verapdf/validate.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

/** The two editions have a picture that was changed, a table with a new column, a section that was moved, and all else that is told. */
const fixtures = fileURLToPath(new URL('../fixtures/compare/', import.meta.url));
const DESCRIPTION = 'content/sample/document.yml';

let folders: TemporaryWorkspace;
let repository: EditionRepository;
let browser: Browser;
/** The page and the PDF of each comparison, and of an edition that says itself what is new. */
const made = new Map<string, readonly string[]>();

beforeAll(async () => {
  browser = await runningBrowser();
  repository = new EditionRepository();
  folders = new TemporaryWorkspace();
  for (const version of ['1.7', '1.8']) {
    cpSync(`${fixtures}${version}`, folders.path(version), { recursive: true });
    appendFileSync(folders.path(`${version}/${DESCRIPTION}`), 'language: en\n');
  }
  const files = ({ out, files, ok }: DiffResult) => {
    expect(ok).toBe(true);
    return files.map(({ path }) => `${out}/${path}`);
  };
  const sample = { cwd: repository.root, document: 'sample', before: '1.7', after: '1.8' };
  made.set('all', files(await diff({ ...sample, out: folders.path('all') })));
  made.set('changes', files(await diff({ ...sample, out: folders.path('changes'), onlyChanges: true })));
  const english = { cwd: folders.path('1.8'), document: 'sample', before: folders.path('1.7') };
  made.set('english', files(await diff({ ...english, out: folders.path('english') })));
  repository.write(DESCRIPTION, `${readFileSync(repository.path(DESCRIPTION), 'utf8')}showChanges: true\n`);
  const { out, artifacts } = await build({ cwd: repository.root });
  made.set(
    'edition',
    artifacts.map(({ path }) => `${out}/${path}`),
  );
});
afterAll(async () => {
  await browser.close();
  folders[Symbol.dispose]();
  repository[Symbol.dispose]();
});

const fileOf = (name: string, ending: string): string =>
  made.get(name)?.find((file) => file.endsWith(ending)) ?? '';

describe.each([
  ['all of it', 'all'],
  ['only what has changed', 'changes'],
  ['English', 'english'],
  ['an edition that says itself what is new', 'edition'],
])('%s', (_name, key) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(pathToFileURL(fileOf(key, '.html')).href, { waitUntil: 'load' });
  });
  afterAll(() => page.close());

  test.each([
    [320, 'light', 'none'],
    [320, 'dark', 'none'],
    [1440, 'light', 'none'],
    [1440, 'dark', 'none'],
    [1440, 'light', 'active'],
  ])('as a page at %i px, %s, forced colours %s: axe finds nothing', async (width, theme, forced) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'forced-colors', value: forced },
    ]);
    expect(await axeViolations(page, theme === 'light' ? 'all' : 'colours')).toEqual([]);
  });

  test('as a PDF breaks none of the built-in rules', () => {
    expect(brokenRules(readFileSync(fileOf(key, '.pdf')))).toEqual([]);
  });
});

test.runIf(javaIsThere)('veraPDF finds nothing against PDF/UA-1 and PDF/A-2a in any of them', () => {
  const verdicts = validate([...made.keys()].map((key) => fileOf(key, '.pdf')));
  expect(verdicts.length).toBe(8);
  expect(verdicts.map(({ failures }) => failures)).toEqual(verdicts.map(() => []));
});
