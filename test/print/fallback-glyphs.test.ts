import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { withoutFindings } from '../support/findings.ts';
import { javaIsThere, validate } from '../support/verapdf/validate.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

const SIGNS = [
  '✓',
  '✗',
  '☐',
  '☑',
  '★',
  '⚠',
  '☎',
  '①',
  '⇒',
  '↔',
  '→',
  '≤',
  '⌘',
  '‰',
  '₂',
  '😀',
  'Ω',
  'Ж',
  'ł',
];

/** Each sign as text, in bold and in a heading; in code; and what is not a sign. */
const CARD = `# Tegn ✓ ① ⚠\ufe0f

${SIGNS.map((sign) => `Tegn ${sign}, **fed ${sign}** og \`kode ${sign}\`.`).join('\n\n')}

\`\`\`text
├── mappe ✓
└── fil Ω
\`\`\`

Et tele\u2011fon, et tele\u00adfon, 1\u202f000, 👩\u200d⚕\ufe0f og 👍\u{1F3FD}.

:::lang{lang="he"}
משפט בעברית.
:::
`;

let workspace: TemporaryWorkspace;
let result: BuildResult;
let pdf: Buffer;

beforeAll(async () => {
  workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': CARD });
  result = await build({ cwd: workspace.root });
  expect(withoutFindings(result.diagnostics)).toEqual([]);
  pdf = readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'));
});

afterAll(() => workspace[Symbol.dispose]());

describe('signs that the page’s own fonts lack', () => {
  test('are text in the PDF, as they were written', () => {
    const text = tagTree(pdf);
    const lost = SIGNS.flatMap((sign) => [`Tegn ${sign},`, `fed ${sign}`, `kode ${sign}`]).filter(
      (each) => !text.includes(each),
    );
    expect(lost).toEqual([]);
    expect(text).toContain('tele\u2011fon');
    expect(text).toContain('├── mappe ✓');
    expect(inspectPdf(pdf).headings[0]?.text).toBe('Tegn ✓ ① ⚠');
  });

  test('are in fonts that come with kl-docs, each embedded', () => {
    const { fonts, missingGlyphs } = inspectPdf(pdf);
    expect(missingGlyphs).toEqual([]);
    expect(fonts.filter(({ name, embedded }) => !embedded || !/^(IBMPlex|Noto|DejaVu)/.test(name))).toEqual(
      [],
    );
    expect(fonts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['NotoSansSymbols2-Regular', 'NotoSansMath-Regular', 'DejaVuSansMono']),
    );
  });

  test('break no rule of PDF/UA-1 and PDF/A-2a', () => {
    expect(brokenRules(pdf)).toEqual([]);
  });

  test.runIf(javaIsThere)('as veraPDF says, too', () => {
    const verdicts = validate([workspace.path('out/card/1.0/lynkort-1.0.pdf')]);
    expect(verdicts.map(({ profile, failures }) => [profile, failures])).toEqual([
      ['PDFUA-1', []],
      ['PDFA-2A', []],
    ]);
  });

  test('make a page larger by a few hundred bytes each', () => {
    const html = readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
    const added = html.match(/@font-face\{.*\}/g) ?? [];
    expect(added.length).toBeGreaterThan(10);
    expect(added.join('').length).toBeLessThan(200_000);
  });
});
