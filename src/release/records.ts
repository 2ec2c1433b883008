import { RELEASED_FOLDER } from '../document/releases.ts';
import { compareVersions } from '../document/versions.ts';
import { type Files, has } from '../files/files.ts';
import { readYamlFile } from '../files/yaml.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { type ReleaseRecord, recordFile, releaseRecordSchema } from './record.ts';

/** The records of all released editions, by document, and of each from the oldest version to the newest; those that can be read. */
export function readRecords(files: Files): Outcome<readonly ReleaseRecord[]> {
  return collecting((diagnostics) =>
    files.folders(RELEASED_FOLDER).flatMap((document) => diagnostics.take(readRecordsOf(files, document))),
  );
}

/** Those of one document, from the oldest version to the newest. */
export function readRecordsOf(files: Files, document: string): Outcome<readonly ReleaseRecord[]> {
  return collecting((diagnostics) =>
    files
      .files(`${RELEASED_FOLDER}/${document}`)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => diagnostics.take(readRecord(files, document, name.slice(0, -'.json'.length))) ?? [])
      .sort((a, b) => compareVersions(a.version, b.version)),
  );
}

/** The record of an edition; null where it is not released, or with what is wrong with it. */
export function readRecord(files: Files, document: string, version: string): Outcome<ReleaseRecord | null> {
  const file = recordFile(document, version);
  if (!has(files, file)) return { value: null, problems: [] };
  const whole = wholeRecord(files, file);
  if (whole?.document === document && whole.version === version) return { value: whole, problems: [] };
  return collecting((diagnostics) => {
    // JSON is YAML, and so what is wrong with it is told at its place.
    const read = diagnostics.take(readYamlFile(files, file, releaseRecordSchema));
    if (read === null) return null;
    const { value: record, placeOf } = read;
    if (record.document === document && record.version === version) return record;
    const values = { document: record.document, version: record.version };
    diagnostics.report('misplaced-record', values, placeOf(['version']));
    return null;
  });
}

/** A record as it was written: posters have far more files than YAML may have entries. Null for what is none. */
function wholeRecord(files: Files, file: string): ReleaseRecord | null {
  const read = files.read(file);
  if ('problem' in read) return null;
  try {
    return releaseRecordSchema.parse(JSON.parse(read.bytes.toString('utf8')));
  } catch {
    return null;
  }
}
