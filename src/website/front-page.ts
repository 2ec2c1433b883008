import type { Document } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addressOf } from './around.ts';
import { isOfSheets, type SiteDocument } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';
import type { SitePages } from './site-pages.ts';

/** The documents for readers, each by what it is for and in its newest edition. */
export function frontPage(
  pages: SitePages,
  { config }: Workspace,
  documents: readonly SiteDocument[],
  described: readonly Document[],
): SiteFile {
  const shown = documents.flatMap((one) => {
    const { id, latest, editions } = one;
    if (latest === null) return [];
    const { description = null, audience = null } = described.find((one) => one.id === id)?.config ?? {};
    const { title, version, date, draft, pdf, onePage, changes } = latest;
    return {
      ...{ id, title, description, audience, version, date, draft, pdf, onePage },
      folder: `${id}/${version}`,
      hasChanges: changes.length > 0 && latest.pages.some(({ file }) => file === 'changes.html'),
      chapters: latest.pages.filter((page) => page.chapter),
      variants: isOfSheets(one) ? latest.pages.length : 0,
      older: editions
        .filter((edition) => edition !== latest)
        .map((edition) => ({ ...edition, folder: `${id}/${edition.version}` })),
    };
  });
  const facts = { title: config.title, noindex: false, canonical: addressOf(config.site, '') };
  return pages.page('front', 'index.html', facts, { documents: shown, search: { root: '', in: null } });
}
