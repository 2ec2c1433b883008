import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../../../src/index.ts';
import { inspectPdf, type PdfInspection, tagTree } from '../../../src/pdf/inspect.ts';
import { difference, renderPages } from '../../pdf/rendered.ts';
import { unreachable } from '../../pdf/unreachable.ts';
import { projectRoot } from '../../support/cli.ts';
import { ownCache } from '../../support/own-cache.ts';
import { TemporaryWorkspace } from '../../support/workspace.ts';

const CHAPTER = 'content/torture/two.md';
const KEPT = ['pieces', 'printed-pieces'];

let scratch: TemporaryWorkspace;
beforeAll(() => {
  scratch = new TemporaryWorkspace();
  cpSync(path.join(projectRoot, 'test/fixtures/torture'), scratch.root, { recursive: true });
  useCache('cache');
});
afterAll(() => {
  vi.unstubAllEnvs();
  scratch[Symbol.dispose]();
});

const useCache = (name: string): unknown => vi.stubEnv('XDG_CACHE_HOME', ownCache(scratch.path(name)));

async function built(whole = false): Promise<Buffer> {
  const out = scratch.path('out');
  rmSync(out, { recursive: true, force: true });
  const options = { cwd: scratch.root, documents: ['torture'], formats: ['pdf'] as const, out, whole };
  const { ok, artifacts } = await build(options);
  expect(ok).toBe(true);
  return readFileSync(path.join(out, artifacts[0]?.path ?? ''));
}

/** What is kept of pieces: the first heading of each, and how often it was printed with other page numbers. */
const kept = (cache: string): string[] =>
  KEPT.flatMap((kind) => {
    const folder = scratch.path(`${cache}/kl-docs/${kind}`);
    return readdirSync(folder).map((name) => {
      const [, facts = ''] = readFileSync(path.join(folder, name), 'latin1').split('\n', 2);
      return `${name} ${/"headings":\[(?:\{"level":\d,"text":)?"([^"]*)"/.exec(facts)?.[1] ?? ''}`;
    });
  });

describe('a document that was printed in pieces is as one that was printed whole', () => {
  let pieces: Buffer;
  let whole: Buffer;
  beforeAll(async () => {
    pieces = await built();
    expect(kept('cache').length).toBeGreaterThan(3);
    whole = await built(true);
  });

  test('its tags', () => {
    expect(tagTree(pieces).length).toBeGreaterThan(10_000);
    expect(tagTree(pieces)).toBe(tagTree(whole));
  });

  test('what it says of itself: bookmarks, places, pages and their sizes, fonts, figures', () => {
    const told = (bytes: Uint8Array): PdfInspection => {
      const inspection = inspectPdf(bytes);
      const fonts = inspection.fonts.map(({ name }) => name).sort();
      return {
        ...inspection,
        fonts: [...new Set(fonts)].map((name) => ({ name, embedded: true })),
        // What stands in the margins is a form of its own.
        deepestNesting: 0,
        destinations: new Map([...inspection.destinations].sort()),
      };
    };
    expect(told(pieces)).toEqual(told(whole));
  });

  test('its size: each font is in it once, and nothing that nobody uses', () => {
    const { fonts } = inspectPdf(pieces);
    const files = pieces.toString('latin1').match(/\/Length1 \d+/g) ?? [];
    expect(files.length).toBeGreaterThan(3);
    expect(files.length).toBeLessThanOrEqual(fonts.length);
    expect(unreachable(pieces)).toEqual([]);
    expect(pieces.length).toBeLessThan(1.25 * whole.length);
  });

  test('its pages, dot by dot', async () => {
    const [one, other] = [await renderPages(pieces), await renderPages(whole)];
    expect(one.length).toBe(other.length);
    // Digits that finishing writes are not kerned.
    const different = one.flatMap((page, index) => {
      const { mean, far } = difference(page, other[index] ?? page);
      return mean > 0.02 || far > 0.0002 ? [[index + 1, mean, far]] : [];
    });
    expect(different).toEqual([]);
  });
});

test('what stands in the margins is the same where nothing else is printed', async () => {
  const before = await built();
  for (const kind of ['margins', 'artifacts', 'runs'])
    rmSync(scratch.path(`cache/kl-docs/${kind}`), { recursive: true, force: true });
  expect(before.equals(await built())).toBe(true);
});

test('after an edit one piece is printed, and the file is the same as with nothing kept', async () => {
  await built();
  const before = kept('cache');
  scratch.write(CHAPTER, `${readFileSync(scratch.path(CHAPTER), 'utf8')}\nEn sætning mere.\n`);
  const edited = await built();
  const made = kept('cache').filter((name) => !before.includes(name));
  const headings = new Set(made.map((name) => name.split(' ').slice(1).join(' ')));
  // Contents are not printed, but may get other numbers.
  headings.delete('Indhold');
  expect(headings).toEqual(new Set(['2 Billeder og bokse']));
  useCache('other');
  expect(edited.equals(await built())).toBe(true);
});
