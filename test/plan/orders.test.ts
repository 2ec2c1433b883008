import { describe, expect, test } from 'vitest';
import type { Selection } from '../../src/plan/select.ts';
import { described, forPeople, PEOPLE, planned, SHEET } from './planned.ts';

const COLUMNS = {
  columns: { name: ['navn'], slug: [] },
  orders: { copies: ['antal'], paper: ['papir'], note: ['bemærkning'] },
};
const CARD = {
  ...PEOPLE,
  'content/a/document.yml': described({
    ...forPeople(COLUMNS),
    sheet: SHEET,
    file: 'kort-{{person.slug}}-{{sheet.paper}}',
  }),
};
const TEXT = { ...PEOPLE, 'content/a/document.yml': described(forPeople(COLUMNS)) };

async function ordered(
  list: string | Uint8Array,
  files: Record<string, string> = CARD,
  selection: Selection = {},
) {
  const { plans, ...rest } = await planned({ ...files, 'o.csv': list }, { ...selection, orders: 'o.csv' });
  const orders = plans.flatMap(({ orders }) => orders ?? []);
  return { ...rest, plans, orders: orders.map(({ variant, ...order }) => ({ key: variant.key, ...order })) };
}

/** The files for people, without the list itself. */
const cards = (files: readonly string[]) => files.flatMap((file) => /kort-(.+)\.pdf$/.exec(file)?.[1] ?? []);

describe('a list of orders', () => {
  const NOTHING = { recipient: null, address: null, note: null };

  test('is read row by row, in its order', async () => {
    const { orders, problems } = await ordered(
      'navn;antal;papir;recipient;address;bemærkning\nBo; 3 ;A4;Ida;Vej 1;Haster\nanna;10;;;;\nBo;1;a5; ;;\n',
    );
    expect(problems).toEqual([]);
    expect(orders).toEqual([
      { key: 'bo', copies: 3, paper: 'a4', recipient: 'Ida', address: 'Vej 1', note: 'Haster' },
      { key: 'anna', copies: 10, paper: 'a5', ...NOTHING },
      { key: 'bo', copies: 1, paper: 'a5', ...NOTHING },
    ]);
  });

  test('needs no column for what it does not say', async () => {
    expect((await ordered('slug,copies\nbo,3\n')).orders).toEqual([
      { key: 'bo', copies: 3, paper: 'a5', ...NOTHING },
    ]);
  });

  test('may name by any column that it has, the first that says something', async () => {
    const { orders, problems } = await ordered('slug,name,antal\nbo,Anna,1\n,Carl,2\n');
    expect([orders.map(({ key }) => key), problems]).toEqual([['anna', 'carl'], []]);
  });

  test('of a document that is no sheet has no papers', async () => {
    const { orders, files } = await ordered('navn,antal\nBo,3\n', TEXT);
    expect(orders).toEqual([{ key: 'bo', copies: 3, paper: null, ...NOTHING }]);
    expect(files).toEqual(['a/1.0/kort-bo.pdf', 'a/1.0/bestillinger.pdf', 'a/1.0/bestillinger.csv']);
  });

  test('is there for one that may be made without variants', async () => {
    const document = described({ ...forPeople({ ...COLUMNS, optional: true }), file: 'kort' });
    const { files } = await ordered('navn,antal\nBo,3\n', { ...TEXT, 'content/a/document.yml': document });
    expect(cards(files)).toEqual(['bo']);
  });

  test.each(['1', '100000', '007'])('of %s copies is good', async (copies) => {
    expect((await ordered(`navn,antal\nBo,${copies}\n`)).orders).toMatchObject([{ copies: Number(copies) }]);
  });

  test.each(['0', '100001', '-1', '1.0', '1e3', '0x10', 'ti', '10 stk'])(
    'of %s copies is told',
    async (copies) => {
      const { plans, diagnostics, problems } = await ordered(`navn,antal\nAnna,1\nBo,${copies}\n`);
      expect([plans, problems]).toEqual([[], ['invalid-copies o.csv:3']]);
      expect(diagnostics[0]?.said?.values).toEqual({ text: copies });
    },
  );

  test('all that is wrong with it is told at once, at its line', async () => {
    const { plans, problems } = await ordered('navn;antal;papir\nEva;1;\n;2;\nBo;;\nAnna;1;A7\nCarl;0;A7\n');
    expect(plans).toEqual([]);
    expect(problems).toEqual([
      'unknown-variant o.csv:2',
      'unknown-variant.nobody o.csv:3',
      'invalid-copies.missing o.csv:4',
      'unknown-paper.ordered o.csv:5',
      'invalid-copies o.csv:6',
      'unknown-paper.ordered o.csv:6',
    ]);
  });

  test.each([
    [
      'name',
      'Eva,1,',
      { key: 'unknown-variant', values: { name: 'Eva', data: 'people', file: 'content/data/people.csv' } },
    ],
    [
      'name that is there',
      ',1,',
      { key: 'unknown-variant.nobody', values: { file: 'content/data/people.csv' } },
    ],
    [
      'paper',
      'Bo,1,A7',
      {
        key: 'unknown-paper.ordered',
        values: { document: 'a', name: 'A7', offered: SHEET.papers, unsaid: 'a5' },
      },
    ],
  ])('without a known %s it is said what there is', async (_, row, said) => {
    const { plans, diagnostics } = await ordered(`navn,antal,papir\n${row}\n`);
    expect(plans).toEqual([]);
    expect(diagnostics).toMatchObject([{ said }]);
  });

  test('may ask for no paper where there is no choice', async () => {
    const { diagnostics, problems } = await ordered('navn,antal,papir\nBo,1,\nAnna,1,A4\n', TEXT);
    expect(problems).toEqual(['unknown-paper.no-choice o.csv:3']);
    expect(diagnostics[0]?.said?.values).toEqual({ document: 'a', name: 'A4' });
  });

  test.each([
    ['navn,stk\nBo,1\n', 'missing-column.copies', ['navn', 'stk'], ['copies', 'antal']],
    ['hvem,antal\nBo,1\n', 'missing-column.recipient', ['hvem', 'antal'], ['name', 'navn', 'slug']],
    ['hvem,stk\nBo,1\n', 'missing-column.recipient', ['hvem', 'stk'], ['name', 'navn', 'slug']],
  ])('without a column is told with the headers that would do: %j', async (list, key, headers, known) => {
    const { diagnostics, problems } = await ordered(list);
    expect(problems).toEqual([`${key} o.csv:1`]);
    expect(diagnostics[0]?.said?.values).toEqual({ headers, known });
  });

  test('that is not there leaves nothing', async () => {
    const { plans, problems } = await planned(CARD, { orders: 'ingen.csv' });
    expect([plans, problems]).toEqual([[], [expect.stringContaining('ingen.csv')]]);
  });

  test('is planned with what is told of its file', async () => {
    const latin1 = Buffer.from('navn;antal;note\nBo;1;Blå\n', 'latin1');
    const { orders, problems } = await ordered(latin1);
    expect(orders).toMatchObject([{ key: 'bo', note: 'Blå' }]);
    expect(problems).toEqual(['read-as-windows-1252 o.csv:2']);
  });
});

