import type { Document } from '../document/document.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { plainFile, styleFiles } from './assets.ts';
import { withCutFonts } from './cut-fonts.ts';
import { editionsScript } from './editions-script.ts';
import { forMachines } from './for-machines.ts';
import { frontPage } from './front-page.ts';
import { latestPages } from './latest.ts';
import { documentRedirects, plainPages, withdrawnPages } from './plain-pages.ts';
import { searchPage } from './search-page.ts';
import { isOfSheets, type SiteDocument } from './site-edition.ts';
import { type SiteFile, within } from './site-file.ts';
import { SitePages } from './site-pages.ts';
import type { WrittenFile } from './write-site.ts';

/** All files of the site. */
export async function siteFiles(
  workspace: Workspace,
  documents: readonly SiteDocument[],
  described: readonly Document[],
): Promise<Outcome<readonly WrittenFile[]>> {
  const problems = new Diagnostics();
  const files = new TemplateFiles(workspace);
  const pages = new SitePages(workspace);
  const ofEditions = documents.flatMap(({ id, editions }) =>
    editions.flatMap((edition) =>
      edition.files.map(
        (file): WrittenFile => ({
          ...within(`${id}/${edition.version}`, file),
          released: edition.isFrozen ? `${id}/${edition.version}` : null,
        }),
      ),
    ),
  );
  const latest = documents.flatMap(({ id, latest }) =>
    latest === null
      ? []
      : latestPages(latest, workspace.config.site).map((file) => within(`${id}/latest`, file)),
  );
  const front = frontPage(pages, workspace, documents, described);
  const around = [
    ...plainPages(pages, workspace, documents.some(isOfSheets)),
    ...documents.flatMap((one) => documentRedirects(pages, one)),
    ...documents.flatMap(({ editions }) => editions.flatMap((one) => withdrawnPages(pages, one))),
  ];
  const search = await searchPage(pages, workspace, documents);
  const texts = [front, ...around].map(({ content }) => String(content));
  const shared: SiteFile[] = [
    { path: 'editions.js', content: editionsScript(documents, workspace.config.contact.errors) },
    ...problems.take(plainFile('site.js', files)),
    ...problems.take(plainFile('../guide/theme.js', files)),
    ...problems.take(styleFiles('site.css', files, texts)),
  ];
  const machines = [...forMachines(workspace, documents), ...problems.take(plainFile('favicon.svg', files))];
  const styled = [front, ...around, ...search, ...shared.map((file) => within('shared', file))];
  const own = [...(await withCutFonts(styled)), ...latest, ...machines];
  for (const problem of pages.problems) problems.add(problem);
  const all = [...ofEditions, ...own.map((file) => ({ ...file, released: null }))];
  return { value: all, problems: problems.list };
}
