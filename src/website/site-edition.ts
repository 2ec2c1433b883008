import { compareVersions } from '../document/versions.ts';
import type { Language } from '../language/index.ts';
import type { ReleaseRecord } from '../release/record.ts';
import type { Download } from './made-files.ts';
import type { Sections } from './sections.ts';
import type { SiteFile } from './site-file.ts';

/** An edition as it stands on the site. */
export interface SiteEdition extends Sections {
  /** The document's id. */
  readonly document: string;
  readonly title: string;
  readonly language: Language;
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
  readonly draft: boolean;
  /** What is new in it. */
  readonly changes: readonly string[];
  readonly withdrawn: ReleaseRecord['withdrawn'];
  /** The version that mends a mistake in it. */
  readonly mendedBy: string | null;
  readonly pdf: Download | null;
  readonly onePage: Download | null;
  /** The pages at whose addresses it is told when it is withdrawn. */
  readonly addresses: readonly string[];
  /** All its files, from its folder; none of one that was withdrawn. */
  readonly files: readonly SiteFile[];
  /** Whether its files may never be others. */
  readonly isFrozen: boolean;
}

/** A document with its editions, the newest first, and the one that `latest` shows. */
export interface SiteDocument {
  readonly id: string;
  readonly editions: readonly SiteEdition[];
  readonly latest: SiteEdition | null;
}

/** Whether a document is posters or other sheets, which are looked up and not read. */
export const isOfSheets = ({ latest }: SiteDocument): boolean =>
  latest?.pages.every(({ ids }) => ids.length === 0) ?? false;

/** Puts editions together by document. What `latest` shows is released and not withdrawn; a draft only where there is nothing else. */
export function documentsOf(editions: readonly SiteEdition[]): SiteDocument[] {
  return [...Map.groupBy(editions, ({ document }) => document)].map(([id, own]) => {
    const newestFirst = own.toSorted((a, b) => compareVersions(b.version, a.version));
    const shown = newestFirst.filter(({ withdrawn }) => withdrawn === null);
    return { id, editions: newestFirst, latest: shown.find(({ draft }) => !draft) ?? shown[0] ?? null };
  });
}
