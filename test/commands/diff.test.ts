import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { EditionRepository } from '../support/edition-repository.ts';

test('kl-docs diff drafts the entries for the history, and tells all changes as JSON, and makes nothing of it', async () => {
  using repository = new EditionRepository();
  const summary = await klDocs(['diff', 'sample', '1.7', '1.8', '--summary'], repository.root);
  expect(summary).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Kapitlet »Sikkerhed« er tilføjet.\n'),
  });
  const told = await klDocs(['diff', 'sample', '1.7', '--dry-run', '--format', 'json'], repository.root);
  const { ok, comparison } = JSON.parse(told.stdout);
  expect([told.code, ok, comparison.identical]).toEqual([0, true, false]);
  expect(comparison.ids).toMatchObject({ punktering: 'hvis-cyklen-punkterer', gebyr: null });
  expect(comparison.chapters[0].sections[0].changes[0]).toEqual({
    kind: 'added',
    what: 'column',
    text: 'Bemanding',
    before: null,
    where: null,
  });
  expect(existsSync(repository.path('out'))).toBe(false);
});

test('what is different is told by chapter in the language that is asked for, and two editions that are the same are', async () => {
  using repository = new EditionRepository();
  const english = await klDocs(
    ['diff', 'sample', '1.7', '1.8', '--dry-run', '--language', 'en'],
    repository.root,
  );
  expect(english.stdout).toContain('1.1 Åbningstider\n    Added: 1 column (Bemanding), 1 row (');
  const same = await klDocs(['diff', 'sample', '1.8', '1.8', '--dry-run'], repository.root);
  expect(same).toMatchObject({ code: 0, stdout: 'There are no changes in the content.\n' });
});

test('a version that is not there is told, with those that are', async () => {
  using repository = new EditionRepository();
  const { code, stderr } = await klDocs(['diff', 'sample', '1.6'], repository.root);
  expect(code).toBe(2);
  expect(stderr).toContain('There is no version 1.6 of sample');
  expect(stderr).toContain('1.7, 1.8');
});
