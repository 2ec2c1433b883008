import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { useOwnCache } from '../drawing/own-cache.ts';
import { render } from '../markdown/markdown-to-html.ts';
import { withoutFindings } from '../support/findings.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

useOwnCache();

const DESCRIPTION = 'content/card/document.yml';
const CARD = 'content/card/card.md';
const described = (from: string, to: string): string => (quickCard[DESCRIPTION] ?? '').replace(from, to);

/** What a build says of a quick card with other files. */
async function told(files: Readonly<Record<string, string>>, prepare?: (root: TemporaryWorkspace) => void) {
  using workspace = new TemporaryWorkspace({ ...quickCard, ...files });
  prepare?.(workspace);
  const { diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
  return withoutFindings(diagnostics).map(({ rule, place }) => `${place?.file}:${place?.line ?? ''} ${rule}`);
}

const LONG = 'x'.repeat(400);
const bomb = [
  'a: &a [1, 1]',
  ...'bcdefghijk'
    .split('')
    .map((name, index) => `${name}: &${name} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`),
];

describe('what no file can be called is told at its place', () => {
  test.each([
    ['a picture with a NUL', `# A\n\n![a](a%00b.png)\n`, [`${CARD}:3 missing-picture`]],
    ['a picture with too long a name', `# A\n\n![a](${LONG}.png)\n`, [`${CARD}:3 missing-picture`]],
  ])('%s', async (_, text, expected) => {
    expect(await told({ [CARD]: text })).toEqual(expected);
  });

  test.each([
    ['with a NUL', '["a\\0b.md"]', 'unseen-character'],
    ['with too long a name', `[${LONG}.md]`, 'missing-file'],
  ])('a chapter %s', async (_, chapters, rule) => {
    expect(await told({ [DESCRIPTION]: described('[card.md]', chapters) })).toEqual([
      `${DESCRIPTION}:7 ${rule}`,
    ]);
  });
});

test.skipIf(process.platform === 'win32')('a chapter that is a pipe is not waited for', async () => {
  const pipe = (workspace: TemporaryWorkspace) =>
    execFileSync('mkfifo', [workspace.path('content/card/pipe.md')]);
  expect(await told({ [DESCRIPTION]: described('card.md', 'card.md, pipe.md') }, pipe)).toEqual([
    `${DESCRIPTION}:7 not-a-file`,
  ]);
});

describe('an alias in YAML', () => {
  test('without its anchor is told at its place', async () => {
    const text = `${quickCard[DESCRIPTION]}subtitle: *nope\n`;
    expect(await told({ [DESCRIPTION]: text })).toEqual([`${DESCRIPTION}:8 broken-yaml`]);
  });

  test('that stands for far too much is refused', async () => {
    const text = `${quickCard[DESCRIPTION]}variables:\n${bomb.map((line) => `  ${line}`).join('\n')}\n`;
    expect(await told({ [DESCRIPTION]: text })).toEqual([`${DESCRIPTION}:1 broken-yaml`]);
  });

  test('of a value is that value', async () => {
    const text = described('title: Lynkort', 'title: &t Lynkort\nsubtitle: *t');
    expect(await told({ [DESCRIPTION]: text })).toEqual([]);
  });
});

test('an open point since what is no date is told, and makes no mistake of its own', async () => {
  const text = '# A\n\n## Loginet {#loginet}\n\n:::open[Hvem?]{#hvem since="soon"}\nUklart.\n:::\n';
  const page =
    '<!doctype html><html><body>{{#each openPoints}}{{#if since}}{{formatDate since}}{{/if}}{{/each}}</body></html>';
  expect(await told({ [CARD]: text, 'templates/card/page.hbs': page })).toEqual([`${CARD}:5 invalid-date`]);
});

test('HTML that the parser puts in by itself has no place, and is told by its file', async () => {
  expect(await told({ [CARD]: '# A\n\n<a o>\n\nt\n-\n' })).toEqual(
    expect.arrayContaining([expect.stringMatching(/^content\/card\/card\.md:\d* removed-html$/)]),
  );
});

test('a page that shows nothing is told at the template, and makes no mistake of its own', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'templates/card/page.hbs':
      '<!doctype html><html lang="da"><head><title>{{document.title}}</title></head><body></body></html>',
  });
  const { diagnostics } = await build({ cwd: workspace.root, formats: ['pdf'] });
  const found = withoutFindings(diagnostics).map(
    ({ rule, place }) => `${place?.file}:${place?.line} ${rule}`,
  );
  expect(found).toEqual([`${DESCRIPTION}:5 no-text`]);
});

test.each([
  ['a control character', '"A\\0b"'],
  ['a sign that turns the text around', '"A\\u202eb"'],
])('%s in a title is told at its place', async (_, title) => {
  expect(await told({ [DESCRIPTION]: described('Lynkort', title) })).toEqual([
    `${DESCRIPTION}:1 unseen-character`,
  ]);
});

test('a name that is too long for a file is told where it is given', async () => {
  const file = described('lynkort-{{document.version}}', LONG);
  expect(await told({ [DESCRIPTION]: file })).toEqual([`${DESCRIPTION}:6 bad-file-name`]);
});

test('an element without an end, which the parser begins again, gives its id once', () => {
  const { html } = render({ 'a.md': '# A\n\n<a name="x">\n\n## x\n\nTekst.\n' });
  expect(html.match(/id="x"/g)).toHaveLength(1);
});
