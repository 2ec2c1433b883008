import { utimesSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ReadLog } from '../../src/files/read-log.ts';
import { documentsRequest, requestOf } from '../../src/make/request.ts';
import type { BuildOptions } from '../../src/make/result.ts';
import { nameOf } from '../../src/memory/memory.ts';
import { type Request, RunRecord } from '../../src/output/run-record.ts';
import { silent } from '../../src/report/progress.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';

const scratch = useEmptyCache({ browser: 'a', other: 'ab' });
beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
});

const options = (changes: BuildOptions = {}): BuildOptions => ({
  browser: scratch.path('browser'),
  ...changes,
});
const request = (changes: BuildOptions = {}) => requestOf('/w', '/w/out', options(changes));

describe('the request of a run', () => {
  test('is all that decides what is made', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '86400');
    expect(await request({ documents: ['card'], nup: 2 })).toEqual({
      program: programId(),
      browser: expect.stringMatching(/browser 1 \d/),
      root: '/w',
      out: '/w/out',
      epoch: 86400,
      selection: { documents: ['card'], nup: 2 },
    });
  });

  /** Whether an option makes another request of it. One that is left out here does not compile. */
  const OPTIONS: {
    readonly [Name in keyof BuildOptions]-?: readonly [counts: boolean, NonNullable<BuildOptions[Name]>];
  } = {
    documents: [true, ['card']],
    formats: [true, ['pdf']],
    variants: [true, ['anna']],
    where: [true, [{ column: 'team', value: 'Nord' }]],
    allVariants: [true, true],
    from: [true, '/a.csv'],
    overview: [true, true],
    orders: [true, '/b.csv'],
    papers: [true, ['a5']],
    orientations: [true, ['landscape']],
    designs: [true, ['light']],
    printShop: [true, true],
    nup: [true, 2],
    // What they say stands in the request by itself.
    cwd: [false, '/w/content'],
    out: [false, '/elsewhere'],
    browser: [true, 'other'],
    timeLimit: [false, 1000],
    dryRun: [false, true],
    verify: [false, true],
    whole: [true, true],
    shard: [true, { index: 2, count: 4 }],
    progress: [false, silent],
    language: [false, 'da'],
    signal: [false, new AbortController().signal],
  };

  test.each(Object.entries(OPTIONS))(
    'with another %s is another one, or not: %j',
    async (name, [counts, value]) => {
      const given = name === 'browser' ? scratch.path(String(value)) : value;
      const same = JSON.stringify(await request({ [name]: given })) === JSON.stringify(await request());
      expect(same).toBe(!counts);
      expect(JSON.stringify(await request({ [name]: undefined, browser: scratch.path('browser') }))).toBe(
        JSON.stringify(await request()),
      );
    },
  );

  test('is another one when the browser was renewed', async () => {
    const before = await request();
    utimesSync(scratch.path('browser'), new Date(0), new Date(0));
    expect(await request()).not.toEqual(before);
  });

  test('is not known where any browser may answer, or there is none', async () => {
    expect(await request({ browser: 'ws://127.0.0.1:1' })).toBeNull();
    expect(await request({ browser: '/no/such/browser' })).toBeNull();
  });

  const REQUEST: Request = {
    program: 'a',
    browser: '1',
    root: '/w',
    out: '/w/out',
    epoch: null,
    selection: {},
  };
  const OTHER: Request = {
    program: 'b',
    browser: '2',
    root: '/v',
    out: '/v/out',
    epoch: 0,
    selection: { nup: 2 },
  };
  const record = (asked: Request): RunRecord => new RunRecord(asked);

  test.each(Object.keys(OTHER) as (keyof Request)[])('has another record with another %s', (name) => {
    record(REQUEST).write(new ReadLog(), [], 'made');
    expect(record({ ...REQUEST }).read().result).toBe('made');
    expect(record({ ...REQUEST, [name]: OTHER[name] }).read().result).toBeNull();
  });

  test('of the same documents is one wherever they are written, and whatever is chosen of them', () => {
    const of = (changes: Partial<Request>) => documentsRequest({ ...REQUEST, ...changes });
    expect(of({ out: '/elsewhere', selection: { nup: 2, formats: ['pdf'] } })).toEqual(of({}));
    const { out: _, selection: _selection, ...others } = OTHER;
    for (const [name, value] of Object.entries(others)) expect(of({ [name]: value })).not.toEqual(of({}));
    expect(of({ selection: { documents: ['card'] } })).not.toEqual(of({}));
    expect(of({ selection: { documents: [] } })).toEqual(of({}));
  });

  describe('as a whole', () => {
    testEachInput<Request>(nameOf, REQUEST, OTHER);
  });
});
