import { afterEach, describe, expect, test, vi } from 'vitest';
import { build, check as checkDocuments } from '../../src/index.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { TemporaryFolder } from '../support/workspace.ts';
import { cardDocument, cardWorkspace, check, told } from './checking.ts';

const CARD = 'content/card/card.md';
const html = (cwd: string) => build({ cwd, formats: ['html'] });

useEmptyCache();
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a build tells, and what check tells, each with its weight. */
async function both(files: Readonly<Record<string, string>>) {
  using workspace = cardWorkspace(files);
  const made = await html(workspace.root);
  const checked = await check(workspace.root);
  return {
    ok: made.ok,
    build: told(made.diagnostics, { severity: true }),
    check: told(checked.diagnostics, { severity: true }),
  };
}

const rules = (text: string) => `title: Test\ncheck: { rules: { ${text} } }\n`;

describe('a build finds what check finds', () => {
  test('errors of rules', async () => {
    const found = await both({ [CARD]: '# A\n\nDet er en laege i byen.\n', 'kl-docs.yml': 'title: Test\n' });
    expect(found.build).toEqual([`${CARD}:3:11 ocr-remains error`]);
    expect(found.build).toEqual(found.check);
    expect(found.ok).toBe(false);
  });

  test.each([
    ['warnings of rules', '# A\n\nSe [her](https://kl.dk).\n', true],
    ['notes of rules', '# A\n\n:::open[Hvem?]{#hvem}\nUklart.\n:::\n', true],
    ['warnings of reading', '# A\n\nHej <blink>du</blink>.\n', true],
    ['errors of reading', '# A\n\nSe [](#b).\n', false],
    ['comments that silence nothing', '# A\n\n<!-- kl-docs-ignore link-text: et citat -->\nHej.\n', true],
  ])('%s', async (_, text, expected) => {
    const found = await both({ [CARD]: text });
    expect(found.build).toHaveLength(1);
    expect(found.build).toEqual(found.check);
    expect(found.ok).toBe(expected);
  });

  test.each([
    ['nothing of what is turned off', 'removed-html: off, link-text: off', [], true],
    [
      'as it is weighed',
      'removed-html: error, link-text: note',
      ['removed-html error', 'link-text note'],
      false,
    ],
  ])('%s', async (_, levels, expected, ok) => {
    const found = await both({
      'kl-docs.yml': rules(`${levels}, spelling: off`),
      [CARD]: '# A\n\nHej <blink>du</blink>, se [her](https://kl.dk).\n',
    });
    expect(found.build.map((line) => line.replace(/^\S+ /, ''))).toEqual(expected);
    expect(found.build).toEqual(found.check);
    expect(found.ok).toBe(ok);
  });

  test('in a folder of Markdown, too', async () => {
    using folder = new TemporaryFolder({
      'README.md': '# A\n\nHej <blink>du</blink>, se [her](https://kl.dk).\n',
    });
    const options = { cwd: folder.root, documents: ['.'] };
    const made = await build({ ...options, formats: ['html'], out: folder.path('out') });
    const rulesOf = ({ diagnostics }: Pick<typeof made, 'diagnostics'>) =>
      diagnostics.map(({ rule }) => rule).sort();
    expect(rulesOf(made)).toEqual(['assumed-document', 'link-text', 'removed-html']);
    expect(rulesOf(made)).toEqual(rulesOf(await checkDocuments(options)));
  });

  test('nothing of what a comment silences', async () => {
    const silenced = '<!-- kl-docs-ignore link-text, removed-html: et citat -->\n';
    const found = await both({
      [CARD]: `# A\n\n${silenced}Hej <blink>du</blink>, se [her](https://kl.dk).\n`,
    });
    expect(found).toEqual({ ok: true, build: [], check: [] });
  });

  test.each([
    ['silenced', 'title: Test\n', '<!-- kl-docs-ignore open-point: senere -->\n'],
    ['turned off', rules('open-point: off'), ''],
  ])('an open point in what is released, also where it is %s', async (_, settings, comment) => {
    const found = await both({
      'kl-docs.yml': settings,
      'content/card/document.yml': cardDocument('', { draft: 'released' }),
      [CARD]: `# Kort\n\n${comment}:::open[Hvem?]{#hvem}\nUklart.\n:::\n`,
    });
    expect(found.build).toEqual([expect.stringMatching(/ open-point error$/)]);
    expect([found.ok, found.check]).toEqual([false, found.build]);
  });
});

test('what the calendar says is told by a build, and does not stop it', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2027-03-01') / 1000));
  const found = await both({
    'content/card/document.yml': cardDocument(
      'variables: { who: [{ value: MedCom, validUntil: 2026-12-31 }] }\n',
    ),
    [CARD]: '# Kort\n\nRing til {{who}}.\n',
  });
  expect(found).toEqual({
    ok: true,
    build: [expect.stringMatching(/ dated-fact warning$/)],
    check: [expect.stringMatching(/ dated-fact error$/)],
  });
});

test('a build that is unchanged tells the same, and is made anew when what only rules read has changed', async () => {
  using workspace = cardWorkspace({
    'kl-docs.yml': rules('readability: off'),
    [CARD]: '# Kort\n\nBrug en krimsekrams.\n',
  });
  const spelling = async () => (await html(workspace.root)).diagnostics.map(({ rule }) => rule);
  expect(await spelling()).toEqual(['spelling']);
  expect(await spelling()).toEqual(['spelling']);
  workspace.write('content/words.txt', 'krimsekrams\n');
  expect(await spelling()).toEqual([]);
});
