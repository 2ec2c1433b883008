import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { klDocs, projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

interface Planned {
  readonly planned: readonly string[];
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly message: string;
    readonly hint?: string;
  }[];
}

/** What would be made. */
async function plan(...args: string[]): Promise<Planned> {
  const { stdout } = await klDocs(['poster', ...args, '--dry-run', '--format', 'json,pdf']);
  return JSON.parse(stdout) as Planned;
}

const slugs = ({ planned }: Planned) => planned.map((file) => /plakat-(.+)-a\d/.exec(file)?.[1]);

describe('whose poster', () => {
  test("a region's municipalities, as on the edition's date", async () => {
    const sjaelland = await plan('--region', 'Region Sjælland');
    expect(sjaelland.planned).toHaveLength(17);
    expect(slugs(sjaelland)).toContain('slagelse');
    const east = await plan('--region', 'Region Østdanmark');
    expect([east.planned, east.diagnostics.map(({ message }) => message)]).toEqual([
      [],
      ["Region Østdanmark is from 2027-01-01; the edition's date is 2026-11-24"],
    ]);
  });

  test('of an edition of 2027: Region Østdanmark has 46', async () => {
    using workspace = new TemporaryWorkspace();
    const file = 'content/poster/document.yml';
    for (const copied of [
      'kl-docs.yml',
      'content/data/municipalities.csv',
      'content/data/regions.yml',
      file,
      'content/poster/poster.md',
    ])
      workspace.write(copied, readFileSync(`${projectRoot}/${copied}`));
    const text = readFileSync(workspace.path(file), 'utf8');
    workspace.write(file, text.replace('date: 2026-11-24', 'date: 2027-01-04'));
    const { stdout } = await klDocs(
      ['poster', '--region', 'region østdanmark', '--dry-run', '--format', 'json,pdf'],
      workspace.root,
    );
    expect((JSON.parse(stdout) as Planned).planned).toHaveLength(46);
  });

  test('several, separated by commas and repeated, besides a region', async () => {
    const found = await plan('-m', 'Slagelse,0400', '-m', 'ærø', '--region', 'Region Sjælland');
    expect(new Set(slugs(found))).toEqual(
      new Set([...slugs(await plan('--region', 'Region Sjælland')), 'bornholm', 'aeroe']),
    );
  });

  test('among forty names all that are unknown are told at once, and nothing is made', async () => {
    const { stdout } = await klDocs(['poster', '--all', '--dry-run', '--format', 'json,pdf']);
    const known = slugs(JSON.parse(stdout) as Planned).slice(0, 38);
    const { planned, diagnostics } = await plan('-m', [...known, 'Aahus', 'Kobenhavn'].join(','));
    expect(planned).toEqual([]);
    expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      ['There is no "Aahus" in municipalities', 'Nearest: Aarhus Kommune.'],
      ['There is no "Kobenhavn" in municipalities', 'Nearest: Københavns Kommune.'],
    ]);
  });

  test('--list says for whom, and who has words of their own', async () => {
    const { stdout, code } = await klDocs(['poster', '--list', '--format', 'json']);
    const { variants } = JSON.parse(stdout) as { variants: { key: string; own: string[] }[] };
    expect([code, variants.length]).toEqual([0, 98]);
    expect(variants.filter(({ own }) => own.length > 0)).toEqual([]);
  });

  test('`build poster --variant` plans the same', async () => {
    const built = await klDocs([
      'build',
      'poster',
      '--variant',
      'slagelse',
      '--where',
      'region=Region Nordjylland',
      '--paper',
      'a3,a5',
      '--dry-run',
    ]);
    const poster = await klDocs([
      'poster',
      '-m',
      'slagelse',
      '--region',
      'Region Nordjylland',
      '--paper',
      'a3,a5',
      '--dry-run',
    ]);
    expect(built.stdout).toBe(poster.stdout);
    expect(built.stdout).toContain('plakat-slagelse-a3.pdf');
  });
});

