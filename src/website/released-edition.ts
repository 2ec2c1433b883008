import { missingFile, readFrozen } from '../release/frozen.ts';
import type { ReleaseRecord } from '../release/record.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { downloadsOf, nameOnSite } from './made-files.ts';
import { sectionsIn } from './sections.ts';
import type { SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';

/**
 * A released edition: its frozen files as they are, its pages among them, whose sums are compared. Nothing of it is made anew; one that is
 * withdrawn has none.
 *
 * @param root the workspace's folder
 */
export function releasedEdition(root: string, record: ReleaseRecord): Outcome<SiteEdition> {
  return collecting((diagnostics) => {
    const { document, title, language, version, date, changes, withdrawn, mendedBy } = record;
    const shown = withdrawn === null ? record.files : [];
    const files = shown.flatMap((file): readonly SiteFile[] => {
      const { value: content, problems } = readFrozen(root, record, file);
      for (const problem of problems) diagnostics.add(problem);
      if (content !== null) return [{ path: nameOnSite(file, shown), content }];
      if (problems.length === 0) diagnostics.add(missingFile(record, file));
      return [];
    });
    return {
      ...{ document, title, language, version, date, draft: false, changes, withdrawn, mendedBy },
      addresses: record.files.map((file) => nameOnSite(file, record.files)).filter(isPage),
      isFrozen: true,
      ...downloadsOf(shown),
      ...sectionsIn(files),
      files,
    };
  });
}

const isPage = (name: string): boolean => name.endsWith('.html');
