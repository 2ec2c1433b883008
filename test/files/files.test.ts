import { expect, test } from 'vitest';
import { readBytes, readText } from '../../src/files/files.ts';
import { FolderFiles } from '../../src/files/folder-files.ts';
import { TemporaryFolder } from '../support/workspace.ts';

test.each([
  ['EBUSY', 'another program has it open', 'Close it there.'],
  ['EACCES', 'the rights are missing', 'another program keeps it open'],
])('a file that the system refuses with %s is told, however it is read', (code, reason, hint) => {
  using folder = new TemporaryFolder({ 'a.csv': 'a\n' });
  class Refused extends FolderFiles {
    override read(): never {
      throw Object.assign(new Error(code), { code });
    }
  }
  for (const read of [readBytes, readText])
    expect(read(new Refused(folder.root), 'a.csv')).toMatchObject({
      value: null,
      problems: [
        {
          rule: 'unreadable-file',
          message: `The file "a.csv" cannot be read: ${reason}`,
          hint: expect.stringContaining(hint),
          place: { file: 'a.csv' },
        },
      ],
    });
});
