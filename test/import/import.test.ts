import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, importDocument } from '../../src/import/import.ts';
import { check } from '../../src/index.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { docx, p, picture, r, table } from '../word/docx.ts';

const PNG = readFileSync(new URL('../fixtures/torture/content/torture/raster.png', import.meta.url));
const body = [
  p('Digital post', 'Titel'),
  p('Om vejledningen', 'Overskrift1'),
  p('Vejledningen er for dem, der skal sende og modtage post, og som ikke kan finde ud af det.'),
  p(picture('rIda', 'Et gråt felt')),
  p('Frister', 'Overskrift1'),
  table([{ properties: '<w:gridSpan w:val="2"/>', text: 'Kontakt' }], ['Telefon', 'kl. 8.00']),
  p(r('Fristen er to dage.')),
].join('');
const document = docx({ body, media: { 'a.png': PNG } });
const changed = docx({
  body: `${p('Om', 'Overskrift1')}<w:p><w:ins w:id="1" w:author="Bo Eksempel">${r('Ny tekst')}</w:ins></w:p>`,
});

const runIn = (workspace: TemporaryWorkspace, file: string, more: Partial<ImportOptions> = {}) =>
  importDocument({
    file: workspace.path(file),
    cwd: workspace.root,
    date: '2026-11-24',
    signal: new AbortController().signal,
    ...more,
  });
const SETTINGS = { 'kl-docs.yml': 'title: Test\nlanguage: da\npublisher: Eksempel Kommune\n' };
const withFiles = (files: Record<string, string | Uint8Array>) =>
  new TemporaryWorkspace({ ...SETTINGS, ...files });

