import { describe, expect, test } from 'vitest';
import { cardDocument, cardWorkspace, check, findings, told } from './checking.ts';

const CARD = 'content/card/card.md';
const HER = 'Se [her](https://kl.dk).';

describe('a comment silences a rule', () => {
  test('for the block after it, and no further', async () => {
    const text = `# A\n\nTekst\n\n<!-- kl-docs-ignore link-text: citat fra loven -->\n${HER}\n\n${HER}\n`;
    expect(await findings({ [CARD]: text })).toEqual([`${CARD}:8:4 link-text`]);
  });

  test('with several rules, several comments and other comments between', async () => {
    const text = `# A

Tekst

<!-- kl-docs-ignore link-text, insecure-link: citat -->
<!-- TODO: spørg -->
<!-- kl-docs-ignore ambiguous-link: citat -->

- Se [her](http://kl.dk).
- Se [her](https://dr.dk).
`;
    expect(await findings({ [CARD]: text })).toEqual([]);
  });

  test('for the whole chapter as the first thing after the title', async () => {
    const text = `# A\n\n<!-- kl-docs-ignore link-text: gammel tekst -->\n\n${HER}\n\n## B\n\n${HER}\n`;
    expect(await findings({ [CARD]: text })).toEqual([]);
  });

  test('within a paragraph for the paragraph', async () => {
    const text = `# A\n\nTekst\n\nNu <!-- kl-docs-ignore link-text: citat -->\n${HER}\n\n${HER}\n`;
    expect(await findings({ [CARD]: text })).toEqual([`${CARD}:8:4 link-text`]);
  });

  test('in document.yml for the entry below it', async () => {
    const variables = (comment: string): string =>
      `variables:\n  ${comment}\n  who:\n    - value: MedCom\n      validUntil: 2020-01-01\n    - value: DSD\n      validFrom: 2020-01-02\n      validUntil: 2026-12-01\n`;
    const files = (comment: string) => ({
      [CARD]: '# A\n\n{{who}}\n',
      'content/card/document.yml': cardDocument(variables(comment)),
    });
    process.env['SOURCE_DATE_EPOCH'] = String(Date.parse('2026-11-24') / 1000);
    expect(await findings(files('#'))).toEqual(['content/card/document.yml:13:7 dated-fact']);
    expect(await findings(files('# kl-docs-ignore dated-fact: afløseren er ikke udpeget'))).toEqual([]);
  });

  test('also what a build warns of', async () => {
    const text =
      '# A\n\nTekst\n\n<!-- kl-docs-ignore unknown-code-language: kun til test -->\n```cobol\nx\n```\n';
    expect(await findings({ [CARD]: text })).toEqual([]);
    expect(await findings({ [CARD]: text.replace(/<!--.*-->/, '') })).toEqual([
      `${CARD}:6:4 unknown-code-language`,
    ]);
  });

  test('and its reason is kept', async () => {
    using workspace = cardWorkspace({
      [CARD]: `# A\n\n<!-- kl-docs-ignore link-text: et citat: ordret -->\n${HER}\n`,
    });
    const { ignored } = await check(workspace.root);
    expect(ignored.map(({ diagnostic, reason }) => [diagnostic.rule, reason])).toEqual([
      ['link-text', 'et citat: ordret'],
    ]);
  });
});

describe('a comment is itself found', () => {
  test.each([
    ['without a reason', 'link-text', `${CARD}:5:1 ignore-comment error`, `${CARD}:6:4 link-text warning`],
    [
      'with an empty reason',
      'link-text: ',
      `${CARD}:5:1 ignore-comment error`,
      `${CARD}:6:4 link-text warning`,
    ],
    ['without a rule', ': citat', `${CARD}:5:1 ignore-comment error`, `${CARD}:6:4 link-text warning`],
    [
      'for a rule that does not exist',
      'link-txt: citat',
      `${CARD}:5:1 ignore-comment error`,
      `${CARD}:6:4 link-text warning`,
    ],
    ['for what stops a build', 'broken-link, link-text: citat', `${CARD}:5:1 ignore-comment error`],
    ['that silences nothing', 'link-text, table-header: citat', `${CARD}:5:1 ignore-comment warning`],
  ])('%s', async (_, comment, ...expected) => {
    using workspace = cardWorkspace({
      [CARD]: `# A\n\nTekst\n\n<!-- kl-docs-ignore ${comment} -->\n${HER}\n`,
    });
    const { diagnostics } = await check(workspace.root);
    expect(told(diagnostics, { severity: true })).toEqual(expected);
  });

  test('with the nearest name for a typing mistake', async () => {
    using workspace = cardWorkspace({
      [CARD]: `# A\n\nTekst\n\n<!-- kl-docs-ignore link-txt: x -->\nTekst\n`,
    });
    expect((await check(workspace.root)).diagnostics[0]?.hint).toBe('Did you mean "link-text"?');
  });

  test('at the end, where nothing follows', async () => {
    const text = `# A\n\n${HER}\n\n<!-- kl-docs-ignore link-text: citat -->\n`;
    expect(await findings({ [CARD]: text })).toEqual([`${CARD}:3:4 link-text`, `${CARD}:5:1 ignore-comment`]);
  });

  test('but not for a rule that did not run', async () => {
    const text =
      '# A\n\nTekst\n\n<!-- kl-docs-ignore external-link, spelling: langsom server -->\nSe [KL](https://kl.dk).\n';
    expect(await findings({ [CARD]: text })).toEqual([]);
  });
});
