import { expect, test } from 'vitest';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { check, findings, told } from './checking.ts';

const CARD = 'content/card/card.md';
const withRules = (rules: string): TemporaryWorkspace =>
  new TemporaryWorkspace({
    ...quickCard,
    'kl-docs.yml': `title: Test\ncheck:\n  rules:\n    spelling: off\n${rules}`,
    [CARD]: '# A\n\nSe [her](https://kl.dk).\n\n```cobol\nx\n```\n',
  });

test.each([
  ['off', []],
  ['note', [`${CARD}:3:4 link-text note`, `${CARD}:5:4 unknown-code-language note`]],
  ['error', [`${CARD}:3:4 link-text error`, `${CARD}:5:4 unknown-code-language error`]],
])('the workspace makes a rule %s', async (level, expected) => {
  using workspace = withRules(`    link-text: ${level}\n    unknown-code-language: ${level}\n`);
  expect(told((await check(workspace.root)).diagnostics, { severity: true })).toEqual(expected);
});

test('a rule that does not exist is an error with the nearest', async () => {
  using workspace = withRules(
    '    link-txt: off\n    broken-link: off\n    link-text: off\n    unknown-code-language: off\n',
  );
  const { diagnostics } = await check(workspace.root);
  expect(told(diagnostics, { severity: true })).toEqual([
    'kl-docs.yml:5:15 unknown-rule error',
    'kl-docs.yml:6:18 unknown-rule error',
  ]);
  expect(diagnostics.map(({ message, hint }) => `${message}. ${hint}`)).toEqual([
    'There is no rule "link-txt". Did you mean "link-text"?',
    '"broken-link" stops a build, so that it cannot be turned off. Mend what it finds.',
  ]);
});

test('a level that does not exist is refused', async () => {
  using workspace = withRules('    link-text: fatal\n');
  await expect(check(workspace.root)).rejects.toThrow(/kl-docs\.yml.*Expected one of/);
});

test('what a build reports is found too, in every chapter', async () => {
  expect(
    await findings({
      'content/card/document.yml': (quickCard['content/card/document.yml'] ?? '').replace(
        '[card.md]',
        '[card.md, gone.md, b.md]',
      ),
      [CARD]: '# A\n\n### B {#b}\n\n[](#nowhere)\n',
      'content/card/b.md': '# C\n\n![](x.svg)\n\nSe [her](https://kl.dk).\n',
    }),
  ).toEqual([
    'content/card/b.md:3:1 missing-alternative-text',
    'content/card/b.md:5:4 link-text',
    `${CARD}:3:1 skipped-heading-level`,
    'content/card/document.yml:7:21 missing-file',
  ]);
  expect(
    await findings({
      [CARD]: '# A\n\n## B {#b}\n\n## B {#b}\n\n{{nobody}} [](#nowhere) ![En bil](x.svg)\n',
      'templates/card/page.hbs': '{{document.titel}}',
    }),
  ).toEqual([
    `${CARD}:5:6 duplicate-id`,
    `${CARD}:7:3 unknown-variable`,
    `${CARD}:7:12 broken-link`,
    `${CARD}:7:25 missing-picture`,
    'templates/card/page.hbs:1:3 unknown-name',
  ]);
});

test('a value that only one variant lacks is found', async () => {
  expect(
    await findings({
      'kl-docs.yml':
        'title: Test\ndata:\n  people:\n    file: content/people.csv\n    key: slug\n    label: name\n    find: [name]\ncheck:\n  rules: { spelling: off }\n',
      'content/people.csv': 'slug,name\nann,Ann\nbo,Bo\n',
      'content/card/document.yml':
        `${quickCard['content/card/document.yml']}variants: { data: people, as: person }\n`.replace(
          'lynkort-{{document.version}}',
          '"{{person.slug}}"',
        ),
      [CARD]: '# A\n\n[](#{{person.slug}})\n\n## Ann {#ann}\n',
    }),
  ).toEqual([`${CARD}:3:1 broken-link`]);
});