describe('a document of Word', () => {
  test('becomes one of the workspace, which checks without errors', async () => {
    using workspace = withFiles({ 'vejledning-1.7.docx': document });
    const result = await runIn(workspace, 'vejledning-1.7.docx');
    expect(result).toMatchObject({ ok: true, document: 'vejledning', kept: [], changes: null });
    expect(result.written).toEqual([
      'content/vejledning/document.yml',
      'content/vejledning/01-om-vejledningen.md',
      'content/vejledning/02-frister.md',
      'content/vejledning/billeder/et-graat-felt.png',
    ]);
    expect(readFileSync(workspace.path('content/vejledning/document.yml'), 'utf8')).toBe(
      `# yaml-language-server: $schema=../../node_modules/kl-docs/dist/schemas/document.json
title: "Digital post"
publisher: "Eksempel Kommune"
version: "1.7"
# Udkastets dato. Det, der gælder i en periode, står, som det er denne dag.
date: 2026-11-24
status: draft
language: da
template: guide
file: "vejledning-{{document.version}}"
numbered: false

chapters:
  - 01-om-vejledningen.md
  - 02-frister.md

history:
  - version: "1.7"
    date: 2026-11-24
    status: Udkast
    changes:
      - "Overført fra vejledning-1.7.docx."
`,
    );
    expect(readFileSync(workspace.path('content/vejledning/billeder/et-graat-felt.png'))).toEqual(PNG);
    const { diagnostics } = await check({ cwd: workspace.root });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('imported again changes nothing, on another day either', async () => {
    using workspace = withFiles({ 'a.docx': document });
    const first = await runIn(workspace, 'a.docx');
    const again = await runIn(workspace, 'a.docx', { date: '2027-01-01' });
    expect(again).toMatchObject({ ok: true, written: [], kept: first.written });
    expect(first.written).toHaveLength(4);
  });

  test('never replaces a file: all that are in the way are told, and nothing is written', async () => {
    using workspace = withFiles({
      'a.docx': document,
      'content/a/02-frister.md': '# Mit eget\n',
      'content/a/document.yml': 'title: Mit eget\n',
    });
    const { ok, written, diagnostics } = await runIn(workspace, 'a.docx');
    expect([ok, written]).toEqual([false, []]);
    expect(diagnostics.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ['import-conflict', 'content/a/document.yml'],
      ['import-conflict', 'content/a/02-frister.md'],
    ]);
    expect(readdirSync(workspace.path('content/a')).sort()).toEqual(['02-frister.md', 'document.yml']);
    const other = await runIn(workspace, 'a.docx', { as: 'Digital post' });
    expect([other.ok, other.document]).toEqual([true, 'digital-post']);
  });

  test.each([
    ['Referat 24.11.26.docx', 'referat-24-11-26', '0.1'],
    ['Guide v1.2.3.docx', 'guide', '1.2.3'],
    ['guide_2.0.docx', 'guide', '2.0'],
    ['Årsplan 2026.docx', 'aarsplan-2026', '0.1'],
  ])('%s is called %s, and is version %s', async (file, id, version) => {
    using workspace = withFiles({ [file]: document });
    const result = await runIn(workspace, file);
    expect(result.document).toBe(id);
    expect(readFileSync(workspace.path(`content/${id}/document.yml`), 'utf8')).toContain(
      `version: "${version}"`,
    );
  });

  test('is only looked at in a dry run', async () => {
    using workspace = withFiles({ 'a.docx': document });
    const { ok, written } = await runIn(workspace, 'a.docx', { dryRun: true });
    expect([ok, written.length]).toEqual([true, 4]);
    expect(existsSync(workspace.path('content'))).toBe(false);
  });

  test('each finding has its line in the chapter, and its place in the document', async () => {
    using workspace = withFiles({
      'a.docx': docx({
        body: `${p('Om', 'Overskrift1')}${p('Først')}${p('Mål', 'Overskrift1')}${p('Så')}${p(`${r('Nu ')}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`)}`,
      }),
    });
    const { findings, diagnostics } = await runIn(workspace, 'a.docx');
    expect(findings).toEqual([
      {
        kind: 'import-lost.equation',
        what: 'a=b',
        count: 1,
        source: { paragraph: 5, heading: 'Mål', text: 'Nu' },
        target: { file: 'content/a/02-maal.md', line: 5 },
      },
    ]);
    expect(diagnostics[0]).toMatchObject({
      message: 'A formula is left out: "a=b" (under "Mål", at "Nu")',
      place: { file: 'content/a/02-maal.md', line: 5 },
    });
  });
});

describe('tracked changes', () => {
  test('stop the import until somebody chooses', async () => {
    using workspace = withFiles({ 'a.docx': changed });
    const { ok, diagnostics } = await runIn(workspace, 'a.docx');
    expect([ok, diagnostics.length]).toEqual([false, 1]);
    expect(diagnostics[0]?.message).toBe('The document has tracked changes: 1, by Bo Eksempel');
    expect(diagnostics[0]?.hint).toContain('--changes accept');
    expect(existsSync(workspace.path('content'))).toBe(false);
  });

  test('are as they were chosen, or answered', async () => {
    using workspace = withFiles({ 'a.docx': changed });
    const accepted = await runIn(workspace, 'a.docx', { changes: 'accept' });
    expect(accepted).toMatchObject({ ok: true, changes: { count: 1, choice: 'accept' } });
    expect(readFileSync(workspace.path('content/a/01-om.md'), 'utf8')).toBe('# Om {#om}\n\nNy tekst\n');
    const answered = await runIn(workspace, 'a.docx', { as: 'b', ask: async () => 'reject' });
    expect(answered.changes).toEqual({ count: 1, choice: 'reject' });
    expect(readFileSync(workspace.path('content/b/01-om.md'), 'utf8')).toBe('# Om {#om}\n');
  });
});

describe('what cannot be imported is told', () => {
  test.each([
    ['a.doc', 'x', 'unknown-import-format', /old kind \(\.doc\)/],
    ['a.pdf', '%PDF-1.7', 'unknown-import-format', /PDF/],
    ['a.rtf', '{\\rtf1}', 'unknown-import-format', /RTF/],
    ['a.txt', 'x', 'unknown-import-format', /"\.txt"/],
    ['a.docx', 'x', 'broken-word', /damaged/],
    ['b.docx', docx({ body: p('') }), 'empty-import', /no text/],
    ['c.html', `${'<div>'.repeat(20_000)}x`, 'too-deep', /in each other|elements/],
  ])('%s', async (file, content, rule, message) => {
    using workspace = withFiles({ [file]: content });
    const { ok, diagnostics } = await runIn(workspace, file);
    expect(ok).toBe(false);
    expect(diagnostics[0]).toMatchObject({ rule, place: { file } });
    expect(diagnostics[0]?.message).toMatch(message);
    expect(existsSync(workspace.path('content'))).toBe(false);
  });

  test('a file that is not there', async () => {
    using workspace = withFiles({});
    const { diagnostics } = await runIn(workspace, 'væk.docx');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['missing-file']);
  });
});
