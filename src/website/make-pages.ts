import type { ComparedEdition } from '../compare/types.ts';
import type { OpenDocument } from '../make/open-documents.ts';
import type { Outcome } from '../report/outcome.ts';
import { changesSince } from './changes-since.ts';
import { withCutFonts } from './cut-fonts.ts';
import { editionPages } from './edition-pages.ts';
import { downloadsOf, type MadeFile } from './made-files.ts';
import { isRead } from './selections.ts';
import { sheetPages } from './sheet-pages.ts';
import type { SiteFile } from './site-file.ts';

/**
 * An edition's pages for the website, and the files that these name. They are frozen with a released edition, so they name nothing that may
 * change later but the scripts in `shared/`, which tell that. Paths are from the edition's folder on the site.
 *
 * @param made what was made of the edition besides
 * @param before the edition before it; null for the first
 */
export async function makePages(
  { edition, plan: { document, variants } }: OpenDocument,
  made: readonly MadeFile[],
  before: ComparedEdition | null,
): Promise<Outcome<readonly SiteFile[]>> {
  const { value, problems } = isRead(document)
    ? editionPages(edition, { ...downloadsOf(made), comparison: before && changesSince(before, edition) })
    : sheetPages(
        edition.workspace,
        document,
        variants.map(({ variant }) => variant),
        made,
      );
  return { value: await withCutFonts(value), problems };
}
