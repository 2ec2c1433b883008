import { describe, expect, test } from 'vitest';
import { pathsOf } from '../../src/plan/plan.ts';
import { planSelection, type Selection } from '../../src/plan/select.ts';
import { concerns, type Division, divide } from '../../src/plan/shard.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { described, forPeople, PEOPLE, SHEET } from './planned.ts';

const FILES = {
  ...PEOPLE,
  'content/badge/document.yml': described({
    ...forPeople(),
    file: 'kort-{{person.slug}}-{{sheet.paper}}',
    sheet: SHEET,
    chapters: ['badge.md'],
  }),
  'content/badge/badge.md': '# Skilt\n',
  'content/book/document.yml': described({ file: 'bog', chapters: ['1.md', '2.md'] }),
  'content/book/1.md': `# Bog\n\n${'Et langt kapitel. '.repeat(500)}`,
  'content/book/2.md': `# Mere\n\n${'Endnu et langt kapitel. '.repeat(500)}`,
};

/** All parts of what is asked for, and the plans. */
async function divided(
  count: number,
  selection: Selection = {},
  files: Readonly<Record<string, string>> = FILES,
) {
  using folder = new TemporaryWorkspace(files);
  const { value: workspace } = openWorkspace(sourcesIn(folder.root));
  if (workspace === null) throw new Error('kl-docs.yml of the test is wrong');
  const { value: plans } = await planSelection(workspace, selection);
  const parts = Array.from({ length: count }, (_, at) => divide(workspace, plans, { index: at + 1, count }));
  const planned = plans.flatMap(pathsOf);
  return { plans, planned, parts, made: parts.map((part) => planned.filter(part.makes)) };
}

describe('a division', () => {
  test.each([1, 2, 3, 5, 40])('into %i gives each file to one part', async (count) => {
    const { planned, made } = await divided(count, { papers: ['a5', 'a4'], overview: true });
    expect(made.flat().sort()).toEqual([...planned].sort());
    expect(planned.length).toBe(4 * 2 + 2);
  });

  test('gives what is dear to one part, and what is cheap to the others', async () => {
    const { made } = await divided(2);
    expect(made).toEqual([
      ['book/1.0/index.html', 'book/1.0/bog.pdf'],
      ['anna', 'bo', 'carl', 'dorte'].map((name) => `badge/1.0/kort-${name}-a5.pdf`),
    ]);
  });

  test('gives each part as much of what is alike', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `p${index},Person ${index},Nord\n`);
    const files = { ...FILES, 'content/data/people.csv': `slug,name,team\n${rows.join('')}` };
    const { made } = await divided(8, { documents: ['badge'] }, files);
    expect(made.map(({ length }) => length)).toEqual([13, 13, 13, 13, 12, 12, 12, 12]);
  });

  test('keeps the files of a sheet together, and what is about all with a sheet of it', async () => {
    const { made } = await divided(20, { documents: ['badge'], formats: ['pdf', 'png'], overview: true });
    expect(
      made.filter(({ length }) => length > 0).map((files) => files.map((file) => file.slice(10))),
    ).toEqual([
      ['kort-anna-a5.pdf', 'kort-anna-a5.png', 'oversigt.pdf'],
      ...['bo', 'carl', 'dorte'].map((name) => [`kort-${name}-a5.pdf`, `kort-${name}-a5.png`]),
    ]);
  });

  test('has parts with nothing to make where there are more than sheets', async () => {
    const { made, parts, plans } = await divided(9);
    expect(made.filter(({ length }) => length === 0).length).toBe(4);
    const idle = parts.slice(5);
    expect(idle.filter((part) => plans.some((plan) => concerns(part, plan)))).toEqual([]);
  });
});

describe('what is looked at', () => {
  const lookers = (
    parts: readonly Division[],
    document: string,
    variant: Parameters<Division['looksAt']>[1],
  ) => parts.filter((part) => part.looksAt(document, variant)).map(({ shard }) => shard.index);

  test('is looked at by one part, also a variant that was not chosen and a document of which nothing is made', async () => {
    const { parts: some, plans } = await divided(3, { formats: ['png'] });
    const all = plans.flatMap(({ document, variants }) =>
      variants.map(({ variant }) => lookers(some, document.id, variant).length),
    );
    expect(all).toEqual([1, 1, 1, 1, 1]);

    const { parts } = await divided(2, { documents: ['badge'], variants: ['bo', 'carl'] });
    const badge = plans.find(({ document }) => document.id === 'badge');
    const byName = badge?.variants.map(({ variant }) => [variant?.key, ...lookers(parts, 'badge', variant)]);
    expect(byName).toEqual([
      ['anna', 1],
      ['bo', 1],
      ['carl', 2],
      ['dorte', 1],
    ]);
  });

  test('stands in documents that the part is concerned with', async () => {
    const { parts, plans } = await divided(2);
    const concerned = parts.map((part) =>
      plans.filter((plan) => concerns(part, plan)).map(({ document }) => document.id),
    );
    expect(concerned).toEqual([['book'], ['badge']]);
  });
});

describe('the sum of a division', () => {
  const sumOf = async (...args: Parameters<typeof divided>) => (await divided(...args)).parts[0]?.sha256;

  test('is the same for all parts, and each time', async () => {
    const { parts } = await divided(4);
    expect(new Set(parts.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await sumOf(4)).toBe(parts[0]?.sha256);
  });

  test('is another one for other files and for chapters of another size', async () => {
    const longer = { ...FILES, 'content/book/2.md': '# Mere\n' };
    const sums = [await sumOf(2), await sumOf(2, { formats: ['pdf'] }), await sumOf(2, {}, longer)];
    expect(new Set(sums).size).toBe(3);
  });
});
