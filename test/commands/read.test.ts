import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

test('kl-docs read makes a document and writes what is heard of it, also of its PDF by path', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const first = await klDocs(['read', 'card'], workspace.root);
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\[side 1\]\n.*\[overskrift niveau 1\] /s),
  });
  const pdf = workspace.path('out/card/1.0/lynkort-1.0.pdf');
  const again = await klDocs(['read', pdf, '--output', workspace.path('heard.txt')], workspace.root);
  expect(again.code).toBe(0);
  expect(readFileSync(workspace.path('heard.txt'), 'utf8')).toBe(first.stdout);
  const english = await klDocs(['read', pdf, '--language', 'en', '--pages', '1'], workspace.root);
  expect(english.stdout).toMatch(/^\[page 1\]\n/);
});

test('what is no PDF, is not there or names no pages is told', async () => {
  using workspace = new TemporaryWorkspace({ 'a.pdf': 'no PDF' });
  const broken = await klDocs(['read', 'a.pdf'], workspace.root);
  expect(broken).toMatchObject({ code: 1, stdout: '' });
  expect(broken.stderr).toContain('The file cannot be read as a PDF [unreadable-pdf]');
  expect(await klDocs(['read', 'b.pdf'], workspace.root)).toMatchObject({ code: 1, stdout: '' });
  const pages = await klDocs(['read', 'a.pdf', '--pages', '8-1'], workspace.root);
  expect([pages.code, pages.stdout]).toEqual([2, '']);
});
