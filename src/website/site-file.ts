/** A file of the site, before it is written. */
export interface SiteFile {
  /** With `/`: of an edition from its folder, else from the site's. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file under another folder. */
export const within = (folder: string, { path, content }: SiteFile): SiteFile => ({
  path: `${folder}/${path}`,
  content,
});
