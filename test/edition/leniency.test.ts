import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { quickCard, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures');
const PNG = readFileSync(path.join(FIXTURES, 'others/mkdocs/docs/billeder/tavle.png'));
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><text x="2" y="20">Tegnet</text></svg>';
const DIAGRAM =
  'flowchart TD\n  A[Modtag sagen] --> B{Er den<br>hel?}\n  B -->|Ja| C[Afgør den]\n  B -->|Nej| A';
const PAGE = `# Titel\n\nDet er et billede, og så er der ikke mere.\n\n![](a.png)\n\n![](b.svg)\n\n![](c.svg)\n\n<img src="a.png">\n\n\`\`\`mermaid\n${DIAGRAM}\n\`\`\`\n`;

const told = ({ diagnostics }: BuildResult): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, rule, place }) => `${place?.line} ${severity} ${rule}`);

describe('pictures that nobody has described', () => {
  const folder = new TemporaryFolder({
    'side/README.md': PAGE,
    'side/a.png': PNG,
    'side/b.svg': SVG,
    'side/c.svg': SVG.replace(/<text.*text>/, '<rect width="80" height="40"/>'),
  });
  let made: BuildResult;
  beforeAll(async () => {
    made = await build({ cwd: folder.path('side'), documents: ['.'], formats: ['html', 'pdf'] });
  });
  afterAll(() => folder[Symbol.dispose]());

  test('are warned of in a folder that nobody wrote for kl-docs', () => {
    expect(told(made)).toEqual([
      '5 warning undescribed-picture',
      '7 warning undescribed-picture',
      '9 warning undescribed-picture',
      '11 warning undescribed-picture',
      '13 warning undescribed-picture',
    ]);
    expect(made.ok).toBe(true);
  });

  test('are passed over, and of a diagram its words are heard', () => {
    const html = readFileSync(folder.path('side/out/side/index.html'), 'utf8');
    expect([...html.matchAll(/<img [^>]*alt=""/g)]).toHaveLength(2);
    expect(html.match(/<svg [^>]*aria-hidden="true"[^>]*>/g)?.join()).toContain('width="80"');
    const heard = 'Rutediagram: Ja, Nej, Modtag sagen, Er den hel?, Afgør den';
    expect(html.match(/<svg [^>]*aria-label="([^"]*)"/)?.[1]).toBe('Tegnet');
    const bytes = readFileSync(folder.path('side/out/side/side.pdf'));
    expect(inspectPdf(bytes).figures.map(({ alt }) => alt)).toEqual(['Tegnet', heard]);
  });
});

test('a diagram that cannot be drawn is warned of, and its text stands in its place', async () => {
  using folder = new TemporaryWorkspace();
  folder.write(
    'side/a.md',
    '# A\n\n```mermaid\nflowchart TD\n  A --> \n```\n\n```mermaid\nmindmap\n  rod\n```\n',
  );
  const made = await build({ cwd: folder.path('side'), documents: ['.'], formats: ['html', 'pdf'] });
  expect(told(made)).toEqual(expect.arrayContaining(['5 warning diagram-syntax', '9 warning diagram-kind']));
  expect(made.ok).toBe(true);
  const page = made.artifacts.find(({ format }) => format === 'html')?.path ?? '';
  expect(readFileSync(path.join(made.out, page), 'utf8')).toMatch(/<pre[^>]*>[\s\S]*mindmap/);
});

/** What an author has to mend. */
const FAULTS = [
  'Et {{ ukendt }} navn og {{ .Date }} og {{document}}.',
  '[Ingen](#ingen) og [en](b.md#ingen).',
  '[Væk](vaek.pdf) og [ude](../../ude.pdf).',
  '![Væk](vaek.png)',
  '![Ikke et billede](b.md)',
  '[Kør](javascript:x)',
  ':::',
  '| a | b |\n|---|---|\n| 1 | 2 | 3 |',
  'Note.[^1]\n\n[^1]:',
  '## Dobbelt {#dobbelt}',
];

