import type { Code } from 'mdast';

/** What the line that opens a block of code says of it. */
interface Info {
  /** Null where it says none. */
  readonly language: string | null;
  /** Mostly the name of a file; null where it says none. */
  readonly title: string | null;
}

/**
 * Reads ` ```rust,ignore `, ` ```js{1,3-4} [config.js] `, ` ```py title="app.py" linenums="1" `, ` ``` { .yaml .annotate } `: as
 * mdBook, VitePress, Docusaurus, MkDocs and Pandoc write it. What is said of numbers and marks of lines is for a screen.
 */
export function readInfo({ lang, meta }: Code): Info {
  const written = `${lang ?? ''} ${meta ?? ''}`.trim();
  return { language: languageIn(written), title: titleIn(written) };
}

function languageIn(written: string): string | null {
  const inBraces = /^\{\s*\.?([\w+#-]+)/.exec(written)?.[1];
  if (inBraces !== undefined) return /^[\d]/.test(inBraces) ? null : inBraces;
  // Without attributes alone, such as `title="x"` and `[x]`.
  return /^(?!\w+=)[^\s,:{[]+/.exec(written)?.[0] ?? null;
}

function titleIn(written: string): string | null {
  const [, attribute, label] =
    /(?:^|[\s{,])(?:title|filename)=(?:["'])([^"']*)["']|(?:^|\s)\[([^\]]+)\]/.exec(written) ?? [];
  return attribute?.trim() || label?.trim() || null;
}
