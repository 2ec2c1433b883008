import { editionOf } from '../document/edition.ts';
import { namedSheet } from '../document/sheet.ts';
import { sha256 } from '../files/hash.ts';
import type { ManifestEntry } from '../output/manifest.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import type { ArtifactFacts } from '../print/kept-artifacts.ts';

/** What the manifest says of a file that was made. */
export function manifestEntry(
  { document, variant, sheet, format, path }: Omit<PlannedArtifact, 'format'> & Pick<ManifestEntry, 'format'>,
  kind: ManifestEntry['kind'],
  { bytes, facts }: { readonly bytes: Uint8Array; readonly facts: ArtifactFacts | null },
): ManifestEntry {
  return {
    path,
    ...editionOf(document),
    variant: variant && { key: variant.key, label: variant.label },
    sheet: sheet && namedSheet(sheet),
    kind,
    format,
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    pages: facts?.pages ?? null,
    browser: facts?.browser ?? null,
  };
}
