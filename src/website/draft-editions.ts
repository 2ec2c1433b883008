import type { OpenEdition } from '../edition/open-edition.ts';
import type { Outcome } from '../report/outcome.ts';
import { editionPages } from './edition-pages.ts';
import { downloadsOf, filesOnSite, type MadeFile, withPages } from './made-files.ts';
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
    frozen: new Set<string>(),
  };
}
