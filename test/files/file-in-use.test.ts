import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FileInUse, orInUse, type Patience, patiently, patientlySync } from '../../src/files/file-in-use.ts';
import { TemporaryFolder } from '../support/workspace.ts';

const patience = (platform: NodeJS.Platform): Patience => ({ platform, tries: 3, pause: 1 });
const refused = (code: string) => Object.assign(new Error(`${code}: refused`), { code });

/** Something that the system refuses so many times. */
function failing(times: number, code: string) {
  const work = () => {
    work.tried++;
    if (work.tried <= times) throw refused(code);
    return 'done';
  };
  work.tried = 0;
  return work;
}

const PLATFORMS: readonly (readonly [platform: NodeJS.Platform, code: string, waits: boolean])[] = [
  ['win32', 'EBUSY', true],
  ['win32', 'EPERM', true],
  ['win32', 'EACCES', true],
  ['win32', 'ENOENT', false],
  ['darwin', 'EBUSY', true],
  ['darwin', 'EPERM', false],
  ['linux', 'EBUSY', true],
  ['linux', 'EACCES', false],
];

describe.each(PLATFORMS)('on %s, after %s', (platform, code, waits) => {
  test(waits ? 'it is tried again' : 'it is not tried again', async () => {
    const [work, atOnce] = [failing(2, code), failing(2, code)];
    const done = patiently(async () => work(), patience(platform));
    if (waits) {
      expect([await done, patientlySync(atOnce, patience(platform))]).toEqual(['done', 'done']);
    } else {
      await expect(done).rejects.toMatchObject({ code });
      expect(() => patientlySync(atOnce, patience(platform))).toThrow(code);
    }
    expect([work.tried, atOnce.tried]).toEqual(waits ? [3, 3] : [1, 1]);
  });

  test('not for ever: what the last try threw is thrown', async () => {
    const [work, atOnce] = [failing(9, code), failing(9, code)];
    await expect(patiently(async () => work(), patience(platform))).rejects.toMatchObject({ code });
    expect(() => patientlySync(atOnce, patience(platform))).toThrow(code);
    expect([work.tried, atOnce.tried]).toEqual(waits ? [3, 3] : [1, 1]);
  });

  test(`${waits ? 'the' : 'no'} file is said to be in use`, () => {
    using folder = new TemporaryFolder({ a: '' });
    const [error, file] = [refused(code), folder.path('a')];
    const told = orInUse(error, file, patience(platform));
    if (!waits) expect(told).toBe(error);
    else {
      expect(told).toBeInstanceOf(FileInUse);
      expect(told).toMatchObject({ message: `${file} is open in another program`, cause: error });
    }
  });
});

test('what is not there, or is read-only, is refused on Windows for another reason', () => {
  using folder = new TemporaryFolder({ a: '' });
  const error = refused('EPERM');
  expect(orInUse(error, folder.path('b'), patience('win32'))).toBe(error);
  if (process.getuid?.() === 0) return; // The system lets root write all the same.
  chmodSync(folder.path('a'), 0o444);
  expect(orInUse(error, folder.path('a'), patience('win32'))).toBe(error);
});
