import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { stringsOf } from '../../src/language/index.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { projectRoot } from '../support/cli.ts';
import { javaIsThere, validate } from '../support/verapdf/validate.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let out: TemporaryWorkspace;
let pdfs: string[];

beforeAll(async () => {
  out = new TemporaryWorkspace();
  const common = { cwd: projectRoot, out: out.path('out'), formats: ['pdf'] as const };
  const guide = await build({ ...common, documents: ['guide'] });
  const posters = await build({ ...common, documents: ['poster'] });
  const torture = await build({ ...common, cwd: path.join(projectRoot, 'test/fixtures/torture') });
  expect([guide.diagnostics, posters.diagnostics, torture.diagnostics]).toEqual([[], [], []]);
  pdfs = [...guide.artifacts, ...posters.artifacts, ...torture.artifacts].map((artifact) =>
    out.path(path.join('out', artifact.path)),
  );
}, 180_000);
afterAll(() => out[Symbol.dispose]());

const how = javaIsThere ? "veraPDF's own rules (Java)" : 'the built-in structural check (no Java here)';

describe(`every PDF, judged by ${how}`, () => {
  test('conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)', { timeout: 240_000 }, () => {
    console.log(`PDF/UA-1 and PDF/A-2a: ${pdfs.length} files judged by ${how}`);
    if (!javaIsThere) {
      expect(pdfs.flatMap((file) => brokenRules(readFileSync(file)))).toEqual([]);
      return;
    }
    const verdicts = validate(pdfs);
    expect(verdicts).toHaveLength(2 * pdfs.length);
    expect(verdicts.every(({ checks }) => checks > 500)).toBe(true);
    expect(verdicts.filter(({ compliant }) => !compliant)).toEqual([]);
  });

  test('and what is not conforming is found', { timeout: 240_000 }, async () => {
    // The file as the browser prints it, before finishing.
    const { printPage } = await import('../../src/pdf/print.ts');
    const { startBrowser } = await import('../../src/pdf/browser/browser.ts');
    await using browser = await startBrowser({ inform: () => {} });
    const raw = await printPage(
      await browser.openPage(),
      '<!doctype html><html lang="da"><head><title>A</title></head><body><h1>A</h1><a href="https://example.org">b</a></body></html>',
    );
    out.write('raw.pdf', raw.bytes);
    if (javaIsThere)
      expect(validate([out.path('raw.pdf')]).map(({ compliant }) => compliant)).toEqual([false, false]);
    else expect(brokenRules(raw.bytes)).not.toEqual([]);
  });
});

describe('what a screen reader hears', () => {
  test.each([
    ['guide', 'guide/1.8/teknisk-vejledning-1.8.pdf'],
    ['poster', 'poster/1.0/plakat-slagelse-a4.pdf'],
    ['torture', 'torture/1.0/torture-1.0.pdf'],
    ['torture-en', 'torture-en/1.0/torture-en-1.0.pdf'],
  ])('of the %s is reviewed', async (name, file) => {
    await expect(tagTree(readFileSync(out.path(`out/${file}`)))).toMatchFileSnapshot(
      `snapshots/${name}.tags.txt`,
    );
  });

  test('of the guide comes in the order of its chapters', () => {
    const folder = path.join(projectRoot, 'content/guide');
    const source = readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .sort()
      .flatMap((file) => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(/^#{1,3} (.+?)(?: \{#[\w-]+\})?$/gm),
      ])
      .map(([, title = '']) => title);
    const read = inspectPdf(readFileSync(pdfs[0] ?? '')).headings.map(({ text }) => text);
    let from = 0;
    for (const title of source.filter((title) => !/[{`]/.test(title))) {
      const at = read.findIndex((text, index) => index >= from && text.endsWith(title));
      expect([title, at]).not.toEqual([title, -1]);
      from = at + 1;
    }
    expect(source.length).toBeGreaterThan(40);
  });
});

describe('a document in English', () => {
  const danish = Object.values(stringsOf('da')).filter((word) => typeof word === 'string' && word.length > 3);
  const english: unknown[] = Object.values(stringsOf('en'));
  const onlyDanish = danish.filter((word) => !english.includes(word));

  test('has English words where the program writes', () => {
    const heard = tagTree(readFileSync(out.path('out/torture-en/1.0/torture-en-1.0.pdf')));
    for (const words of [
      'Contents',
      'section 1.1, “A part”',
      'Figure 1',
      'Table 1',
      'Open point',
      'Footnotes',
    ])
      expect(heard).toContain(words);
    expect(onlyDanish.length).toBeGreaterThan(30);
    expect(onlyDanish.filter((word) => heard.includes(`"${word}"`))).toEqual([]);
    expect(heard).toMatch(/^Document Lang="en"/);
  });

  test('and a passage keeps its own language', () => {
    const english = tagTree(readFileSync(out.path('out/torture-en/1.0/torture-en-1.0.pdf')));
    expect(english).toMatch(/Lang="da"[\s\S]{0,120}"Et afsnit på dansk\."/);
    const danish = tagTree(readFileSync(out.path('out/torture/1.0/torture-1.0.pdf')));
    expect(danish).toMatch(/Lang="en"[\s\S]{0,120}"An English passage/);
    expect(danish).toMatch(/Lang="en"[\s\S]{0,120}"identity provider"/);
  });
});
