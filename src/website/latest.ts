import { addressOf } from './around.ts';
import type { SiteEdition } from './site-edition.ts';
import { type SiteFile, textOf } from './site-file.ts';

const NOINDEX = /<meta name="robots" content="noindex">/;
const EDITION_LINE = /\s*<p class="edition-line"[\s\S]*?<\/p>/;

/**
 * The pages of the newest edition at the address that stays: the only ones for search engines. They are the edition's own pages, whose other
 * files have the same address from there, with this address in the place of the word to search engines, and without the line that says which
 * edition this is. Pages that were frozen have both as they are looked for here, so templates keep them.
 */
export function latestPages({ document, files, pages, draft }: SiteEdition, site: string | null): SiteFile[] {
  const names = new Set(['index.html', ...pages.map(({ file }) => file)]);
  return files.flatMap(({ path, content }) => {
    if (!names.has(path)) return [];
    const html = textOf({ path, content });
    const address = addressOf(site, `${document}/latest/${path}`);
    const canonical = address === null ? '' : `<link rel="canonical" href="${address}">`;
    return { path, content: draft ? html : html.replace(NOINDEX, canonical).replace(EDITION_LINE, '') };
  });
}
