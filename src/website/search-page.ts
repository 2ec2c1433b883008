import { stringsOf } from '../language/index.ts';
import { type SearchedEdition, searchFiles } from '../search/search-files.ts';
import { sectionsOfPages } from '../search/sections.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { SEARCH_PAGE } from './around.ts';
import { isOfSheets, type SiteDocument, type SiteEdition } from './site-edition.ts';
import { type SiteFile, textOf } from './site-file.ts';
import type { SitePages } from './site-pages.ts';

/** The page that searches all editions that are read, and the scripts that it loads. */
export async function searchPage(
  pages: SitePages,
  { config: { title, language } }: Workspace,
  documents: readonly SiteDocument[],
): Promise<SiteFile[]> {
  const read = documents.filter((document) => !isOfSheets(document));
  const { files, view } = await searchFiles(read.flatMap(searchedEditions));
  const { search } = stringsOf(language);
  const root = '../';
  const page = pages.page(
    'search',
    SEARCH_PAGE,
    { title: `${search} – ${title}` },
    { search: { root, ...view } },
  );
  return [page, ...files.map(({ path, text }) => ({ path, content: text }))];
}

function searchedEditions({ id, editions, latest }: SiteDocument): SearchedEdition[] {
  return editions
    .filter(({ withdrawn }) => withdrawn === null)
    .map((edition) => {
      const { title, version, language, pages } = edition;
      const newest = edition === latest;
      // A hit in the newest leads to the address that stays.
      const folder = `${id}/${newest ? 'latest' : version}`;
      return {
        ...{ document: id, language, newest },
        name: `${id}/${version}`,
        label: `${title} ${version}`,
        sections: sectionsOfPages(pages.map(({ file }) => pageOf(edition, file))),
        addressOf: ({ page, id }) => `${folder}/${pages[page]?.file ?? 'index.html'}#${id}`,
      };
    });
}

function pageOf({ files }: SiteEdition, name: string): string {
  const page = files.find(({ path }) => path === name);
  return page === undefined ? '' : textOf(page);
}
