import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, type Diagnostic } from '../../src/index.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

/** `file:line:column rule` for each problem. */
const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({ rule, place }) =>
      `${[place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':')} ${rule}`,
  );

const document = (lines: string): string => quickCard['content/card/document.yml'] + lines;

const cases: readonly [string, Readonly<Record<string, string | Uint8Array>>, readonly string[]][] = [
  [
    'a missing chapter file',
    { 'content/card/document.yml': document('').replace('[card.md]', '[card.md, crd.md]') },
    ['content/card/document.yml:7:21 missing-file'],
  ],
  [
    'broken YAML',
    { 'content/card/document.yml': document('variables: { a: "b\n') },
    ['content/card/document.yml:9:1 broken-yaml'],
  ],
  [
    'chapters that begin nowhere',
    { 'content/card/document.yml': document('startsOn: side\n') },
    ['content/card/document.yml:8:11 invalid-value'],
  ],
  [
    'a standard for PDF that there is none of',
    { 'content/card/document.yml': document('pdf: ua2\n') },
    ['content/card/document.yml:8:6 invalid-value'],
  ],
  [
    'an unknown key in document.yml',
    { 'content/card/document.yml': document('titel: x\n') },
    ['content/card/document.yml:8:1 unknown-key'],
  ],
  [
    'a version that YAML reads as a number',
    { 'content/card/document.yml': document('').replace('"1.0"', '1.10') },
    ['content/card/document.yml:2:10 invalid-value'],
  ],
  [
    'an unknown front-matter key',
    { 'content/card/card.md': '---\nshorttitle: x\n---\n\n# A\n' },
    ['content/card/card.md:2:1 unknown-key'],
  ],
  [
    'a missing picture',
    { 'content/card/card.md': '# A\n\n![Login](login.svg)\n' },
    ['content/card/card.md:3:1 missing-picture'],
  ],
  [
    'a link to a heading that is not there',
    { 'content/card/card.md': '# A\n\nSe [](#login).\n' },
    ['content/card/card.md:3:4 broken-link'],
  ],
  [
    'a picture outside the workspace',
    { 'content/card/card.md': '# A\n\n![x](../../../x.svg)\n' },
    ['content/card/card.md:3:1 outside-workspace'],
  ],
  [
    'a template with a syntax error',
    { 'templates/card/page.hbs': '<html>\n{{#each chapters}}\n</html>\n' },
    ['templates/card/page.hbs:4:1 template-syntax'],
  ],
  [
    'a template that names what is not there',
    { 'templates/card/page.hbs': '<html>\n<p>{{document.titel}}</p></html>\n' },
    ['templates/card/page.hbs:2:6 unknown-name'],
  ],
  [
    'a template that is not there',
    { 'content/card/document.yml': document('').replace('template: card', 'template: crd') },
    ['content/card/document.yml:5:11 missing-template'],
  ],
  [
    'a style sheet that is not there',
    { 'templates/card/card.css': 'a{}\n@import "fnts.css";\n' },
    ['templates/card/card.css:2 missing-file'],
  ],
  [
    'a chapter that is not UTF-8',
    { 'content/card/card.md': Buffer.from('# L\xe6ge\n', 'latin1') },
    ['content/card/card.md:1:4 not-utf8'],
  ],
  [
    'an empty chapter',
    { 'content/card/card.md': '\n\n' },
    ['content/card/card.md empty-chapter', 'content/card/document.yml:7:11 empty-document'],
  ],
  [
    'a document without chapters',
    { 'content/card/document.yml': document('').replace('[card.md]', '[]') },
    ['content/card/document.yml:7:11 invalid-value'],
  ],
  [
    'two chapters with the same id',
    {
      'content/card/document.yml': document('').replace('[card.md]', '[card.md, b.md]'),
      'content/card/card.md': '---\nid: a\n---\n\n# A\n',
      'content/card/b.md': '---\nid: a\n---\n\n# B\n',
    },
    ['content/card/b.md:2:5 duplicate-id'],
  ],
  [
    'an unknown variable',
    { 'content/card/card.md': '# A\n\nVersion {{document.versoin}}\n' },
    ['content/card/card.md:3:11 unknown-variable'],
  ],
  [
    'an unknown directive',
    { 'content/card/card.md': '# A\n\n:::nte\nx\n:::\n' },
    ['content/card/card.md:3:1 unknown-directive'],
  ],
];

