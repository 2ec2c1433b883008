import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import.ts';
import { officePrograms } from '../../src/import/office-programs.ts';
import { klDocs } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { docx, item, p, r } from '../word/docx.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

test('LibreOffice is looked for where each system has it', () => {
  expect(officePrograms('linux', {})).toEqual(['soffice', 'libreoffice']);
  expect(officePrograms('darwin', {})[1]).toMatch(/LibreOffice\.app/);
  expect(officePrograms('win32', { PROGRAMFILES: 'C:\\Program Files' })[1]).toBe(
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  );
});

test('without LibreOffice an .odt is refused with what to do', async () => {
  using workspace = new TemporaryWorkspace({ 'a.odt': 'x' });
  const { code, stderr } = await klDocs(['import', 'a.odt'], workspace.root, { PATH: workspace.root });
  expect(code).toBe(1);
  expect(stderr).toContain('To import .odt, LibreOffice is needed, and it was not found');
  expect(existsSync(workspace.path('content'))).toBe(false);
});

test.skipIf(!hasOffice)('what LibreOffice writes is imported', async () => {
  const body =
    p('Om', 'Overskrift1') +
    p(r('Vigtigt', '<w:b/>') + r(' og rigtigt.')) +
    item('punkt', 1) +
    item('under', 1, 1);
  using workspace = new TemporaryWorkspace({ 'a.docx': docx({ body }) });
  const profile = `-env:UserInstallation=file://${workspace.path('profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'odt', 'a.docx'], { cwd: workspace.root });
  const run = (file: string) =>
    importDocument({
      file: workspace.path(file),
      cwd: workspace.root,
      date: '2026-11-24',
      signal: new AbortController().signal,
    });
  expect(await run('a.odt')).toMatchObject({ ok: true, diagnostics: [] });
  expect(readFileSync(workspace.path('content/a/01-om.md'), 'utf8')).toBe(
    '# Om {#om}\n\n**Vigtigt** og rigtigt.\n\n- punkt\n  - under\n',
  );
});
