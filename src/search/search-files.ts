import { sha256 } from '../files/hash.ts';
import { searchPage } from './in-page/search-page.ts';
import { makeSearchData } from './make-search-data.ts';
import type { SearchEdition } from './search-data.ts';
import type { Section } from './section.ts';

/** An edition that the site shows. */
export interface SearchedEdition extends SearchEdition {
  /** `guide/1.8`: what `?in=` of the search page chooses it by. */
  readonly name: string;
  /** Whether it is searched unasked: the newest of its document that is no draft, or the only one. */
  readonly newest: boolean;
  readonly sections: readonly Section[];
  /** Where a section stands, from the root of the site: `guide/latest/aftaler.html#dataansvar`. */
  readonly addressOf: (section: Section) => string;
}

export interface SearchFiles {
  /** Paths from the root of the site. They have the hash of their content in their names, so they may be kept by browsers for good. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What templates/partials/search.hbs is filled in with, as `search`. */
  readonly view: SearchView;
}

interface SearchView {
  readonly script: string;
  /** Files of those that are searched unasked, and of the others. */
  readonly newest: string;
  readonly older: string;
  /** Those that can be chosen, newest first as they were given. */
  readonly editions: readonly { readonly name: string; readonly label: string; readonly file: string }[];
}

/** The scripts of the search, one with the index of each edition; older editions of a document come after newer ones. */
export async function searchFiles(editions: readonly SearchedEdition[]): Promise<SearchFiles> {
  const script = named('search', `(${searchPage})();\n`);
  const indexes: (SearchView['editions'][number] & { newest: boolean; text: string })[] = [];
  for (const { name, newest, sections, addressOf, ...edition } of editions) {
    const { document, label, language } = edition;
    const data = await makeSearchData({ document, label, language }, sections, addressOf);
    const { path, text } = named('search-index', dataScript(data));
    indexes.push({ name, label, newest, file: path, text });
  }
  const pathsOf = (which: boolean): string =>
    indexes
      .filter(({ newest }) => newest === which)
      .map(({ file }) => file)
      .join(' ');
  return {
    files: [script, ...indexes.map(({ file, text }) => ({ path: file, text }))],
    view: {
      script: script.path,
      newest: pathsOf(true),
      older: pathsOf(false),
      editions: indexes.map(({ name, label, file }) => ({ name, label, file })),
    },
  };
}

const named = (name: string, text: string): { path: string; text: string } => ({
  path: `shared/${name}-${sha256(text).slice(0, 12)}.js`,
  text,
});

/** Hands the data to who has asked for the script. JSON that is parsed from a text is read faster than the same as a literal. */
function dataScript(data: object): string {
  const text = JSON.stringify(data).replace(/[\\']/g, '\\$&');
  return `document.currentScript.dispatchEvent(new CustomEvent('search-data',{detail:JSON.parse('${text}')}));\n`;
}
