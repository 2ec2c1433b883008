import { sha256 } from '../files/hash.ts';
import { frozenFolder, type ReleaseRecord } from '../release/record.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { downloadsOf, filesOnSite, hasPages, type MadeFile, withPages } from './made-files.ts';
import type { SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';

/**
 * A released edition: its frozen files, whose sums are compared, and its pages, which are made of its source where they were not frozen. One that
 * is withdrawn has neither.
 *
 * @param pagesOf makes its pages
 */
export async function releasedEdition(
  workspace: Workspace,
  record: ReleaseRecord,
  pagesOf: (record: ReleaseRecord, made: readonly MadeFile[]) => Promise<Outcome<readonly SiteFile[]>>,
): Promise<Outcome<SiteEdition>> {
  const problems = new Diagnostics();
  const { withdrawn } = record;
  const made = withdrawn === null ? problems.take(frozenFiles(workspace, record)) : [];
  const isWhole = withdrawn === null && !problems.hasErrors;
  const pages = isWhole && !hasPages(made) ? problems.take(await pagesOf(record, made)) : [];
  const { document, title, language, version, date, changes, mendedBy, files } = record;
  const frozen = new Set(filesOnSite(made).map(({ path }) => path));
  const value = {
    ...{ document, title, language, version, date, draft: false, changes, withdrawn, mendedBy, frozen },
    addresses: files.map(({ path }) => path).filter((file) => file.endsWith('.html')),
    ...downloadsOf(made),
    ...withPages(pages, filesOnSite(made)),
  };
  return { value, problems: problems.list };
}

function frozenFiles({ files }: Workspace, record: ReleaseRecord): Outcome<readonly MadeFile[]> {
  const folder = frozenFolder(record.document, record.version);
  return collecting((diagnostics) =>
    record.files.flatMap((entry) => {
      const file = `${folder}/${entry.path}`;
      const read = files.read(file);
      if ('problem' in read) {
        diagnostics.report('frozen-file', { file }, { file });
        return [];
      }
      if (sha256(read.bytes) !== entry.sha256) diagnostics.report('frozen-file.altered', { file }, { file });
      return { ...entry, content: read.bytes };
    }),
  );
}
