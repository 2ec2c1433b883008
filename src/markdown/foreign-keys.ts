import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { OWN_KEYS } from './front-matter-keys.ts';
import { headingsOf, headingText } from './headings-of.ts';
import type { ParsedChapter } from './types.ts';

/** Tells which keys of front matter are for other tools, each once for the document, and where a title in it is not the chapter's. */
export function tellForeignKeys(chapters: readonly ParsedChapter[], diagnostics: Diagnostics): void {
  const found = new Map<string, Place[]>();
  for (const chapter of chapters)
    for (const [key, place] of chapter.keys)
      if (!isUsed(key, chapter)) found.set(key, [...(found.get(key) ?? []), place]);
  for (const [key, [first, ...others]] of found) {
    diagnostics.report(wordingOf(key), { key, known: OWN_KEYS, more: others.length }, first);
  }
}

function isUsed(key: string, { frontMatter, mdast }: ParsedChapter): boolean {
  const own = OWN_KEYS.find((known) => known === key);
  if (own !== 'title') return own !== undefined && frontMatter[own] !== undefined;
  const [title] = headingsOf(mdast);
  return title !== undefined && headingText(title) === frontMatter.title;
}

/** Why nothing is done with a key. */
function wordingOf(key: string) {
  if (key === 'title') return 'foreign-key.title';
  if (key === 'id') return 'foreign-key.id';
  return OWN_KEYS.some((own) => own === key) ? 'foreign-key.toml' : 'foreign-key';
}
