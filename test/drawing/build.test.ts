import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, build, type Diagnostic } from '../../src/index.ts';
import { walkElements } from '../../src/markdown/walk.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { useOwnCache } from './own-cache.ts';

useOneBrowser();

const fixture = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, `../fixtures/drawing/${name}.mmd`), 'utf8').trim();
const block = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\``;

const CHAPTER = `# Før du ringer

Se [](#fig-login).

:::figure[Login]{#fig-login}
${block(fixture('sequence'))}
:::

${block(fixture('flowchart'))}

1. Et trin:

   ${block(fixture('state')).replaceAll('\n', '\n   ')}
`;

const scratch = useOwnCache();

const workspaceWith = (chapter: string): TemporaryWorkspace =>
  new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': chapter });
const card = (workspace: TemporaryWorkspace, file: string): Buffer =>
  readFileSync(workspace.path(`out/card/1.0/${file}`));
const nowhere = { browser: '/no/such/browser' };

describe('a document with diagrams', () => {
  let workspace: TemporaryWorkspace;
  let made: BuildResult;
  beforeAll(async () => {
    workspace = workspaceWith(CHAPTER);
    made = await build({ cwd: workspace.root });
  });
  afterAll(() => workspace[Symbol.dispose]());

  const login =
    'Login gennem Context Handler 2. Medarbejderen vælger at logge ind, og Kommunens IdP sender claims';

  test('is made without a complaint', () => {
    expect(made.diagnostics).toEqual([]);
    expect(made.artifacts).toHaveLength(2);
  });

  test('tells in its PDF what they show, with their text in embedded fonts', () => {
    const bytes = card(workspace, 'lynkort-1.0.pdf');
    const pdf = inspectPdf(bytes);
    expect(pdf.figures.map(({ alt }) => alt)).toEqual([
      login,
      'Kommunens vej til adgang',
      'En udgave er først kladde, så udgivet.',
    ]);
    expect(pdf.fonts.filter(({ name, embedded }) => !embedded || !name.includes('IBMPlexSans'))).toEqual([]);
    expect(pdf.missingGlyphs).toEqual([]);
    expect(tagTree(bytes)).toContain('Login');
  });

  test('shows them in its page as figures do, and one without a caption as a picture', () => {
    const html = card(workspace, 'index.html').toString();
    const figure = `<figure id="fig-login"[^>]*><div [^>]*><svg [^>]*role="img" aria-label="${login}"[^>]*>.*?</svg></div><figcaption`;
    expect(new RegExp(figure).test(html)).toBe(true);
    expect(/<p><svg [^>]*aria-label="Kommunens vej til adgang"/.test(html)).toBe(true);
    expect(html.includes('language-mermaid')).toBe(false);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const used = [...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('needs no browser for its page once they are drawn', async () => {
    const again = await build({
      cwd: workspace.root,
      formats: ['html'],
      out: workspace.path('again'),
      ...nowhere,
    });
    expect(again.diagnostics).toEqual([]);
    const page = readFileSync(workspace.path('again/card/1.0/index.html'));
    expect(page.equals(card(workspace, 'index.html'))).toBe(true);
    workspace.write('content/card/card.md', CHAPTER.replace('er logget ind', 'er inde'));
    const changed = build({
      cwd: workspace.root,
      formats: ['html'],
      out: workspace.path('other'),
      ...nowhere,
    });
    await expect(changed).rejects.toMatchObject({ name: 'CannotRun' });
  });

  test('has them drawn again where the cache is damaged', async () => {
    workspace.write('content/card/card.md', CHAPTER);
    const folder = scratch.path('cache/kl-docs/diagrams');
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !/^[\da-f]{64}$/.test(file))).toEqual([]);
    for (const file of files) {
      const whole = readFileSync(path.join(folder, file), 'utf8');
      writeFileSync(path.join(folder, file), whole.replace('</svg>', '<script>alert(1)</script></svg>'));
    }
    const damaged = build({ cwd: workspace.root, formats: ['html'], ...nowhere });
    await expect(damaged).rejects.toMatchObject({ name: 'CannotRun' });
    const page = card(workspace, 'index.html');
    const mended = await build({ cwd: workspace.root, formats: ['html'] });
    expect(mended.diagnostics).toEqual([]);
    expect(card(workspace, 'index.html').equals(page)).toBe(true);
  });
});

test('a diagram that is higher than a page is made smaller in the guide, not cut off', async () => {
  const steps = Array.from(
    { length: 40 },
    (_, index) => `a${index}(Trin ${index}) --> a${index + 1}(Trin ${index + 1})`,
  );
  const figure = [
    ':::figure[Høj]{#fig-hoej}',
    '```mermaid',
    'flowchart TD',
    'accTitle: Mange trin',
    ...steps,
  ];
  using workspace = workspaceWith(
    ['# Titel', '', ...figure, '```', ':::', '', '## Bagefter {#efter}', ''].join('\n'),
  );
  workspace.write(
    'content/card/document.yml',
    (quickCard['content/card/document.yml'] ?? '').replace(/template: .*/, 'template: guide'),
  );
  const { diagnostics } = await build({ cwd: workspace.root, formats: ['pdf'] });
  expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([['small-text', 'warning']]);
  const { figures, headings } = inspectPdf(card(workspace, 'lynkort-1.0.pdf'));
  const [title, after] = ['Titel', 'Bagefter'].map(
    (text) => headings.find((heading) => heading.text.endsWith(text))?.page ?? 0,
  );
  expect(figures.map(({ page }) => page)).toEqual([title]);
  // At its own size it would run over three pages.
  expect([title, Number(title) + 1]).toContain(after);
});

/** `line:column-endColumn rule message`. */
const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({ rule, place, message }) => `${place?.line}:${place?.column}-${place?.endColumn} ${rule}: ${message}`,
  );

