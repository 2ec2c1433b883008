import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type FindingsInputs, findings, findingsInputs } from '../../src/check/kept-findings.ts';
import { today } from '../../src/check/today.ts';
import { nameOf } from '../../src/memory/memory.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';
import { badges, quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { cardDocument, cardWorkspace, check, told } from './checking.ts';

const CARD = 'content/card/card.md';
const WARNING = '# Kort\n\nSe [her](https://kl.dk).\n\n## Ind.\n';

const scratch = useEmptyCache();

/** A workspace, and what is kept of what is found in it. */
function workspaceWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const workspace = cardWorkspace(files);
  const folder = scratch.path('cache/kl-docs/findings');
  const kept = () => readdirSync(folder).map((name) => path.join(folder, name));
  return {
    workspace,
    kept,
    cached: async () => told((await check(workspace.root, { cache: true })).diagnostics, { severity: true }),
    result: () => check(workspace.root, { cache: true }),
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
  const { mended } = await check(files.workspace.root, { cache: true, fix: true });
  expect(told(mended)).toEqual([`${CARD}:5:1 heading-full-stop`]);
  expect(await files.cached()).toEqual([`${CARD}:3:4 link-text warning`]);
});

test('what is kept is really used', async () => {
  using files = workspaceWith({ [CARD]: WARNING });
  await files.cached();
  const { workspace, plan } = await planIn(files.workspace.root);
  const inputs = findingsInputs(workspace, plan, today());
  const entry = findings.read(inputs);
  if (entry === null) throw new Error('nothing is kept');
  findings.write(inputs, JSON.parse(JSON.stringify(entry).replaceAll('"link-text"', '"bare-address"')));
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
  const spelling = async () => told((await check(workspace.root, { cache: true })).diagnostics);
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
    return (await check(workspace.root, { cache: true })).diagnostics.map(({ rule }) => rule);
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
  using files = workspaceWith({ [CARD]: WARNING });
  scratch.write('no-folder', 'a file');
  vi.stubEnv('XDG_CACHE_HOME', scratch.path('no-folder'));
  const expected = [`${CARD}:3:4 link-text warning`, `${CARD}:5:1 heading-full-stop warning`];
  expect(await files.cached()).toEqual(expected);
  expect(await files.cached()).toEqual(expected);
});

test('a column that is called document counts as any other', async () => {
  using workspace = new TemporaryWorkspace(badges(['anna,Anna,Nord']));
  const template = 'templates/badge/page.hbs';
  workspace.write(template, '<html>\n<body>{{#if person.document}}{{nothing}}{{/if}}</body></html>');
  const found = async (row: string) => {
    workspace.write('content/data/people.csv', `slug,name,document\n${row}\n`);
    return told((await check(workspace.root, { cache: true })).diagnostics).filter((one) =>
      one.startsWith(template),
    );
  };
  expect(await found('anna,Anna,')).toEqual([]);
  expect(await found('anna,Anna,ja')).toEqual([`${template}:2:32 unknown-name`]);
});

test('a template that needed no filling in for a new chapter counts for its findings all the same', async () => {
  using files = workspaceWith({ [CARD]: '# Kort\n\nTekst.\n' });
  expect(await files.cached()).toEqual([]);
  files.workspace.write(CARD, '# Kort\n\nEn tekst.\n');
  expect(await files.cached()).toEqual([]);
  files.workspace.write('templates/card/page.hbs', '<html>\n{{x}}</html>');
  expect(await files.cached()).toEqual(['templates/card/page.hbs:2:3 unknown-name error']);
});

test('a template that was filled in for the first time counts for its findings', async () => {
  using files = workspaceWith({ 'templates/card/html.hbs': '<html></html>', [CARD]: '# Kort\n\nTekst.\n' });
  expect(await files.cached()).toEqual([]);
  files.workspace.write('templates/card/html.hbs', '<html>\n{{x}}</html>');
  expect(await files.cached()).toEqual(['templates/card/html.hbs:2:3 unknown-name error']);
});

test('the same document in another workspace is looked at by itself', async () => {
  using one = workspaceWith({ [CARD]: WARNING });
  using two = cardWorkspace({ [CARD]: '# Kort\n' });
  const inTwo = async () => told((await check(two.root, { cache: true })).diagnostics);
  const expected = await one.cached();
  expect(await inTwo()).toEqual([]);
  expect(one.kept()).toHaveLength(2);
  expect(await one.cached()).toEqual(expected);
  expect(await inTwo()).toEqual([]);
});

