import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, check } from '../../src/index.ts';
import { klDocs } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

/** A link that leads nowhere, and a heading with a full stop. */
const wrong = {
  ...quickCard,
  'content/card/card.md':
    '# Før du ringer\n\nSe [](#login-forlob).\n\n## Login. {#login-forloeb}\n\nTekst.\n',
};
const NONE = { LC_ALL: '', LC_MESSAGES: '', LANG: '' };
const DANISH = { ...NONE, LANG: 'da_DK.UTF-8' };
const ENGLISH = { ...NONE, LANG: 'en_GB.UTF-8' };

describe('problems are told', () => {
  test('in the language that is asked for', async () => {
    using workspace = new TemporaryWorkspace(wrong);
    const built = await klDocs(['build', '--language', 'da'], workspace.root, ENGLISH);
    expect([built.code, built.stdout]).toEqual([1, '']);
    expect(built.stderr).toContain('fejl: Intet i dokumentet har id\'et "login-forlob" [broken-link]');
    expect(built.stderr).toContain('  råd: Mener du "#login-forloeb"?');
    expect(built.stderr).toMatch(/^Læser card$/m);
    expect(built.stderr).toMatch(/\n1 fejl, 1 advarsel\. Intet blev skrevet\.\n$/);
    const checked = await klDocs(['check', '--language', 'da'], workspace.root, ENGLISH);
    expect(checked.stdout).toContain('advarsel: Overskriften slutter med et punktum [heading-full-stop]');
    expect(checked.stdout).toMatch(
      /\n1 fejl, 1 advarsel, 0 bemærkninger i 1 dokument \(\d+,\d s\) · 1 kan rettes med --fix\.\n$/,
    );
    const { stdout } = await klDocs(['check', '--language', 'en'], workspace.root, DANISH);
    expect(stdout).toContain('warning: The heading ends with a full stop [heading-full-stop]');
  });

  test("else in the system's, also where the last run was told in another", async () => {
    using workspace = new TemporaryWorkspace(wrong);
    for (const [env, told] of [
      [ENGLISH, 'Nothing in the document has the id'],
      [DANISH, 'Intet i dokumentet har id'],
    ] as const) {
      const { stdout } = await klDocs(['check', '--format', 'json'], workspace.root, env);
      expect(JSON.parse(stdout).diagnostics).toContainEqual(
        expect.objectContaining({ rule: 'broken-link', message: expect.stringContaining(told) }),
      );
      expect(stdout).not.toContain('"said"');
    }
  });

  test.each([NONE, { ...NONE, LC_ALL: 'C' }])("else in the workspace's: %j", async (env) => {
    using workspace = new TemporaryWorkspace(quickCard);
    const list = () => klDocs(['build', 'crad'], workspace.root, env);
    expect((await list()).stderr).toContain('Der er ikke noget dokument "crad"');
    workspace.write('kl-docs.yml', 'title: Test\nlanguage: en\n');
    expect((await list()).stderr).toContain('There is no document "crad"');
  });

  test('else in English', async () => {
    using folder = new TemporaryWorkspace({});
    rmSync(folder.path('kl-docs.yml'));
    expect((await klDocs(['build'], folder.root, NONE)).stderr).toMatch(/^error: No kl-docs\.yml in /);
    expect((await klDocs(['build'], folder.root, DANISH)).stderr).toMatch(
      /^fejl: Der er ingen kl-docs\.yml i /,
    );
  });

  test('and not in one that there is none in', async () => {
    const { code, stderr } = await klDocs(['check', '--language', 'sv']);
    expect([code, stderr]).toEqual([2, 'error: Messages are not told in "sv"\n  hint: There are: en, da.\n']);
  });
});

test('the library tells in English unless it is asked otherwise', async () => {
  using workspace = new TemporaryWorkspace(wrong);
  const told = async (language?: 'da') => [
    (await build({ cwd: workspace.root, language })).diagnostics.map(({ message }) => message),
    (await check({ cwd: workspace.root, language })).diagnostics.map(({ message }) => message),
  ];
  const [english, danish] = [await told(), await told('da')];
  const both = ['Nothing in the document has the id "login-forlob"', 'The heading ends with a full stop'];
  const begge = ['Intet i dokumentet har id\'et "login-forlob"', 'Overskriften slutter med et punktum'];
  expect(english).toEqual([both, both]);
  expect(danish).toEqual([begge, begge]);
});