const FAULTY = {
  'a.md': `# A\n\n${FAULTS.join('\n\n')}\n`,
  'b.md': '# B\n\nOgså [her](#dobbelt).\n\n## Andet {#dobbelt}\n\nTekst.\n',
};

test('what an author has to mend is warned of in such a folder, and the page does without it', async () => {
  using folder = new TemporaryFolder(
    Object.fromEntries(Object.entries(FAULTY).map(([file, text]) => [`side/${file}`, text])),
  );
  const made = await build({ cwd: folder.path('side'), documents: ['.'], formats: ['html'] });
  expect([...new Set(told(made))]).toEqual([
    '3 warning foreign-syntax',
    '5 warning broken-link',
    '7 warning missing-linked-file',
    '7 warning outside-workspace',
    '9 warning missing-picture',
    '11 warning unknown-picture',
    '13 warning unsafe-link',
    '15 warning stray-directive-fence',
    '19 warning surplus-cell',
    '23 warning empty-footnote',
    '5 warning duplicate-id',
  ]);
  expect(made.ok).toBe(true);
  const html = readFileSync(folder.path('side/out/side/index.html'), 'utf8');
  expect(html).toContain('Et {{ ukendt }} navn og {{ .Date }} og {{document}}.');
  expect(html).toContain('<span>Ingen</span> og <span>en</span>');
  expect(html).toContain('<p>Væk</p>');
  // Each file's link leads to its own.
  expect(html).toContain('Også <a href="#b-dobbelt">her</a>');
  expect(html).toContain('<h2 id="b-dobbelt">');
});

test('and stops a build of a document with a description', async () => {
  using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': FAULTY['a.md'] });
  const made = await build({ cwd: workspace.root });
  expect(made.ok).toBe(false);
  expect(new Set(told(made).map((line) => line.split(' ')[1]))).toEqual(new Set(['error']));
  expect(told(made)).toHaveLength(13);
});

test('a character that no font has is printed as another, and stays on the screen', async () => {
  using folder = new TemporaryFolder({ 'side/a.md': '# Om \u4e16\u754c\n\nTegnet \u4e16 og `\u4e16`.\n' });
  const made = await build({ cwd: folder.path('side'), documents: ['.'], formats: ['html', 'pdf'] });
  expect([made.ok, told(made)]).toEqual([true, ['1 warning replaced-glyph']]);
  expect(readFileSync(folder.path('side/out/side/index.html'), 'utf8')).toContain('Tegnet \u4e16 og');
  const bytes = readFileSync(folder.path('side/out/side/side.pdf'));
  expect(inspectPdf(bytes).outline.map(({ title }) => title)).toContain('Om \u25a1\u25a1');
  expect(inspectPdf(bytes).missingGlyphs).toEqual([]);
  expect(brokenRules(bytes)).toEqual([]);
});

test('pictures that nobody has described stop a build of a document with a description', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': PAGE,
    'content/card/a.png': PNG,
    'content/card/b.svg': SVG,
    'content/card/c.svg': SVG,
  });
  const made = await build({ cwd: workspace.root });
  expect(made.ok).toBe(false);
  expect(new Set(told(made).map((line) => line.replace(/^\d+ /, '')))).toEqual(
    new Set(['error missing-alternative-text']),
  );
});

test('an id that cannot be one stops a document, and in a folder that nobody wrote for kl-docs its heading gets one of its text', async () => {
  const text = '# Titel\n\n## Om R&D {#om-r&d}\n\nTekst, der fylder lidt.\n';
  using folder = new TemporaryFolder({ 'side/README.md': text });
  const made = await build({ cwd: folder.path('side'), documents: ['.'], formats: ['html'] });
  expect(told(made)).toEqual(['3 warning invalid-id']);
  const [page] = made.artifacts;
  expect(readFileSync(path.join(made.out, page?.path ?? ''), 'utf8')).toContain('id="om-r-d"');
  using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': text });
  const refused = await build({ cwd: workspace.root, formats: ['html'] });
  expect(told(refused)).toEqual(['3 error invalid-id']);
});