/** The plan of a workspace's one document. */
async function planIn(root: string) {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root)));
  const [plan] = workspace === null ? [] : diagnostics.take(await planSelection(workspace, {}));
  if (workspace === null || plan === undefined) throw new Error(JSON.stringify(diagnostics.list));
  return { workspace, plan };
}

/** What decides the findings in a badge. */
async function inputsOfBadge(): Promise<FindingsInputs> {
  using workspace = new TemporaryWorkspace(
    badges(['anna,Anna,Nord'], 'variables: { b: [{ value: x, validFrom: 2026-01-01 }] }\n'),
  );
  const planned = await planIn(workspace.root);
  return findingsInputs(planned.workspace, planned.plan, '2026-11-24');
}

const usual = await inputsOfBadge();

describe('findings are looked for again with another', () => {
  const { config, document, variants } = usual;
  testEachInput<FindingsInputs>(nameOf, usual, {
    program: 'another',
    day: '2026-11-25',
    root: '/elsewhere',
    id: 'another',
    config: { ...config, title: 'Andet' },
    document: { ...document, language: 'en' },
    roots: ['docs'],
    datedVariables: [],
    variants: [...variants, ...variants],
  });

  describe('setting of the workspace', () => {
    testEachInput<FindingsInputs['config']>((config) => nameOf({ ...usual, config }), config, {
      format: 2,
      title: 'Andet',
      language: 'en',
      publisher: 'KL',
      site: 'https://example.org/',
      publish: { folder: 'www' },
      coverPicture: 'cover.svg',
      logo: { file: 'logo.svg', alt: 'Mærke' },
      colour: '#8a1538',
      data: {},
      release: { approval: true },
      contact: { errors: 'fejl@example.org', prints: null },
      accessibilityStatement: 'https://example.org/was/',
      check: { rules: { spelling: 'off' } },
    } as FindingsInputs['config'] & { publisher: string; site: string; publish: { folder: string } });
  });

  describe('setting of the document', () => {
    const other: { [Setting in keyof FindingsInputs['document']]: unknown } = {
      title: 'Andet',
      subtitle: 'Under',
      description: 'Om',
      audience: 'Alle',
      publisher: 'KL',
      version: '1.1',
      date: '2026-11-25',
      status: 'released',
      language: 'en',
      template: 'guide',
      file: 'andet',
      formats: ['html'],
      sheet: null,
      coverPicture: 'cover.svg',
      logo: { file: 'logo.svg', alt: 'Mærke' },
      colour: '#8a1538',
      numbered: true,
      pdf: 'ua-2',
      startsOn: 'anywhere',
      chapters: [],
      history: [{ version: '1.0', date: null, status: null, changes: [] }],
      showChanges: true,
      variables: { a: 'b' },
      variants: null,
    };
    testEachInput<typeof other>(
      (settings) => nameOf({ ...usual, document: settings as FindingsInputs['document'] }),
      document,
      other,
    );
  });

  const [first] = variants;
  const { variant = null, artifacts = [] } = first ?? {};
  const [artifact] = artifacts;
  if (variant === null || artifact === undefined) throw new Error('nothing is planned');

  describe('fact of an artifact', () => {
    type Artifact = FindingsInputs['variants'][number]['artifacts'][number];
    testEachInput<Artifact>(
      (one) => nameOf({ ...usual, variants: [{ variant, artifacts: [one] }] }),
      artifact,
      {
        variant: { ...variant, key: 'bo' },
        sheet: { ...artifact.sheet, paper: 'a5' } as never,
        format: 'png',
        path: 'a.pdf',
      } as Artifact,
    );
  });

  describe('fact of a variant', () => {
    testEachInput<typeof variant>(
      (one) => nameOf({ ...usual, variants: [{ variant: one, artifacts }] }),
      variant,
      {
        key: 'bo',
        label: 'Bo',
        row: { ...variant.row, document: 'b' },
        place: { ...variant.place, line: 9 },
      },
    );
  });

  test('program and plan than these', () => {
    expect(usual).toMatchObject({
      program: programId(),
      day: '2026-11-24',
      root: expect.stringContaining(path.sep),
      id: 'badge',
      config: { title: 'Test', data: { people: { key: 'slug' } } },
      document: { title: 'Skilt', date: '2026-11-24' },
      datedVariables: [{ name: 'b' }],
      variants: [{ variant: { key: 'anna', row: { team: 'Nord' } }, artifacts: [{ format: 'pdf' }] }],
    });
  });
});
