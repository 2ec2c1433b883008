import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

describe('a third kind of document', () => {
  test('is a folder and a template, and no code', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const result = await build({ cwd: workspace.root });
    expect(result.diagnostics).toEqual([]);
    expect(result.artifacts.map(({ path, pages, format }) => [path, format, pages])).toEqual([
      ['card/1.0/index.html', 'html', null],
      ['card/1.0/lynkort-1.0.pdf', 'pdf', 1],
    ]);
    const pdf = inspectPdf(readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf')));
    expect(pdf).toMatchObject({ pages: 1, title: 'Lynkort', language: 'da', tagged: true });
    expect(pdf.headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Før du ringer'],
      [2, 'Loginet'],
    ]);
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ name, embedded }) => !embedded || !name.includes('IBMPlexSans'))).toEqual([]);
    const html = readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
    expect(html).toContain('Brug din arbejdsadgang – version 1.0.');
    expect(html).toContain('»Loginet«');
  });

  test('gives the same bytes again, from another folder and another browser', async () => {
    using one = new TemporaryWorkspace(quickCard);
    using two = new TemporaryWorkspace(quickCard);
    const [first, second] = [await build({ cwd: one.root }), await build({ cwd: two.root })];
    const sums = ({ artifacts }: typeof first) => artifacts.map(({ path, sha256 }) => [path, sha256]);
    expect(sums(first)).toHaveLength(2);
    expect(sums(second)).toEqual(sums(first));
    for (const file of ['out/manifest.json', 'out/index.html']) {
      expect(readFileSync(two.path(file), 'utf8')).toBe(readFileSync(one.path(file), 'utf8'));
    }
  });
});
