import { today } from '../check/today.ts';
import { readRecordsOf } from '../release/records.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { hasChanges, proposedVersion } from './asked.ts';
import { knownDocument } from './known.ts';

/** What can be proposed of a release that is still to be told. */
interface MissingFacts {
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
  /** Whether the history says already what is new in a version. */
  readonly hasChanges: (version: string) => boolean;
  /** Whether somebody must have approved it. */
  readonly approval: boolean;
}

/**
 * What can be asked for at a terminal; null where the document cannot be read, which the release itself will tell.
 *
 * @throws CannotRun when there is no workspace
 */
export function missingFacts(id: string, cwd = process.cwd()): MissingFacts | null {
  const { value: workspace } = openWorkspace(sourcesIn(findWorkspace(cwd)));
  const document = workspace && knownDocument(workspace, id).value;
  if (!workspace || !document) return null;
  const { value: records } = readRecordsOf(workspace.files, id);
  return {
    version: proposedVersion({ document, records }),
    date: today(),
    hasChanges: (version) => hasChanges(document, version),
    approval: workspace.config.release.approval,
  };
}