describe("posters for a table of somebody's own", () => {
  test('from a CSV of Danish Excel: semicolons, Windows-1252, a name with HTML in it', async () => {
    using out = new TemporaryWorkspace();
    const table = out.path('plejehjem.csv');
    writeFileSync(table, Buffer.from('Plejehjem;Leder\r\nÅlyst & Søn;x\r\nHus <b>Syd</b>;y\r\n', 'latin1'));
    const { code, stderr } = await klDocs([
      'poster',
      '--from',
      table,
      '--format',
      'pdf',
      '--out',
      out.path('out'),
    ]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('read as Windows-1252')]);
    const tags = (slug: string) => tagTree(readFileSync(out.path(`out/poster/1.0/plakat-${slug}-a4.pdf`)));
    expect(tags('aalyst-soen')).toContain('Ålyst & Søn');
    expect(tags('hus-b-syd-b')).toContain('Hus <b>Syd</b>');
  });

  test.each([
    ['two rows of one slug', 'navn\nSøby\nSoeby\n', 'duplicate-key'],
    ['an empty name', 'navn;rum\nSøby;1\n;2\n', 'empty-name'],
    ['a name of 250 characters', `navn\n${'Langt '.repeat(42)}\n`, 'bad-name'],
    ['no column of names', 'farve\nblå\n', 'missing-column'],
  ])('with %s: nothing is made', async (_, text, rule) => {
    using out = new TemporaryWorkspace();
    writeFileSync(out.path('t.csv'), text);
    const { code, stdout } = await klDocs([
      ...['poster', '--from', out.path('t.csv'), '--format', 'json,pdf', '--out', out.path('out')],
    ]);
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as Planned).diagnostics.map((found) => found.rule)).toContain(rule);
    expect(existsSync(out.path('out'))).toBe(false);
  });
});

