import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build, check } from '../../src/index.ts';
import { quickCard, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

/** The blocks of code on a page, as text. */
const codeIn = (html: string): string[] =>
  [...html.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].map(([, code = '']) =>
    code
      .replace(/<[^>]*>/g, '')
      .replaceAll(/&lt;|&#x3C;/g, '<')
      .replaceAll('&quot;', '"')
      .trimEnd(),
  );

const SITE = {
  'mkdocs.yml': 'site_name: Side\n',
  'docs/kap/a.md': [
    '# A',
    '```python\nfør = 0\n  --8<-- "kode/a.py:del"\n;--8<-- "b.py"\n```',
    '```rust,ignore\n{{#include ../../kode/a.rs:2:3}}\n\\{{#include a.rs}}\n```',
    '<<< @/b.js [Et script]',
    '```yaml\n{!docs/kap/c.yml!}\n```',
  ].join('\n\n'),
  'kode/a.py': '# --8<-- [start:del]\nif x:\n    y\n# --8<-- [end:del]\n',
  'kode/a.rs': 'fn a() {}\nfn b() {}\n\nfn d() {}\n',
  'docs/b.js': 'b();\n',
  'docs/kap/c.yml': '{{#include d}}: --8<--\n',
};

test('code is taken from files, and from nowhere in what they say', async () => {
  using folder = new TemporaryFolder(
    Object.fromEntries(Object.entries(SITE).map(([file, text]) => [`side/${file}`, text])),
  );
  const made = () => build({ cwd: folder.path('side'), documents: ['.'], formats: ['html'] });
  const first = await made();
  expect(first.diagnostics.map(({ rule }) => rule)).toEqual(['assumed-document']);
  const page = () => readFileSync(folder.path('side/out/side/index.html'), 'utf8');
  expect(codeIn(page())).toEqual([
    'før = 0\n  if x:\n      y\n--8<-- "b.py"',
    'fn b() {}\n\n{{#include a.rs}}',
    'b();',
    '{{#include d}}: --8<--',
  ]);
  expect(page()).toContain('<p class="code-title">Et script</p>');
  // It is read again when it has changed.
  folder.write('side/docs/b.js', 'c();\n');
  expect((await made()).artifacts.map(({ state }) => state)).toEqual(['changed']);
  expect(codeIn(page())[2]).toBe('c();');
});

const FAULTY =
  '# Kort\n\n```text\n{{#include væk.txt}}\n{{#include ../../../ude.txt}}\n{{#include card.md:x}}\n{{#include card.md:99}}\n```\n';

test('what cannot be taken stops a build, at its line', async () => {
  using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': FAULTY });
  const { ok, diagnostics } = await build({ cwd: workspace.root });
  const told = diagnostics.map(({ rule, place }) => `${place?.file}:${place?.line}:${place?.column} ${rule}`);
  expect([ok, told]).toEqual([
    false,
    [
      'content/card/card.md:4:1 missing-file',
      'content/card/card.md:5:1 outside-workspace',
      'content/card/card.md:6:1 unknown-part',
      'content/card/card.md:7:1 unknown-part',
    ],
  ]);
});

test('and is warned of, and stands as it is written, in a folder that nobody wrote for kl-docs', async () => {
  using folder = new TemporaryFolder({ 'side/a.md': FAULTY.replaceAll('card.md', 'a.md') });
  const made = await build({ cwd: folder.path('side'), documents: ['.'], formats: ['html'] });
  const severe = made.diagnostics.filter(({ severity }) => severity !== 'note');
  expect([made.ok, severe.map(({ severity }) => severity)]).toEqual([true, Array(4).fill('warning')]);
  expect(codeIn(readFileSync(folder.path('side/out/side/index.html'), 'utf8'))[0]).toContain(
    '{{#include væk.txt}}\n{{#include ../../../ude.txt}}\n{{#include a.md:x}}',
  );
});

test('a character that no font has is told at its line in the file', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': '# Kort\n\n```text\n{{#include a.txt}}\n```\n',
    'content/card/a.txt': 'ja\n\u4e16\n',
  });
  const { diagnostics } = await check({ cwd: workspace.root });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'missing-glyph', place: { file: 'content/card/a.txt', line: 2, column: 1 } },
  ]);
});
