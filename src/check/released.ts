import type { Document } from '../document/document.ts';
import { nextVersion } from '../document/versions.ts';
import { readRecord } from '../release/records.ts';
import { editionSources } from '../release/source-hash.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What follows for a document from its edition being released already. */
interface AsReleased {
  /** Whether it was released with open points, which then are no mistake in it. */
  readonly acceptsOpenPoints: boolean;
}

/** Compares a document with what was released under its version: nothing else may stand under the same number. */
export async function asReleased(
  workspace: Workspace,
  { id, assumed, config: { version }, placeOf }: Document,
): Promise<Outcome<AsReleased>> {
  if (assumed || version === null) return { value: { acceptsOpenPoints: false }, problems: [] };
  const { value: record, problems } = readRecord(workspace.files, id, version);
  if (record === null) return { value: { acceptsOpenPoints: false }, problems };
  const sources = await editionSources(workspace, id);
  return collecting((diagnostics) => {
    const values = { document: id, version, next: nextVersion(version) };
    const place = placeOf(['version']);
    if (record.withdrawn !== null)
      diagnostics.report('released-edition.withdrawn', { ...values, reason: record.withdrawn.reason }, place);
    else if (sources !== null && sources.sha256 !== record.source.sha256)
      diagnostics.report('released-edition.sources', values, place);
    return { acceptsOpenPoints: record.acceptedBecause !== null };
  });
}
