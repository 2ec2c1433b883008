import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { cardDocument, cardWorkspace, check, told } from './checking.ts';

const CARD = 'content/card/card.md';
const WARNING = '# Kort\n\nSe [her](https://kl.dk).\n\n## Ind.\n';

/** A workspace and a folder for what is found in it. */
function workspaceWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const workspace = cardWorkspace(files);
  const cache = workspace.path('.cache');
  const kept = () =>
    readdirSync(path.join(cache, 'findings')).map((name) => path.join(cache, 'findings', name));
  return {
    workspace,
    kept,
    cached: async () => told((await check(workspace.root, { cache })).diagnostics, { severity: true }),
    result: () => check(workspace.root, { cache }),
    anew: async () => told((await check(workspace.root)).diagnostics, { severity: true }),
    [Symbol.dispose]: () => workspace[Symbol.dispose](),
  };
}

test('what was found is told again in the same words, and can be mended', async () => {
  using files = workspaceWith({ [CARD]: WARNING });
  const first = await files.result();
  const [file = ''] = files.kept();
  const written = readFileSync(file, 'utf8');
  const second = await files.result();
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect([...second.fixes]).toEqual([...first.fixes]);
  expect(second.fixes.size).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(written);
  const { mended } = await check(files.workspace.root, { cache: files.workspace.path('.cache'), fix: true });
  expect(told(mended)).toEqual([`${CARD}:5:1 heading-full-stop`]);
  expect(await files.cached()).toEqual([`${CARD}:3:4 link-text warning`]);
});

test('what is kept is really used', async () => {
  using files = workspaceWith({ [CARD]: WARNING });
  await files.cached();
  const [file = ''] = files.kept();
  const [, text = ''] = readFileSync(file, 'utf8').split('\n');
  const changed = text.replaceAll('"link-text"', '"bare-address"');
  const { createHash } = await import('node:crypto');
  writeFileSync(file, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`);
  expect(await files.cached()).toContain(`${CARD}:3:4 bare-address warning`);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>';
const changes: readonly [string, string, string, readonly string[]][] = [
  ['a chapter', CARD, '# Kort\n\n## Ud.\n', [`${CARD}:3:1 heading-full-stop warning`]],
  [
    'a description',
    'content/card/document.yml',
    cardDocument('', { '[card.md]': '[card.md, b.md]' }),
    ['content/card/document.yml:7:21 missing-file error'],
  ],
  [
    'a template',
    'templates/card/page.hbs',
    '<html>\n{{x}}</html>',
    ['templates/card/page.hbs:2:3 unknown-name error'],
  ],
  [
    'a template that comes before the one that was found',
    'templates/card/html.hbs',
    '<html>\n{{x}}</html>',
    ['templates/card/html.hbs:2:3 unknown-name error'],
  ],
  [
    'a style sheet',
    'templates/card/card.css',
    '@import "f.css";',
    ['templates/card/card.css:1 missing-file error'],
  ],
  [
    'a chapter that no document lists',
    'content/card/b.md',
    '# B\n',
    ['content/card/document.yml:7:11 unlisted-chapter warning'],
  ],
  ['a picture that nothing shows', 'content/card/b.svg', svg, ['content/card/b.svg unused-picture warning']],
];

test.each(changes)('after a change of %s all is looked at anew', async (_name, file, text, expected) => {
  using files = workspaceWith({ [CARD]: '# Kort\n\nTekst.\n' });
  expect(await files.cached()).toEqual([]);
  files.workspace.write(file, text);
  expect(await files.cached()).toEqual(expected);
  expect(await files.cached()).toEqual(expected);
  expect(await files.anew()).toEqual(expected);
});

test('a change counts by its content, not by the time of the file', async () => {
  using files = workspaceWith({ [CARD]: '# Kort\n\n## Ind\n' });
  expect(await files.cached()).toEqual([]);
  const before = new Date('2026-01-01');
  files.workspace.write(CARD, '# Kort\n\n## In.\n');
  utimesSync(files.workspace.path(CARD), before, before);
  expect(await files.cached()).toEqual([`${CARD}:3:1 heading-full-stop warning`]);
});

test('a rule that is weighed otherwise, words of the project, and another day count too', async () => {
  using workspace = new TemporaryWorkspace({ ...quickCard, [CARD]: '# Kort\n\nEn zqxfylk.\n' });
  const cache = workspace.path('.cache');
  const spelling = async () => told((await check(workspace.root, { cache })).diagnostics);
  expect(await spelling()).toEqual([`${CARD}:3:4 spelling`]);
  workspace.write('content/words.txt', 'zqxfylk\n');
  expect(await spelling()).toEqual([]);
  rmSync(workspace.path('content/words.txt'));
  expect(await spelling()).toEqual([`${CARD}:3:4 spelling`]);
  workspace.write('kl-docs.yml', 'title: T\ncheck: { rules: { spelling: off } }\n');
  expect(await spelling()).toEqual([]);
  const variables =
    'variables: { b: [{ value: x, validUntil: 2026-12-31 }, { value: z, validFrom: 2027-01-02 }] }\n';
  workspace.write('content/card/document.yml', cardDocument(variables));
  workspace.write(CARD, '# Kort\n\n{{b}}\n');
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const on = async (day: string) => {
    process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000);
    return (await check(workspace.root, { cache })).diagnostics.map(({ rule }) => rule);
  };
  try {
    expect(await on('2026-01-01')).toEqual([]);
    expect(await on('2026-12-24')).toEqual(['dated-fact']);
  } finally {
    if (epoch === undefined) delete process.env['SOURCE_DATE_EPOCH'];
    else process.env['SOURCE_DATE_EPOCH'] = epoch;
  }
});

test('a file that is broken, cut off or of another kind is as good as none', async () => {
  using files = workspaceWith({ [CARD]: WARNING });
  const expected = [`${CARD}:3:4 link-text warning`, `${CARD}:5:1 heading-full-stop warning`];
  expect(await files.cached()).toEqual(expected);
  const [file = ''] = files.kept();
  const whole = readFileSync(file, 'utf8');
  const broken = ['', '{}', whole.slice(0, -20), whole.replace('link-text', 'long-text'), '\0'.repeat(100)];
  for (const content of broken) {
    writeFileSync(file, content);
    expect(await files.cached()).toEqual(expected);
    expect(readFileSync(file, 'utf8')).toBe(whole);
  }
});

test('what stops a build is not kept, since its hints look at files by the way', async () => {
  using files = workspaceWith({ [CARD]: '# A\n\n![Et kort](kart.svg)\n' });
  expect(await files.cached()).toEqual([`${CARD}:3:1 missing-picture error`]);
  expect(() => files.kept()).toThrow();
});

test('a folder that cannot be written costs time only', async () => {
  using files = workspaceWith({ [CARD]: WARNING, '.cache': 'a file' });
  const expected = [`${CARD}:3:4 link-text warning`, `${CARD}:5:1 heading-full-stop warning`];
  expect(await files.cached()).toEqual(expected);
  expect(await files.cached()).toEqual(expected);
});

test('the findings of at most 50 documents are kept', async () => {
  using files = workspaceWith({ [CARD]: '# Kort\n' });
  await files.cached();
  const [mine = ''] = files.kept();
  const old = new Date('2026-01-01');
  for (let index = 0; index < 60; index++) {
    const other = path.join(path.dirname(mine), `${index}.json`);
    writeFileSync(other, '');
    utimesSync(other, old, old);
  }
  files.workspace.write(CARD, '# Et kort\n');
  await files.cached();
  expect(files.kept()).toHaveLength(50);
  expect(files.kept()).toContain(mine);
});
