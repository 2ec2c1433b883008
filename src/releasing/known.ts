import { type Document, readDocument } from '../document/document.ts';
import { compareVersions } from '../document/versions.ts';
import type { ReleaseRecord } from '../release/record.ts';
import { problem } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A document of the workspace by its id; null where there is none, or with what is wrong with its description. */
export function knownDocument(workspace: Workspace, id: string): Outcome<Document | null> {
  const { documents } = workspace;
  if (documents.includes(id)) return readDocument(workspace, id);
  return none(problem('unknown-document', { id, documents, near: closest(id, documents) }));
}

/** The record of a released edition; null where there is none. */
export function knownEdition(
  document: string,
  version: string,
  records: readonly ReleaseRecord[],
): Outcome<ReleaseRecord | null> {
  const found = records.find((record) => compareVersions(record.version, version) === 0);
  if (found !== undefined) return { value: found, problems: [] };
  const known = records.map((record) => record.version);
  return none(problem('unknown-edition', { document, version, known }));
}
