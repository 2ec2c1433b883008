import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

test('new says what it wrote and changed, and what comes next', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const chapter = await klDocs(['new', 'chapter', 'Bagefter', '--document', 'card'], workspace.root);
  expect([chapter.code, chapter.stderr]).toEqual([0, '']);
  expect(chapter.stdout).toBe(`wrote     content/card/bagefter.md
changed   content/card/document.yml
Next: write the chapter. Where it stands is as document.yml lists it.
`);
  const template = await klDocs(['new', 'template', 'Card 2', '--format', 'json'], workspace.root);
  expect(JSON.parse(template.stdout)).toMatchObject({
    ok: true,
    made: { kind: 'template', id: 'card-2', changed: [] },
  });
});

test('new refuses what is there: exit 2, with a hint', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const { code, stderr } = await klDocs(['new', 'document', 'Card'], workspace.root);
  expect(code).toBe(2);
  expect(stderr).toContain('content/card is there already, and stays as it is\n  hint: Choose another name.');
  expect(existsSync(workspace.path('content/card/01-about-this-guide.md'))).toBe(false);
});
