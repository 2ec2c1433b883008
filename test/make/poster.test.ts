import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { linesIn } from '../../src/report/words/said.ts';
import { klDocs, projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

describe('kl-docs poster', () => {
  test.each([
    ['Slagelse', 'slagelse', 'Slagelse Kommune'],
    ['0400', 'bornholm', 'Bornholms Regionskommune'],
    ['ringkøbing-skjern', 'ringkoebing-skjern', 'Ringkøbing-Skjern Kommune'],
  ])('--municipality %s makes one A4 page with the official name', async (typed, slug, name) => {
    using out = new TemporaryWorkspace();
    const { code, stderr } = await klDocs(['poster', '--municipality', typed, '--out', out.path('out')]);
    // What is told of the browser comes when it starts, and where all is kept that may be too late.
    const steps = stderr.replace(`${linesIn('en').withoutSandboxAsRoot}\n`, '');
    expect([code, steps]).toEqual([0, 'Reading poster\nChecking\nMaking poster 1.0\n']);
    const bytes = readFileSync(out.path(`out/poster/1.0/plakat-${slug}-a4.pdf`));
    const pdf = inspectPdf(bytes);
    expect(pdf).toMatchObject({
      pages: 1,
      language: 'da',
      tagged: true,
      title: `Husk Kontakt Læge-appen – ${name}`,
    });
    expect(pdf.pageSizes.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
    ]);
    expect(tagTree(bytes)).toContain(`"${name}"`);
    expect(pdf.figures.length).toBeGreaterThan(0);
    expect(pdf.figures.filter(({ alt }) => !alt)).toEqual([]);
    expect(readFileSync(out.path(`out/poster/1.0/plakat-${slug}-a4.html`), 'utf8')).toContain(name);
  });

  test('with a wrong name: exit 1 and the nearest names', async () => {
    using out = new TemporaryWorkspace();
    const { code, stderr } = await klDocs(['poster', '-m', 'Slagelsee', '--out', out.path('out')]);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no "Slagelsee" in municipalities');
    expect(stderr).toContain('Nearest: Slagelse Kommune');
  });

  test.each([
    [[], /warning: .*UDKAST.*\[draft-for-print-shop\][\s\S]*hint: Set the status/],
    [['github'], /^::warning file=content\/poster\/document\.yml,line=\d+.*UDKAST/m],
    [['json'], /"rule": "draft-for-print-shop"/],
  ] as const)('a draft for the print shop is warned of (%j)', async (format, told) => {
    using out = new TemporaryWorkspace();
    const { code, stdout, stderr } = await klDocs([
      ...['poster', '-m', 'Slagelse', '--print-shop', '--out', out.path('out')],
      ...['--format', ['pdf', ...format].join(',')],
    ]);
    expect(code).toBe(0);
    expect(stdout + stderr).toMatch(told);
    expect((stdout + stderr).match(/draft-for-print-shop/g)).toHaveLength(1);
  });

  test('makes all 98, each once, and the index page lists them', async () => {
    using out = new TemporaryWorkspace();
    const { artifacts, diagnostics } = await build({
      cwd: projectRoot,
      documents: ['poster'],
      out: out.path('out'),
    });
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const pdfs = artifacts.filter(({ format }) => format === 'pdf');
    expect(pdfs).toHaveLength(98);
    expect(new Set(artifacts.map(({ sha256 }) => sha256)).size).toBe(196);
    expect(pdfs.filter(({ pages }) => pages !== 1)).toEqual([]);
    const index = readFileSync(out.path('out/index.html'), 'utf8');
    for (const { path, variant } of pdfs) {
      expect(index).toContain(`href="${path}"`);
      expect(index).toContain(variant?.label);
    }
  });
});