describe('for those who approve and send them', () => {
  test('an overview of all, and the list of orders as PDF and CSV', async () => {
    using out = new TemporaryWorkspace();
    const list = out.path('bestillinger.csv');
    writeFileSync(list, 'kommune;antal;adresse\nSlagelse;10;"=HYPERLINK(1)"\nÆrø;5;\nSlagelse;2;Lageret\n');
    const { code, stderr } = await klDocs([
      'poster',
      '--orders',
      list,
      '--overview',
      '--format',
      'pdf',
      '--out',
      out.path('out'),
    ]);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
    const file = (name: string) => readFileSync(out.path(`out/poster/1.0/${name}`));
    expect(file('bestillinger.csv').toString('utf8').split('\r\n')).toEqual([
      '\ufeffNavn;Antal;Papir;Modtager;Adresse;Bemærkning;Fil',
      "Slagelse Kommune;10;A4;;'=HYPERLINK(1);;plakat-slagelse-a4.pdf",
      'Ærø Kommune;5;A4;;;;plakat-aeroe-a4.pdf',
      'Slagelse Kommune;2;A4;;Lageret;;plakat-slagelse-a4.pdf',
      '',
    ]);
    const overview = inspectPdf(file('oversigt.pdf'));
    const shown = overview.figures.map(({ alt }) => alt).filter((alt) => alt?.startsWith('Plakaten'));
    expect(shown).toEqual(['Plakaten for Slagelse Kommune', 'Plakaten for Ærø Kommune']);
    expect(tagTree(file('bestillinger.pdf'))).toMatch(/"I alt"[\s\S]*"17"/);
    // They are for the office, not for the public.
    const index = readFileSync(out.path('out/index.html'), 'utf8');
    expect(index).toContain('plakat-aeroe-a4.pdf');
    expect(index).not.toMatch(/bestillinger|oversigt/);
  });

  const ORDERS = 'kommune;antal;papir\nSlagelse;10;A3\nÆrø;5;\nSlagelse;2;a5\nSamsø;1;A3\n';

  test('a row gets the paper that it asks for, and the list names the file of that paper', async () => {
    using out = new TemporaryWorkspace({ 'o.csv': ORDERS });
    const { code } = await klDocs([
      ...['poster', '--orders', out.path('o.csv'), '--format', 'pdf', '--out', out.path('out')],
    ]);
    expect(code).toBe(0);
    const file = (name: string) => readFileSync(out.path(`out/poster/1.0/${name}`));
    expect(file('bestillinger.csv').toString('utf8').split('\r\n').slice(1, -1)).toEqual([
      'Slagelse Kommune;10;A3;;;;plakat-slagelse-a3.pdf',
      'Ærø Kommune;5;A4;;;;plakat-aeroe-a4.pdf',
      'Slagelse Kommune;2;A5;;;;plakat-slagelse-a5.pdf',
      'Samsø Kommune;1;A3;;;;plakat-samsoe-a3.pdf',
    ]);
    const [{ width = 0, height = 0 } = {}] = inspectPdf(file('plakat-samsoe-a3.pdf')).pageSizes;
    // A3 in points: 297 mm × 420 mm.
    expect([Math.round(width), Math.round(height)]).toEqual([842, 1191]);
    expect(readdirSync(out.path('out/poster/1.0')).filter((name) => name.startsWith('plakat-'))).toEqual([
      'plakat-aeroe-a4.pdf',
      'plakat-samsoe-a3.pdf',
      'plakat-slagelse-a3.pdf',
      'plakat-slagelse-a5.pdf',
    ]);
  });

  test.each([
    [
      ['--paper', 'a3'],
      ['aeroe-a3', 'samsoe-a3', 'slagelse-a3', 'slagelse-a5'],
    ],
    [
      ['-m', 'Ærø,Odense'],
      ['aeroe-a4', 'odense-a4'],
    ],
    [
      ['-m', 'Odense,Samsø', '--overview'],
      ['odense-a4', 'samsoe-a3'],
    ],
    [
      ['--paper', 'a5', '-m', 'Odense,Samsø'],
      ['odense-a5', 'samsoe-a3', 'samsoe-a5'],
    ],
  ])('beside orders %j chooses %j', async (more, expected) => {
    using out = new TemporaryWorkspace({ 'o.csv': ORDERS });
    const { planned } = await plan('--orders', out.path('o.csv'), ...more);
    const names = planned.flatMap((file) => /plakat-(.+)\.pdf/.exec(file)?.[1] ?? []);
    expect(names.sort()).toEqual(expected);
  });

  test('an overview names the PDF, also where there are pictures too', async () => {
    using out = new TemporaryWorkspace();
    const { code } = await klDocs([
      ...['poster', '-m', 'Slagelse', '--overview', '--format', 'svg,png,pdf', '--out', out.path('out')],
    ]);
    expect(code).toBe(0);
    const tags = tagTree(readFileSync(out.path('out/poster/1.0/oversigt.pdf')));
    expect(tags).toContain('plakat-slagelse-a4.pdf');
    expect(tags).not.toMatch(/plakat-slagelse-a4\.(png|svg)/);
  });

  test.each([
    ['kommune;antal\nSlagelse;mange\n', 'invalid-copies'],
    ['kommune;antal\nÆrø;1\nSlagelse;0\n', 'invalid-copies'],
    ['kommune;antal\nSlagelse;\n', 'invalid-copies'],
    ['kommune;antal\nSlagelse;-1\n', 'invalid-copies'],
    ['kommune;antal\nSlagelse;1,5\n', 'invalid-copies'],
    ['kommune;antal\nSlagelse;100001\n', 'invalid-copies'],
    ['kommune;antal\nAtlantis;3\n', 'unknown-variant'],
    ['kommune;stykpris\nSlagelse;3\n', 'missing-column'],
    ['kommune;antal;papir\nSlagelse;3;A2\n', 'unknown-paper'],
  ])('a list of orders with a mistake stops it: %j', async (text, rule) => {
    using out = new TemporaryWorkspace();
    writeFileSync(out.path('o.csv'), text);
    const { code, stdout } = await klDocs([
      ...['poster', '--orders', out.path('o.csv'), '--format', 'json', '--out', out.path('out')],
    ]);
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as Planned).diagnostics.map((found) => found.rule)).toEqual([rule]);
    expect(existsSync(out.path('out'))).toBe(false);
  });

  test('one copy is enough, and 100,000 are not too many', async () => {
    using out = new TemporaryWorkspace({ 'o.csv': 'kommune;antal\nSlagelse;1\nÆrø;100000\n' });
    const { code, stdout } = await klDocs([
      ...['poster', '--orders', out.path('o.csv'), '--dry-run', '--format', 'json,pdf'],
    ]);
    expect([code, slugs(JSON.parse(stdout) as Planned)]).toEqual([
      0,
      expect.arrayContaining(['slagelse', 'aeroe']),
    ]);
  });
});
