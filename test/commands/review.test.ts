import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Reviewer } from '../review/reviewer.ts';
import { klDocs } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const hearing = (): TemporaryWorkspace =>
  new TemporaryWorkspace({
    'content/hearing/document.yml':
      'title: Vejledning\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: vejledning\nchapters: [01.md]\n',
    'content/hearing/01.md': '# Om\n\nSvar inden tre dage.\n',
  });

test('kl-docs review writes a Word file, lists what came back in it, and puts in what is chosen', async () => {
  using workspace = hearing();
  const out = await klDocs(['review', 'hearing', '--docx'], workspace.root);
  expect(out).toMatchObject({ code: 0, stdout: expect.stringContaining('2 blocks that answers') });
  const reviewer = new Reviewer(readFileSync(workspace.path('out/hearing/1.0/hoering-hearing-1.0.docx')));
  reviewer.replace('tre', 'fem').comment('Svar', 'Hvem svarer?');
  workspace.write('svar.docx', reviewer.save());

  const list = await klDocs(['review', 'import', 'svar.docx'], workspace.root);
  expect(list.stdout).toBe(`content/hearing/01.md:3
   1  comment (Anna Eksempel, 2026-12-01): on "Svar": "Hvem svarer?"
   2  replaced (Anna Eksempel, 2026-12-01): "tre" → "fem"
2 answers: 2 can be applied, 0 stand there already, 0 left to you.
Apply them one by one with --apply, by number with --apply 3,5, or all that nobody contests with --apply all.
`);
  expect(list.code).toBe(0);

  const told = await klDocs(
    ['review', 'import', 'svar.docx', '--apply', '2', '--format', 'json', '--output', 'list.json'],
    workspace.root,
  );
  expect(told).toMatchObject({ code: 0, stdout: 'Wrote list.json\n', stderr: '' });
  const { findings, done, changed, counts } = JSON.parse(readFileSync(workspace.path('list.json'), 'utf8'));
  expect([done, changed, counts]).toEqual([
    [2],
    ['content/hearing/01.md'],
    { all: 2, open: 2, done: 0, left: 0 },
  ]);
  expect(findings[1]).toMatchObject({ author: 'Anna Eksempel', old: 'tre', new: 'fem', line: 3, others: [] });
  expect(readFileSync(workspace.path('content/hearing/01.md'), 'utf8')).toBe(
    '# Om\n\nSvar inden fem dage.\n',
  );

  const undone = await klDocs(['review', 'import', '--undo'], workspace.root);
  expect(undone).toMatchObject({ code: 0, stdout: 'As it was before: content/hearing/01.md\n' });
  expect(readFileSync(workspace.path('content/hearing/01.md'), 'utf8')).toContain('inden tre dage');
});

test('what cannot be meant is told, and nothing is written', async () => {
  using workspace = hearing();
  workspace.write('svar.docx', 'no Word file');
  const run = async (...args: string[]) => {
    const { code, stderr } = await klDocs(['review', ...args], workspace.root);
    return [code, stderr.split('\n')[0]];
  };
  expect(await run('import', 'svar.docx', '--apply')).toEqual([
    2,
    'error: Nobody can be asked here which answers are to be applied',
  ]);
  expect(await run('import', 'svar.docx', '--apply', '1,x')).toEqual([
    2,
    'error: "1,x" are no numbers of answers',
  ]);
  expect(await run('import')).toEqual([2, 'error: Which answers? No Word file is named']);
  expect(await run('hearing', '--apply', '1')).toEqual([
    2,
    'error: The option --apply cannot be used together with review hearing',
  ]);
  expect(await run('import', 'svar.docx')).toEqual([1, expect.stringContaining('[broken-word]')]);
  expect(existsSync(workspace.path('out'))).toBe(false);
});
