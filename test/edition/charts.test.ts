import { describe, expect, test } from 'vitest';
import { openEdition } from '../../src/edition/open-edition.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** What is heard of each chart of the one document of some files, for each of its variants, and what is wrong. */
async function heard(files: Readonly<Record<string, string>>) {
  using folder = new TemporaryWorkspace(files);
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(folder.root)));
  const [plan] = workspace === null ? [] : diagnostics.take(await planSelection(workspace, {}));
  if (workspace === null || plan === undefined) throw new Error(JSON.stringify(diagnostics.list));
  const edition = await openEdition(workspace, plan.document);
  for (const problem of edition.problems) diagnostics.add(problem);
  const charts = plan.variants.map(({ variant, artifacts: [artifact] }) => {
    if (artifact === undefined) throw new Error('nothing to make');
    const { figures, chapters } = diagnostics.take(edition.rendered(artifact));
    const [drawing = ''] = /<svg.*?<\/svg>/s.exec(chapters[0]?.html ?? '') ?? [];
    return { key: variant?.key, text: figures[0]?.alternativeText, drawing };
  });
  return { charts, problems: diagnostics.list.map(({ rule }) => rule) };
}

const DOCUMENT = `title: Statistik
version: "1.0"
date: 2026-11-24
status: draft
template: guide
file: statistik-{{region.slug}}
chapters: [1.md]
variants: { data: regioner, as: region }
`;
const DATA = `title: Test
data:
  regioner: { file: content/regioner.csv, key: slug, label: navn, find: [navn] }
  opkald: { file: content/opkald.csv }
`;

describe('a chart in a document with variants', () => {
  test('has the numbers of each variant by itself', async () => {
    const { charts, problems } = await heard({
      'kl-docs.yml': DATA,
      'content/regioner.csv': 'slug,navn\nnord,Nordegnen\nsyd,Sydegnen\noest,Østegnen\n',
      'content/opkald.csv':
        'region,aar,antal\nNordegnen,2025,10\nNordegnen,2026,30\nSydegnen,2025,8\nSydegnen,2026,5\nØstegnen,2025,7\nØstegnen,2026,7\n',
      'content/statistik/document.yml': DOCUMENT,
      'content/statistik/1.md':
        '# Opkald\n\n:::chart[Opkald i {{region.navn}}]{set=opkald type=line x=aar y="antal=Antal opkald" where="region={{region.navn}}"}\n:::\n',
    });
    expect(problems).toEqual([]);
    expect(charts.map(({ key, text }) => [key, text])).toEqual([
      [
        'nord',
        'Linjediagram: Antal opkald over tid. 2 værdier, fra 2025 til 2026. Fra 10 til 30, en stigning. Højest: 30 (2026). Lavest: 10 (2025).',
      ],
      [
        'syd',
        'Linjediagram: Antal opkald over tid. 2 værdier, fra 2025 til 2026. Fra 8 til 5, et fald. Højest: 8 (2025). Lavest: 5 (2026).',
      ],
      [
        'oest',
        'Linjediagram: Antal opkald over tid. 2 værdier, fra 2025 til 2026. Begynder og slutter på 7. Alle værdier er 7.',
      ],
    ]);
    expect(new Set(charts.map(({ drawing }) => drawing)).size).toBe(3);
    for (const { text, drawing } of charts) expect(drawing).toContain(`aria-label="${text}"`);
  });

  test.each([
    ['2026-12-31', ['Søjlediagram: Antal opkald fordelt på kommune. 1 værdi. 4 (A-købing).']],
    [
      '2027-01-01',
      [
        'Søjlediagram: Antal opkald fordelt på kommune. 2 værdier. Højest: 9 (B-købing). Lavest: 4 (A-købing).',
      ],
    ],
  ])('has the municipalities that its region has on %s', async (date, texts) => {
    const { charts, problems } = await heard({
      'kl-docs.yml': `title: Test
data:
  regioner: { file: content/regioner.csv, key: slug, label: navn, find: [navn] }
  kommuner:
    file: content/kommuner.csv
    dated: { file: content/regioner.yml, column: kode, as: region }
`,
      'content/regioner.csv': `slug,navn\n${date < '2027' ? 'oest,Egn Øst' : 'ny,Egn Ny'}\n`,
      'content/regioner.yml': `- { name: Egn Øst, codes: ["1"], validUntil: 2026-12-31 }
- { name: Egn Vest, codes: ["2"], validUntil: 2026-12-31 }
- { name: Egn Ny, codes: ["1", "2"], validFrom: 2027-01-01 }
`,
      'content/kommuner.csv': 'kommune,kode,antal\nA-købing,1,4\nB-købing,2,9\n',
      'content/statistik/document.yml': DOCUMENT.replace('2026-11-24', date),
      'content/statistik/1.md':
        '# Opkald\n\n:::chart[Opkald]{set=kommuner x="kommune=Kommune" y="antal=Antal opkald" where="region={{region.navn}}"}\n:::\n',
    });
    expect(problems).toEqual([]);
    expect(charts.map(({ text }) => text)).toEqual(texts);
  });

  test('is measured in the fonts of its workspace', async () => {
    const files = {
      'kl-docs.yml': 'title: Test\ndata: { opkald: { file: content/opkald.csv } }\n',
      'content/opkald.csv': 'omraade,antal\nHjemmesygepleje,1\nPlejecentre,2\n',
      'content/statistik/document.yml': DOCUMENT.replace(/^variants.*\n/m, '').replace(
        '-{{region.slug}}',
        '',
      ),
      'content/statistik/1.md': '# Opkald\n\n:::chart[Opkald]{set=opkald type=dot x=omraade y=antal}\n:::\n',
    };
    const rule = (font: string) => `@font-face { font-family: Egen; src: url("npm:${font}"); }\n`;
    const narrow = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2';
    const wide = '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2';
    /** Where the names of the rows end. */
    const names = async (own: Record<string, string>) => {
      const { charts, problems } = await heard({ ...files, ...own });
      expect(problems).toEqual([]);
      return Number(/text-anchor="end"><tspan x="([\d.]+)"/.exec(charts[0]?.drawing ?? '')?.[1]);
    };
    const plex = await names({});
    expect(plex).toBeGreaterThan(80);
    expect(await names({ 'assets/fonts.css': rule(narrow) })).toBeCloseTo(plex, 6);
    expect(await names({ 'assets/fonts.css': rule(wide) })).toBeGreaterThan(1.1 * plex);
  });
});
