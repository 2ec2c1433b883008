import type { Workspace } from '../workspace/workspace.ts';

/** Path of the page that searches, from the site's folder. */
export const SEARCH_PAGE = 'search/index.html';

/** What a page says of the site that it is part of. */
export interface SiteView {
  readonly title: string;
  /** Address of the site's folder from the page: `../../`; empty on the front page. */
  readonly root: string;
  /** Path of the page that searches, from the site's folder. */
  readonly search: string;
}

/** @param depth how many folders below the site's own the page stands */
export function siteView({ config: { title } }: Workspace, depth: number): SiteView {
  return { title, root: '../'.repeat(depth), search: SEARCH_PAGE };
}

/** The address of a path of the site on the web; null where it is not known where that is published. */
export function addressOf(site: string | null, path: string): string | null {
  if (site === null) return null;
  // `index.html` is what a folder's address shows.
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), site.endsWith('/') ? site : `${site}/`).href;
}