describe('mistakes in diagrams', () => {
  const T = 'accTitle: T';
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'in lists and quotes too',
      `# A\n\n${block(`sequenceDiagram\n  ${T}\n  A->>B hej`)}\n\n- I en liste:\n\n  ${block(
        `pie\n  ${T}\n  "Ja" 40`,
      ).replaceAll(
        '\n',
        '\n  ',
      )}\n\n> ${block(`erDiagram\n  ${T}\n  A ||--x B : har`).replaceAll('\n', '\n> ')}\n`,
      [
        '6:12-13 diagram-syntax: Something is missing at the end of the line',
        '14:10-12 diagram-syntax: Mermaid does not understand "40" here',
        '20:11-12 diagram-syntax: Mermaid does not understand "x" here',
      ],
    ],
    [
      'after comments, settings and front matter',
      `# A\n\n${block(`%%{init: {"theme": "dark"}}%%\n%% kommentar\n\nflowchart TD\n  ${T}\n  A --> end`)}\n`,
      [
        '4:1-30 diagram-settings: The settings of a diagram are not used',
        '9:9-12 diagram-syntax: Mermaid does not understand "end" here',
      ],
    ],
    [
      'a bracket that is not closed',
      `# A\n\n${block(`flowchart TD\n  ${T}\n  A[Kommunen --> B\n  B --> C`)}\n`,
      ['6:5-19 diagram-syntax: The diagram ends before this is complete'],
    ],
    [
      'a date that is none',
      `# A\n\n${block(`gantt\n  ${T}\n  dateFormat YYYY-MM-DD\n  Opgave :a1, i går, 30d`)}\n`,
      ['7:15-20 diagram-syntax: Mermaid cannot draw this: Invalid date:i går'],
    ],
    [
      'no alternative text',
      `# A\n\n${block('flowchart TD\n  A --> B')}\n`,
      ['3:1-11 missing-alternative-text: The diagram has no alternative text'],
    ],
    [
      'an unknown kind',
      `# A\n\n${block(`\n  sequenceDiagrm\n  ${T}`)}\n`,
      ['5:3-17 diagram-kind: A diagram cannot be of the kind "sequenceDiagrm"'],
    ],
  ];
  const file = (index: number): string => `${index}.md`;
  let result: BuildResult;
  const workspace = new TemporaryWorkspace(quickCard);

  // All in one run: none hides the next.
  beforeAll(async () => {
    const chapters = cases.map((_, index) => file(index)).join(', ');
    const document = quickCard['content/card/document.yml'] ?? '';
    workspace.write('content/card/document.yml', document.replace('card.md', chapters));
    for (const [index, [, chapter]] of cases.entries())
      workspace.write(`content/card/${file(index)}`, chapter.replace('# A', `# A {#a-${index}}`));
    result = await build({ cwd: workspace.root });
  });
  afterAll(() => workspace[Symbol.dispose]());

  test.each(cases.map(([name, , expected], index) => [name, index, expected] as const))(
    'are told where they are: %s',
    (_, index, expected) => {
      const here = result.diagnostics.filter(({ place }) => place?.file === `content/card/${file(index)}`);
      expect(told(here)).toEqual(expected);
      expect(here.filter(({ hint }) => !hint)).toEqual([]);
    },
  );

  test('say what was expected, and nothing is written', () => {
    expect(result.diagnostics.map(({ hint }) => hint)).toContain('Expected here: a colon and a text.');
    expect(result.artifacts).toEqual([]);
    expect(readdirSync(workspace.root)).not.toContain('out');
  });
});

