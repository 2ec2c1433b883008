import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { ReadLog } from '../../src/files/read-log.ts';
import { type Request, RunRecord } from '../../src/output/run-record.ts';
import { useEmptyCache } from '../support/empty-cache.ts';

const NOTHING = { sameInput: false, result: null };
const SAME_INPUT = { sameInput: true, result: null };
const RESULT = { made: ['a.pdf'] };
const ALL = { sameInput: true, result: RESULT };

const scratch = useEmptyCache({
  'in.md': 'in',
  'folder/a.md': 'a',
  'out/a.pdf': 'a',
});

/** What a run saw that read one file, missed one and listed a folder. */
function whatWasRead(): ReadLog {
  const log = new ReadLog();
  log.sawFile(scratch.path('in.md'), Buffer.from('in'));
  log.sawFile(scratch.path('missing.md'), null);
  log.sawFolder(scratch.path('folder'), ['a.md']);
  return log;
}

const recordOf = (changes: Partial<Request> = {}): RunRecord =>
  new RunRecord({ program: 'p', browser: '1', root: '/w', out: 'a', epoch: null, selection: {}, ...changes });

function record(): void {
  recordOf().write(whatWasRead(), [scratch.path('out/a.pdf')], RESULT);
}
const read = (changes: Partial<Request> = {}) => recordOf(changes).read();
const folder = (): string => scratch.path('cache/kl-docs/runs');

describe('the record of a run', () => {
  test('answers the same request, and no other', () => {
    expect(read()).toEqual(NOTHING);
    record();
    expect(read()).toEqual(ALL);
    expect(read({ out: 'b' })).toEqual(NOTHING);
    expect(read({ selection: { nup: 2 } })).toEqual(NOTHING);
    expect(read({ selection: { nup: undefined } })).toEqual(ALL);
  });

  test.each<[string, () => void]>([
    ['a file that was read is another', () => scratch.write('in.md', 'on')],
    ['a file that was read is gone', () => rmSync(scratch.path('in.md'))],
    ['a file that was missing is there', () => scratch.write('missing.md', '')],
    ['a folder has one more', () => scratch.write('folder/b.md', 'b')],
    ['a folder has one less', () => rmSync(scratch.path('folder/a.md'))],
    ['a folder is gone', () => rmSync(scratch.path('folder'), { recursive: true })],
  ])('knows nothing where %s', (_, change) => {
    record();
    change();
    expect(read()).toEqual(NOTHING);
  });

  test.each<[string, () => void]>([
    ['a file that was written is of another size', () => scratch.write('out/a.pdf', 'ab')],
    [
      'a file that was written was written again',
      () => utimesSync(scratch.path('out/a.pdf'), new Date('2020-01-01'), new Date('2020-01-01')),
    ],
    ['a file that was written is gone', () => rmSync(scratch.path('out/a.pdf'))],
    ['all of the output is gone', () => rmSync(scratch.path('out'), { recursive: true })],
  ])('knows that the input is the same where %s', (_, change) => {
    record();
    change();
    expect(read()).toEqual(SAME_INPUT);
  });

  test('looks at the size too: the time alone can be set', () => {
    const day = new Date('2026-01-01');
    utimesSync(scratch.path('out/a.pdf'), day, day);
    record();
    scratch.write('out/a.pdf', 'ab');
    utimesSync(scratch.path('out/a.pdf'), day, day);
    expect(read()).toEqual(SAME_INPUT);
  });

  test.each<[string, () => void]>([
    [
      'files were touched that were only read',
      () => utimesSync(scratch.path('in.md'), new Date(0), new Date(0)),
    ],
    ['there are other files', () => scratch.write('out/b.pdf', 'b')],
  ])('still holds where %s', (_, change) => {
    record();
    change();
    expect(read()).toEqual(ALL);
  });

  test('is of the last run', () => {
    record();
    scratch.write('in.md', 'on');
    const log = new ReadLog();
    log.sawFile(scratch.path('in.md'), Buffer.from('on'));
    recordOf().write(log, [], 'other');
    expect(read()).toEqual({ sameInput: true, result: 'other' });
    expect(readdirSync(folder())).toHaveLength(1);
  });

  test('that is damaged is none', () => {
    record();
    const [name = ''] = readdirSync(folder());
    const file = `${folder()}/${name}`;
    const text = readFileSync(file, 'utf8');
    for (const damaged of [
      '',
      text.slice(0, -1),
      text.replace('a.pdf', 'b.pdf'),
      text.split('\n')[1] ?? '',
    ]) {
      writeFileSync(file, damaged);
      expect(read()).toEqual(NOTHING);
    }
    writeFileSync(file, text);
    expect(read()).toEqual(ALL);
  });

  test('that cannot be kept is none', () => {
    scratch.write('no-folder', 'a file');
    vi.stubEnv('XDG_CACHE_HOME', scratch.path('no-folder'));
    record();
    expect(read()).toEqual(NOTHING);
  });
});
