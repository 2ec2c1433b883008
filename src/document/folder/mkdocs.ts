import path from 'node:path';
import * as z from 'zod';
import { type Files, has, readText } from '../../files/files.ts';
import { readYamlFile } from '../../files/yaml.ts';
import type { Language } from '../../language/index.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { LeftOut } from '../../report/words/assumption.ts';
import { expected } from '../../report/words/expectation.ts';
import { MKDOCS_FILES, pagesFolderOf } from '../../workspace/site-around.ts';
import { chaptersByName } from './by-name.ts';
import { type ChapterOrder, eachOnce, isMarkdown, type NamedChapter } from './chapter-order.ts';

/** What is of use here of MkDocs' settings (https://www.mkdocs.org/user-guide/configuration/); the rest is its own. */
const mkdocsSchema = z.looseObject({
  site_name: z.string().optional().catch(undefined),
  site_description: z.string().optional().catch(undefined),
  docs_dir: z.string(expected('pages-folder')).default('docs'),
  nav: z.array(z.unknown(), expected('pages-list')).nullish(),
  theme: z
    .looseObject({
      language: z.string().optional().catch(undefined),
      locale: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** MkDocs' settings for a folder from the workspace root: in it, or above it where it has the site's pages; undefined where there are none. */
export function mkdocsFor(files: Files, folder: string): string | undefined {
  const settingsIn = (place: string): string | undefined =>
    MKDOCS_FILES.map((name) => path.posix.join(place, name)).find((file) => has(files, file));
  const own = settingsIn(folder);
  if (own !== undefined || folder === '.') return own;
  const site = path.posix.dirname(folder);
  const above = settingsIn(site);
  const settings = above === undefined ? null : readText(files, above).value;
  return settings !== null && path.posix.join(site, pagesFolderOf(settings)) === folder ? above : undefined;
}

/** The pages of an MkDocs site in the order of its `nav`, else by name; null with its problems. */
export function chaptersOfMkdocs(
  files: Files,
  file: string,
  alphabet: Language,
): Outcome<ChapterOrder | null> {
  const { value: read, problems } = readYamlFile(files, file, mkdocsSchema);
  if (read === null) return { value: null, problems };
  const { site_name, site_description, docs_dir, nav, theme } = read.value;
  const folder = path.posix.join(path.posix.dirname(file), withSlashes(docs_dir));
  const about = {
    file,
    folder,
    title: site_name ?? null,
    description: site_description ?? null,
    language: theme?.language ?? theme?.locale ?? null,
  };
  if (!nav) return { value: { ...chaptersByName(files, folder, alphabet), ...about }, problems };
  const { pages, sections } = pagesOf(nav, ['nav'], read.placeOf);
  const inFolder = ({ target, mentioned, title }: Page): NamedChapter[] => {
    const place = path.posix.join(folder, target);
    if (isMarkdown(target)) return [{ file: place, mentioned, title }];
    // A plugin lists what is in a folder.
    return target.endsWith('/') ? [...chaptersByName(files, place, alphabet).chapters] : [];
  };
  const found = pages.map((page) => ({ page, chapters: inFolder(page) }));
  const others = found.flatMap(({ page, chapters }) => (chapters.length === 0 ? [page.target] : []));
  const untitled: LeftOut[] = sections === 0 ? [] : [{ titlesOf: 'sections', count: sections }];
  const chapters = eachOnce(found.flatMap(({ chapters }) => chapters));
  return { value: { ...about, chapters, leftOut: [...others, ...untitled] }, problems };
}

interface Page extends Pick<NamedChapter, 'mentioned' | 'title'> {
  /** As it is written, with `/`. */
  readonly target: string;
}

/** A `nav` is a list of pages; a page may have a title before it, and a section is a list of its own with a title before it. */
function pagesOf(
  nav: unknown,
  at: readonly PropertyKey[],
  placeOf: (path: readonly PropertyKey[]) => Place,
  title?: string,
): { readonly pages: readonly Page[]; readonly sections: number } {
  if (typeof nav === 'string')
    return { pages: [{ target: withSlashes(nav), mentioned: placeOf(at), title }], sections: 0 };
  const entries = typeof nav === 'object' && nav !== null ? Object.entries(nav) : [];
  const isList = Array.isArray(nav);
  const below = entries.map(([key, entry]) =>
    pagesOf(entry, [...at, key], placeOf, isList ? undefined : key),
  );
  const here = isList ? 0 : entries.filter(([, entry]) => Array.isArray(entry)).length;
  return {
    pages: below.flatMap(({ pages }) => pages),
    sections: here + below.reduce((sum, { sections }) => sum + sections, 0),
  };
}

/** A path as it was written on Windows. */
const withSlashes = (name: string): string => (/^\w+:\/\//.test(name) ? name : name.replaceAll('\\', '/'));