describe('hostile diagrams', () => {
  test('put nothing into the page that runs, leads away or is fetched', async () => {
    const diagrams = [
      `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { background: url(https://evil.example) }"}}%%
flowchart TD
  accTitle: <script>alert(1)</script>" onload="alert(1)
  A["<script>alert(1)</script><img src=x onerror=alert(1)>"] --> B["<b onclick='alert(1)'>fed</b>"]
  click A href "javascript:alert(1)"
  click B call alert()
  style B fill:#ffffff`,
      `sequenceDiagram
  accTitle: S
  participant A as <iframe src="https://evil.example"></iframe>A
  link A: Ud @ javascript:alert(1)
  A->>A: <svg onload=alert(1)>`,
    ];
    using workspace = workspaceWith(`# A\n\n${diagrams.map(block).join('\n\n')}\n`);
    const { diagnostics } = await build({ cwd: workspace.root });
    expect(told(diagnostics)).toEqual([expect.stringContaining('diagram-settings')]);
    let elements = 0;
    let drawings = 0;
    walkElements(fromHtml(card(workspace, 'index.html')), ({ tagName, properties }, parent) => {
      expect(tagName).not.toMatch(/^(?:script|img|image|iframe|foreignObject|use)$/i);
      if (tagName === 'svg') drawings += 1;
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^(?:on|src|style)/i);
        if (name !== 'ariaLabel' && typeof value === 'string')
          expect(value).not.toMatch(/javascript:|evil|url\((?!#)/);
      }
      if (parent.type === 'element' && tagName !== 'a') elements += 1;
      return undefined;
    });
    expect([drawings, elements > 40]).toEqual([2, true]);
    expect(inspectPdf(card(workspace, 'lynkort-1.0.pdf')).figures).toHaveLength(2);
  });

  test('written as raw HTML are code', async () => {
    using workspace = workspaceWith(
      '# A\n\n<pre><code class="language-mermaid">flowchart TD\n A --> B\n</code></pre>\n',
    );
    const { diagnostics, ok } = await build({ cwd: workspace.root, formats: ['html'], ...nowhere });
    expect([ok, diagnostics]).toEqual([true, []]);
    expect(card(workspace, 'index.html').includes('<code class="language-mermaid">')).toBe(true);
  });
});