describe('bad input', () => {
  test.each(cases)(
    '%s is reported at its place, and the earlier output stays',
    async (_name, files, expected) => {
      using workspace = new TemporaryWorkspace({
        ...quickCard,
        ...files,
        'out/card/1.0/index.html': 'before',
      });
      const result = await build({ cwd: workspace.root, formats: ['html'] });
      expect(told(result.diagnostics)).toEqual(expected);
      expect(result.diagnostics[0]?.hint, JSON.stringify(result.diagnostics)).toBeTruthy();
      expect(result.ok).toBe(false);
      expect(result.artifacts).toEqual([]);
      expect(readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8')).toBe('before');
      expect(readdirSync(workspace.path('out'))).toEqual(['card']);
    },
  );

  test.skipIf(process.platform === 'win32')('a picture behind a link that leads out is refused', async () => {
    using outside = new TemporaryWorkspace({ 'secret.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/card.md': '# A\n\n![x](link.svg)\n',
    });
    symlinkSync(outside.path('secret.svg'), workspace.path('content/card/link.svg'));
    const { diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
    expect(told(diagnostics)).toEqual(['content/card/card.md:3:1 outside-workspace']);
  });

  test('many problems in many files are told in one run', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/document.yml': document('').replace('[card.md]', '[card.md, b.md, missing.md]'),
      'content/card/card.md': '---\nnumered: false\n---\n\n# A\n\n{{x}}\n',
      'content/card/b.md': '# B\n\n[](#nowhere)\n\n![](x.svg)\n',
      'templates/card/page.hbs': '{{#if}}',
      'content/other/document.yml': 'title: x\n',
    });
    const { diagnostics } = await build({ cwd: workspace.root });
    const places = told(diagnostics);
    for (const rule of ['unknown-key', 'missing-file', 'missing-key'])
      expect(places.join('\n')).toContain(rule);
    expect(new Set(diagnostics.map(({ place }) => place?.file)).size).toBeGreaterThanOrEqual(3);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });

  test('an edition that says it is released and has an open point is refused, also where check is told to be silent', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'kl-docs.yml': 'title: T\ncheck: { rules: { open-point: off } }\n',
      'content/card/card.md':
        '# Kort\n\n<!-- kl-docs-ignore open-point: vi ved det godt -->\n:::open[Hvem?]{#hvem}\nUklart.\n:::\n',
    });
    const draft = await build({ cwd: workspace.root, formats: ['html'] });
    expect([draft.ok, draft.artifacts.length]).toEqual([true, 1]);
    const file = 'content/card/document.yml';
    const text = readFileSync(workspace.path(file), 'utf8');
    workspace.write(file, text.replace('status: draft', 'status: released').replace('"1.0"', '"2.0"'));
    const released = await build({ cwd: workspace.root, formats: ['html'] });
    expect(released.diagnostics.map(({ rule, place }) => [rule, place?.line])).toEqual([['open-point', 4]]);
    expect(existsSync(workspace.path('out/card/2.0'))).toBe(false);
  });

  test('other text under a released version is refused, and the released file stays', async () => {
    const description = quickCard['content/card/document.yml'] ?? '';
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/document.yml': description.replace('status: draft', 'status: released'),
    });
    const once = await build({ cwd: workspace.root, formats: ['html'] });
    expect([once.ok, once.artifacts.length]).toEqual([true, 1]);
    const page = workspace.path('out/card/1.0/index.html');
    const released = readFileSync(page, 'utf8');
    workspace.write('content/card/card.md', '# Kort\n\n## Loginet {#loginet}\n\nNoget andet.\n');
    const again = await build({ cwd: workspace.root, formats: ['html'] });
    expect(again).toMatchObject({ ok: false, artifacts: [], failed: ['card/1.0/index.html'] });
    expect(again.diagnostics.map(({ rule, place }) => [rule, place?.file])).toEqual([
      ['released-edition', 'content/card/document.yml'],
    ]);
    expect(readFileSync(page, 'utf8')).toBe(released);
  });
});
