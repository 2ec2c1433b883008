import { counted } from '../report/counted.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { OWN_KEYS } from './front-matter-keys.ts';
import { headingsOf, headingText } from './headings-of.ts';
import { ID_HINT } from './identifier.ts';
import type { ParsedChapter } from './types.ts';

/** Tells which keys of front matter are for other tools, each once for the document, and where a title in it is not the chapter's. */
export function tellForeignKeys(chapters: readonly ParsedChapter[], diagnostics: Diagnostics): void {
  const found = new Map<string, Place[]>();
  for (const chapter of chapters)
    for (const [key, place] of chapter.keys)
      if (!isUsed(key, chapter)) found.set(key, [...(found.get(key) ?? []), place]);
  for (const [key, [first, ...others]] of found) {
    const where = others.length === 0 ? '' : `, here and in ${counted(others.length, 'more chapter')}`;
    diagnostics.note(
      'foreign-key',
      `Nothing is done with "${key}" in the front matter${where}`,
      first,
      hintFor(key),
    );
  }
}

function isUsed(key: string, { frontMatter, mdast }: ParsedChapter): boolean {
  const own = OWN_KEYS.find((known) => known === key);
  if (own !== 'title') return own !== undefined && frontMatter[own] !== undefined;
  const [title] = headingsOf(mdast);
  return title !== undefined && headingText(title) === frontMatter.title;
}

function hintFor(key: string): string {
  if (key === 'title') return 'The heading of level 1 is the title of a chapter.';
  if (key === 'id') return ID_HINT;
  if (OWN_KEYS.some((own) => own === key))
    return 'Of TOML only the title is read: write it in YAML, between lines of ---.';
  return `It is for another tool. Known here: ${OWN_KEYS.join(', ')}.`;
}
