import type { SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';

const NOINDEX = /\s*<meta name="robots" content="noindex">/;
const EDITION_LINE = /\s*<p class="edition-line"[\s\S]*?<\/p>/;

/**
 * The pages of the newest edition at the address that stays: the only ones for search engines. They are the edition's own pages, whose other
 * files have the same address from there, without the word to search engines and the line that says which edition this is.
 */
export function latestPages({ files, pages, draft }: SiteEdition): SiteFile[] {
  const names = new Set(['index.html', ...pages.map(({ file }) => file)]);
  return files.flatMap(({ path, content }) => {
    if (!names.has(path)) return [];
    const html = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    return { path, content: draft ? html : html.replace(NOINDEX, '').replace(EDITION_LINE, '') };
  });
}
