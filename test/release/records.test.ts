import { describe, expect, test } from 'vitest';
import { FolderFiles } from '../../src/files/folder-files.ts';
import { type ReleaseRecord, recordFile, recordJson } from '../../src/release/record.ts';
import { readRecord, readRecords, readRecordsOf } from '../../src/release/records.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { TemporaryFolder } from '../support/workspace.ts';
import { frozenFile, madeRecord } from './made-record.ts';

const written = (...records: readonly ReleaseRecord[]): Record<string, string> =>
  Object.fromEntries(
    records.map((record) => [recordFile(record.document, record.version), recordJson(record)]),
  );

function read<T>(files: Readonly<Record<string, string>>, reading: (files: FolderFiles) => T): T {
  using folder = new TemporaryFolder(files);
  return reading(new FolderFiles(folder.root));
}

const editions = (records: readonly ReleaseRecord[]) =>
  records.map(({ document, version }) => `${document} ${version}`);
const places = (problems: readonly Diagnostic[]) =>
  problems.map(({ rule, place }) => `${rule} ${place?.file}:${place?.line}`);

describe('the records of released editions', () => {
  const files = written(
    madeRecord('1.10', { document: 'poster' }),
    madeRecord('1.9'),
    madeRecord('1.10'),
    madeRecord('1.2.1'),
  );

  test('are there by document, the oldest version first', () => {
    const { value, problems } = read(files, readRecords);
    expect([editions(value), problems]).toEqual([['card 1.2.1', 'card 1.9', 'card 1.10', 'poster 1.10'], []]);
  });

  test('of one document, without what else stands beside them', () => {
    const beside = {
      'released/card/README.md': '# Udgivet\n',
      'released/card/1.9.html': '',
      'released/card/1.9/index.html': '',
    };
    const { value, problems } = read({ ...files, ...beside }, (all) => readRecordsOf(all, 'card'));
    expect([editions(value), problems]).toEqual([['card 1.2.1', 'card 1.9', 'card 1.10'], []]);
  });

  test('are none where nothing is released', () => {
    expect(read({}, readRecords)).toEqual({ value: [], problems: [] });
    expect(read({}, (all) => readRecord(all, 'card', '1.9'))).toEqual({ value: null, problems: [] });
  });

  test('that are wrong leave the others', () => {
    const wrong = {
      'released/card/1.9.json': '{\n"document": "card",\n',
      'released/poster/1.10.json': '[]\n',
    };
    const { value, problems } = read({ ...files, ...wrong }, readRecords);
    expect(editions(value)).toEqual(['card 1.2.1', 'card 1.10']);
    expect(places(problems)).toEqual([
      expect.stringMatching(/^broken-yaml released\/card\/1\.9\.json:\d+$/),
      'invalid-value released/poster/1.10.json:1',
    ]);
  });
});

describe('the record of an edition', () => {
  test('is answered as it was written', () => {
    const record = madeRecord('1.9');
    expect(read(written(record), (all) => readRecord(all, 'card', '1.9'))).toEqual({
      value: record,
      problems: [],
    });
  });

  test('may have the files of all municipalities, which are more than YAML may have', () => {
    const files = Array.from({ length: 2000 }, (_, index) => frozenFile(`plakat-${index}.pdf`));
    const { value, problems } = read(written(madeRecord('1.9', { files })), (all) =>
      readRecord(all, 'card', '1.9'),
    );
    expect([value?.files.length, problems]).toEqual([2000, []]);
  });

  test.each([
    ['another version', madeRecord('1.10'), 5],
    ['another document', madeRecord('1.9', { document: 'poster' }), 5],
  ])('of %s does not count, and is told at its version', (_, record, line) => {
    const files = { 'released/card/1.9.json': recordJson(record) };
    const { value, problems } = read(files, (all) => readRecord(all, 'card', '1.9'));
    expect([value, places(problems)]).toEqual([null, [`misplaced-record released/card/1.9.json:${line}`]]);
    expect(problems[0]?.said?.values).toEqual({ document: record.document, version: record.version });
  });

  test('that somebody has mended by hand is read as YAML', () => {
    const record = madeRecord('1.9', { mendedBy: '1.10' });
    const files = { 'released/card/1.9.json': `# Rettet i 1.10\n${recordJson(record)}` };
    expect(read(files, (all) => readRecord(all, 'card', '1.9'))).toEqual({ value: record, problems: [] });
  });
});