describe('whose files are made beside orders', () => {
  const LIST = 'navn,antal,papir\nBo,1,A4\nAnna,2,\nBo,3,A2\nBo,4,A4\n';

  test.each<[string, Selection, readonly string[]]>([
    ['those who ordered, on the papers that they asked for', {}, ['bo-a4', 'bo-a2', 'anna-a5']],
    ['on a paper for all besides', { papers: ['a2'] }, ['anna-a2', 'bo-a4', 'bo-a2']],
    [
      'those who are named: who ordered nothing has the first paper',
      { variants: ['Carl', 'Bo'] },
      ['carl-a5', 'bo-a4', 'bo-a2'],
    ],
    [
      'and who ordered nothing has the paper for all',
      { variants: ['Carl', 'Bo'], papers: ['a4'] },
      ['carl-a4', 'bo-a4', 'bo-a2'],
    ],
    [
      'of several papers for all the first is meant where the list names none',
      { variants: ['Anna'], papers: ['a4', 'a5'] },
      ['anna-a5', 'anna-a4'],
    ],
    ['all', { allVariants: true }, ['anna-a5', 'bo-a4', 'bo-a2', 'carl-a5', 'dorte-a5']],
  ])('%s', async (_, selection, expected) => {
    const { files, problems } = await ordered(LIST, CARD, selection);
    expect(problems).toEqual([]);
    expect(cards(files).toSorted()).toEqual(expected.toSorted());
  });
});
