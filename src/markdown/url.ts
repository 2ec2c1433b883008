/**
 * The scheme of a URL; null for a relative one. Whatever stands before a colon counts, as it does for the sanitiser, so that
 * no spelling that a browser might mend (`java\tscript:`) gets through.
 */
export function schemeOf(url: string): string | null {
  return /^([^:/?#]*):/.exec(url)?.[1]?.trim().toLowerCase() ?? null;
}

/** Markdown escapes in an address what a URL cannot hold; on disk and as an id it is itself. */
export function decodedUrl(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
