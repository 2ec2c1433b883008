import type { OpenEdition } from '../edition/open-edition.ts';
import type { DocumentPlan } from '../plan/plan.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { editionPages } from './edition-pages.ts';
import { downloadsOf, filesOnSite, type MadeFile, withPages } from './made-files.ts';
import { sheetPages } from './sheet-pages.ts';
import type { SiteEdition } from './site-edition.ts';

/** The workspace's own edition of a document that is read, with what a build has made of it. */
export function draftEdition(edition: OpenEdition, made: readonly MadeFile[]): Outcome<SiteEdition> {
  const { id, config } = edition.document;
  const downloads = downloadsOf(made);
  const { value: pages, problems } = editionPages(edition, { ...downloads, comparison: null });
  return {
    value: { ...described(id, config), ...downloads, ...withPages(pages, filesOnSite(made)) },
    problems,
  };
}

/** The same of a document of sheets. */
export function draftSheets(
  workspace: Workspace,
  { document, variants }: DocumentPlan,
  made: readonly MadeFile[],
): Outcome<SiteEdition> {
  const { value: pages, problems } = sheetPages(
    workspace,
    document,
    variants.map(({ variant }) => variant),
    made,
  );
  const value = {
    ...described(document.id, document.config),
    ...{ pdf: null, onePage: null },
    ...withPages(pages, filesOnSite(made)),
  };
  return { value, problems };
}

function described(document: string, config: OpenEdition['document']['config']) {
  const { title, language, version, date, status, history } = config;
  return {
    document,
    title,
    language,
    version: version ?? '',
    date: date ?? '',
    draft: status !== 'released',
    changes: history.find((entry) => entry.version === version)?.changes ?? [],
    withdrawn: null,
    mendedBy: null,
    addresses: [],
    frozen: new Set<string>(),
  };
}
