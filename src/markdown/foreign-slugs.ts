/**
 * The names that other tools give a file's headings, in the file's order. Who writes for them links by these names.
 * One for each file: the tools count a text that occurs again within a file.
 */
export class ForeignSlugs {
  readonly #github = new Map<string, number>();
  readonly #mkdocs = new MkdocsNames();
  readonly #unicode = new MkdocsNames();

  /** The next heading's names: GitHub's, and MkDocs' with letters of ASCII only (its default) and with all letters. */
  next(text: string): readonly string[] {
    const github = githubSlug(text);
    return [
      countAsGithub(github, this.#github),
      this.#mkdocs.next(mkdocsSlug(text)),
      this.#unicode.next(github),
    ];
  }
}

/** As github-slugger and GitHub itself: `Tilgængelighed i praksis` → `tilgængelighed-i-praksis`, `2024.04.01` → `20240401`. */
function githubSlug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** As the extension `toc` of Python-Markdown: `Før I går i gang` → `fr-i-gar-i-gang`. */
function mkdocsSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

/** `fejl`, `fejl-1`, `fejl-2`. */
function countAsGithub(slug: string, counts: Map<string, number>): string {
  let name = slug;
  while (counts.has(name)) {
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    name = `${slug}-${count}`;
  }
  counts.set(name, 0);
  return name;
}

/** `fejl`, `fejl_1`, `fejl_2`. */
class MkdocsNames {
  readonly #used = new Set<string>();
  /** The last name for each slug: all before it are used, and to try them again each time would take time by the square. */
  readonly #last = new Map<string, string>();

  next(slug: string): string {
    let name = this.#last.get(slug) ?? slug;
    while (name === '' || this.#used.has(name)) {
      const [, stem = name, count = '0'] = /^(.*)_(\d+)$/.exec(name) ?? [];
      name = `${stem}_${Number(count) + 1}`;
    }
    this.#used.add(name);
    this.#last.set(slug, name);
    return name;
  }
}
