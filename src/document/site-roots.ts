import path from 'node:path';

/** A leading `/` in an address of a chapter that was written for kl-docs stands for the workspace. */
export const WORKSPACE_ROOT: readonly string[] = ['.'];

/** Where site generators have the files that are published as they are: VitePress and Docusaurus. */
const PUBLISHED = ['public', 'static'];

/**
 * What a leading `/` may stand for in chapters that were written for something else, the likeliest first: the site, whose pages are in
 * a folder (MkDocs, VitePress, Docusaurus), or what that folder is in, up to the repository (GitHub). Paths from the workspace root.
 */
export function siteRoots(pages: string): readonly string[] {
  const above = pages === '.' ? [] : siteRoots(path.posix.dirname(pages));
  return [pages, ...PUBLISHED.map((name) => path.posix.join(pages, name)), ...above];
}

/** The paths from the workspace root that an address in a chapter can stand for: of one without a leading `/` one, from the chapter's folder. */
export function pathsFor(address: string, chapter: string, roots: readonly string[]): readonly string[] {
  if (!address.startsWith('/')) return [path.posix.join(path.posix.dirname(chapter), address)];
  return roots.map((root) => path.posix.join(root, `.${path.posix.normalize(address)}`));
}
