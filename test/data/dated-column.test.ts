import { describe, expect, test } from 'vitest';
import { DatedColumn, holdsOn, readDatedColumn } from '../../src/data/dated-column.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

test.each([
  [{ validFrom: '2027-01-01' }, false],
  [{ validFrom: '2026-11-24' }, true],
  [{ validUntil: '2026-11-24' }, true],
  [{ validUntil: '2026-11-23' }, false],
  [{ validFrom: null, validUntil: null }, true],
  [{ validFrom: '2026-11-25', validUntil: '2026-11-23' }, false],
])('%j holds on 24 November 2026: %j', (period, holds) => {
  expect(holdsOn(period, '2026-11-24')).toBe(holds);
});

describe('a column whose values hold at certain times', () => {
  const column = (date: string) =>
    new DatedColumn('region', date, [
      { name: 'Østland', codes: ['1', '2'], validFrom: '2027-01-01' },
      { name: 'Nord', codes: ['1'], validUntil: '2026-12-31' },
      { name: 'Syd', codes: ['2'], validUntil: '2026-12-31' },
      { name: 'Syd', codes: ['3'] },
      { name: 'Vest', codes: ['4'] },
    ]);

  test.each([
    ['2026-12-31', ['Nord', 'Syd', 'Syd', 'Vest', null]],
    ['2027-01-01', ['Østland', 'Østland', 'Syd', 'Vest', null]],
  ])('has on %s the values %j', (date, values) => {
    expect(['1', '2', '3', '4', '5'].map((code) => column(date).valueOf(code))).toEqual(values);
  });

  test('knows all its values, how they are written, and when they hold', () => {
    const region = column('2026-12-31');
    expect(region.values).toEqual(['Østland', 'Nord', 'Syd', 'Vest']);
    expect(['oestland', 'NORD', 'Øst'].map((typed) => region.spelled(typed))).toEqual([
      'Østland',
      'Nord',
      undefined,
    ]);
    expect(['oestland', 'nord', 'vest', 'Øst'].map((typed) => region.periodOf(typed))).toEqual([
      { from: '2027-01-01', until: undefined },
      { from: undefined, until: '2026-12-31' },
      undefined,
      undefined,
    ]);
  });

  function read(text: string) {
    using folder = new TemporaryWorkspace({ 'regions.yml': text });
    const { value: workspace } = openWorkspace(sourcesIn(folder.root));
    if (workspace === null) throw new Error('kl-docs.yml of the test is wrong');
    return readDatedColumn(workspace, { file: 'regions.yml', as: 'region' }, '2026-12-31');
  }

  test('is read from its file', () => {
    const { value, problems } = read(
      '- { name: Nord, codes: ["1"], validFrom: 2026-01-01, validUntil: 2026-12-31 }\n',
    );
    expect([value?.name, value?.date, value?.valueOf('1'), problems]).toEqual([
      'region',
      '2026-12-31',
      'Nord',
      [],
    ]);
  });

  test.each([
    '- { name: "", codes: ["1"] }',
    '- { name: Nord, codes: [] }',
    '- { name: Nord, codes: [1] }',
    '- { name: Nord, codes: ["1"], validFrom: i dag }',
    '- { name: Nord, codes: ["1"], validUntil: i dag }',
    '- { name: Nord, codes: ["1"], until: 2026-12-31 }',
    'name: Nord',
  ])('is not read from %s', (text) => {
    const { value, problems } = read(`${text}\n`);
    expect([value, problems.map(({ place }) => `${place?.file}:${place?.line}`)]).toEqual([
      null,
      ['regions.yml:1'],
    ]);
  });
});
