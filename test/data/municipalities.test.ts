import { describe, expect, test } from 'vitest';
import { readDataSet } from '../../src/data/data-set.ts';
import type { DataSet } from '../../src/data/rows.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';

async function municipalities(date: string): Promise<DataSet> {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(projectRoot)));
  const data = workspace && diagnostics.take(await readDataSet(workspace, 'municipalities', date));
  expect(diagnostics.list).toEqual([]);
  if (!data) throw new Error('no data');
  return data;
}

const countBy = (data: DataSet, column: string): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(data.rows, (row) => String(row[column]))].map(([name, rows]) => [name, rows.length]),
  );

describe('the municipalities', () => {
  test('are 98, each with a name of its own', async () => {
    const data = await municipalities('2026-11-24');
    expect(data.rows).toHaveLength(98);
    for (const column of ['code', 'name', 'official_name', 'slug']) {
      expect(new Set(data.rows.map((row) => row[column])).size).toBe(98);
    }
  });

  test('have official names that no rule makes', async () => {
    const data = await municipalities('2026-11-24');
    const official = (name: string) => data.find(name)?.['official_name'];
    expect(official('0101')).toBe('Københavns Kommune');
    expect(official('0400')).toBe('Bornholms Regionskommune');
    expect(official('0480')).toBe('Nordfyns Kommune');
    expect(official('0820')).toBe('Vesthimmerlands Kommune');
    expect(data.find('0411'), 'Christiansø is no municipality').toBeUndefined();
  });

  test.each([
    ['Slagelse', 'slagelse'],
    ['SLAGELSE KOMMUNE', 'slagelse'],
    ['0330', 'slagelse'],
    ['aeroe', 'aeroe'],
    ['ærø', 'aeroe'],
    ['Ærø', 'aeroe'],
    ['A\u030Arhus', 'aarhus'],
    ['Københavns Kommune', 'koebenhavn'],
    ['koebenhavn', 'koebenhavn'],
    ['ringkøbing skjern', 'ringkoebing-skjern'],
    ['  Lyngby-Taarbæk  ', 'lyngby-taarbaek'],
    ['Åbenrå', 'aabenraa'],
  ])('are found by %s', async (typed, slug) => {
    expect((await municipalities('2026-11-24')).find(typed)?.['slug']).toBe(slug);
  });

  test('are suggested for a mistyped name', async () => {
    const data = await municipalities('2026-11-24');
    expect(data.find('Slagelsse')).toBeUndefined();
    expect(data.suggest('Slagelsse')[0]).toBe('Slagelse Kommune');
    expect(data.suggest('Kobenhavn')[0]).toBe('Københavns Kommune');
    expect(data.suggest('xyzzyxyzzyxyzzyxyzzy')).toEqual([]);
  });

  test('have the region of the date', async () => {
    expect(countBy(await municipalities('2026-12-31'), 'region')).toEqual({
      'Region Hovedstaden': 29,
      'Region Sjælland': 17,
      'Region Syddanmark': 22,
      'Region Midtjylland': 19,
      'Region Nordjylland': 11,
    });
    const after = countBy(await municipalities('2027-01-01'), 'region');
    expect(after['Region Østdanmark']).toBe(46);
    expect(after['Region Sjælland']).toBeUndefined();
  });
});
