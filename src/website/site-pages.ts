import type { Language } from '../language/index.ts';
import { stringsOf } from '../language/index.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { loadTemplate, type Template } from '../template/template.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { siteView } from './around.ts';
import type { SiteFile } from './site-file.ts';

/** A page that says something, and leads on. */
export interface Notice {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly links?: readonly { readonly href: string; readonly text: string }[];
  /** Where it goes by itself. */
  readonly refresh?: string;
  readonly canonical?: string | null;
}

/** Fills in the pages that belong to no edition, in the site's language. */
export class SitePages {
  readonly #workspace: Workspace;
  readonly #files: TemplateFiles;
  readonly #problems = new Diagnostics();
  readonly #templates = new Map<string, Template | null>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#files = new TemplateFiles(workspace);
  }

  /**
   * @param path of the page from the site's folder
   * @param more what its template names besides
   */
  page(
    template: string,
    path: string,
    { title, noindex = true, canonical = null, language = this.#language, root }: PageFacts,
    more: Readonly<Record<string, unknown>>,
  ): SiteFile {
    const { publisher, site: address } = this.#workspace.config;
    const site = siteView(this.#workspace, path.split('/').length - 1);
    const shown = { ...site, ...(root !== undefined && { root }) };
    const view = {
      language,
      site: shown,
      styleSheet: `${shown.root}shared/site.css`,
      edition: null,
      document: null,
      page: { title, description: null, publisher, noindex, canonical, hasFeed: address !== null },
      ...more,
    };
    const html = this.#problems.take(this.#template(template, language)?.render(view) ?? NOTHING);
    return { path, content: html ?? '' };
  }

  notice(
    path: string,
    { heading, paragraphs = [], links = [], refresh, canonical = null }: Notice,
    root?: string,
  ): SiteFile {
    const title = `${heading} – ${this.#workspace.config.title}`;
    const view = { heading, paragraphs, links, refresh: refresh ?? null };
    return this.page('notice', path, { title, canonical, ...(root !== undefined && { root }) }, view);
  }

  /** An address that leads to another, as a file: not every server has rules for that, and none knows symbolic links. */
  redirect(path: string, href: string): SiteFile {
    const { movedTo } = stringsOf(this.#language);
    return this.notice(path, { heading: movedTo, links: [{ href, text: href }], refresh: href });
  }

  get problems(): Outcome<null>['problems'] {
    return this.#problems.list;
  }

  get #language(): Language {
    return this.#workspace.config.language;
  }

  #template(name: string, language: Language): Template | null {
    const key = `${name} ${language}`;
    const known = this.#templates.get(key);
    if (known !== undefined) return known;
    const loaded = this.#problems.take(loadTemplate('website', name, language, this.#files));
    this.#templates.set(key, loaded);
    return loaded;
  }
}

interface PageFacts {
  readonly title: string;
  readonly noindex?: boolean;
  readonly canonical?: string | null;
  readonly language?: Language;
  /** Address of the site's folder, where it is not to be reckoned from the path. */
  readonly root?: string;
}

const NOTHING: Outcome<null> = { value: null, problems: [] };
