import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { docx, p, r } from '../word/docx.ts';

const changed = docx({
  body: `${p('Om', 'Overskrift1')}${p(r('Husk dette', '<w:b/>'))}<w:p><w:ins w:id="1" w:author="Bo Eksempel">${r('Ny tekst')}</w:ins></w:p>`,
});
const settings = { 'kl-docs.yml': 'title: Test\nlanguage: da\n', 'vejledning-1.7.docx': changed };

test('import says what it wrote, what it found, and the second time that all is there', async () => {
  using workspace = new TemporaryWorkspace(settings);
  const asked = ['import', 'vejledning-1.7.docx', '--changes', 'accept', '--language', 'da'];
  const first = await klDocs(asked, workspace.root);
  expect(first.code).toBe(0);
  expect(first.stdout).toBe(`Sporede ændringer: 1, alle er taget med.
Skrifter, farver og størrelser er udeladt: udseendet er skabelonens.
skrev      content/vejledning/document.yml
skrev      content/vejledning/01-om.md
Derefter: læs det, og se det med "kl-docs preview vejledning"; "kl-docs check vejledning" viser det, der skal rettes.
`);
  expect(first.stderr).toBe(
    `bemærk: content/vejledning/01-om.md:3: En fed linje er måske ment som en overskrift: »Husk dette« (under »Om«, ved »Husk dette«) [import-suggestion]
  råd: Skriv ## foran den i stedet for stjernerne om den.
`,
  );
  const again = await klDocs([...asked, '--output', 'liste.md'], workspace.root);
  expect(readFileSync(workspace.path('liste.md'), 'utf8')).toBe(`# vejledning-1.7.docx

## Se på

- \`content/vejledning/01-om.md:3\` En fed linje er måske ment som en overskrift: »Husk dette« (under »Om«, ved »Husk dette«). Skriv \\#\\# foran den i stedet for stjernerne om den.
`);
  expect([again.code, again.stdout.split('\n').at(-2)]).toEqual([
    0,
    'Det hele findes allerede: intet er ændret.',
  ]);
});

test('import refuses without a choice: exit 1; and a choice that there is not: exit 2', async () => {
  using workspace = new TemporaryWorkspace(settings);
  const undecided = await klDocs(['import', 'vejledning-1.7.docx', '--format', 'json'], workspace.root);
  expect(undecided.code).toBe(1);
  expect(JSON.parse(undecided.stdout)).toMatchObject({
    ok: false,
    document: null,
    diagnostics: [{ rule: 'tracked-changes', place: { file: 'vejledning-1.7.docx' } }],
  });
  const mistyped = await klDocs(['import', 'vejledning-1.7.docx', '--changes', 'acept'], workspace.root);
  expect([mistyped.code, mistyped.stderr]).toEqual([2, expect.stringContaining('Did you mean "accept"?')]);
});
