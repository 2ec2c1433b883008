import type { OpenEdition } from '../edition/open-edition.ts';
import { chapterPages, OTHER_PAGES, pagesOfIds } from '../edition/page-names.ts';
import { stringsOf } from '../language/index.ts';
import { isRightToLeft } from '../markdown/language-tag.ts';
import type { Chapter, Heading, RenderedDocument } from '../markdown/types.ts';
import { folderOf } from '../plan/plan.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { loadTemplate, type Template } from '../template/template.ts';
import { documentView } from '../template/view.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import { siteView } from './around.ts';
import { plainFile, styleFiles } from './assets.ts';
import type { ChangesSince } from './changes-since.ts';
import type { Download } from './made-files.ts';
import { PagesWithFiles } from './page-with-files.ts';
import { type PageSections, sectionsFile } from './sections.ts';
import { type SiteFile, within } from './site-file.ts';

/** What stands beside the pages of an edition, and what is known of it besides. */
export interface EditionExtras {
  readonly pdf: Download | null;
  /** All of it on one page, self-contained. */
  readonly onePage: Download | null;
  /** Null for the first edition. */
  readonly comparison: ChangesSince | null;
}

/** A page, and how the list of contents names it. */
interface ListedPage {
  readonly id: string;
  readonly file: string;
  readonly number: string | null;
  readonly title: string;
  readonly sections: readonly Heading[];
  /** What of the page is not the same on all. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a page has of itself; each page has one of these. */
const NO_BODY = { chapter: null, isOpenPoints: false, isTermIndex: false, isChanges: false, changes: [] };

/**
 * The pages of an edition for the website: one for each chapter, an entry page with the contents, what is new, and their styles, fonts and
 * pictures. Paths are from the edition's folder.
 */
export function editionPages(edition: OpenEdition, extras: EditionExtras): Outcome<readonly SiteFile[]> {
  const { document, workspace } = edition;
  const { language } = document.config;
  return collecting((diagnostics) => {
    const files = new TemplateFiles(workspace);
    const load = (name: string) => diagnostics.take(loadTemplate('website', name, language, files));
    const [chapterTemplate, entryTemplate] = [load('chapter'), load('entry')];
    // What is wrong with the chapters is told where they are checked.
    const { value: rendered } = edition.rendered(FOR_NOBODY);
    if (chapterTemplate === null || entryTemplate === null) return [];
    const pages = listedPages(rendered, edition);
    const folder = `../${folderOf(document).split('/').at(-1) ?? ''}/`;
    const ids = pagesOfIds(rendered);
    const withFiles = new PagesWithFiles(ids, folder);
    const common = {
      ...viewOf(edition, rendered),
      ...extras,
      comparison: extras.comparison && withAddresses(extras.comparison, ids),
      site: siteView(workspace, folderOf(document).split('/').length),
      edition: { folder, styleSheet: STYLE },
    };
    const fill = (
      template: Template,
      file: string,
      title: string,
      more: Readonly<Record<string, unknown>>,
    ) => {
      const html = diagnostics.take(
        template.render({ ...common, page: pageView(edition, file, title), ...more }),
      );
      return { path: file, content: withFiles.page(html ?? '', file) };
    };
    const { title, version } = document.config;
    const name = [title, version].filter((part) => part !== null).join(' ');
    const entry = fill(entryTemplate, OTHER_PAGES.entry, name, {
      chapterLinks: pages.map((page) => ({ ...page, current: false })),
      first: pages[0] ?? null,
      cover: edition.look.cover,
    });
    const made = pages.map((page, index) =>
      fill(chapterTemplate, page.file, `${numbered(page)} – ${name}`, {
        chapterLinks: pages.map((other) => ({ ...other, current: other === page })),
        previous: pages[index - 1] ?? null,
        next: pages[index + 1] ?? null,
        ...page.body,
      }),
    );
    const texts = [entry, ...made].map(({ content }) => content);
    const assets = [
      ...diagnostics.take(styleFiles(STYLE, files, texts, [edition.look.css ?? '', ...withFiles.rules])),
      ...diagnostics.take(plainFile('../guide/page.js', files)),
      ...diagnostics.take(plainFile('../guide/theme.js', files)),
      ...withFiles.pictures,
    ];
    const { comparison } = extras;
    const since = comparison && { version: comparison.version, ids: comparison.ids };
    const sections = sectionsFile({ pages: pages.map(sectionsOf), since });
    return [entry, ...made, sections, ...assets.map((file) => within('assets', file))];
  });
}

/** What was removed has no address in this edition. */
function withAddresses({ version, chapters }: ChangesSince, ids: ReadonlyMap<string, string>) {
  const addressed = <T extends { readonly id: string }>(section: T) => ({
    ...section,
    href: ids.has(section.id) ? `#${section.id}` : null,
  });
  return {
    version,
    chapters: chapters.map((chapter) => ({
      ...addressed(chapter),
      sections: chapter.sections.map(addressed),
    })),
  };
}

const STYLE = 'page.css';
const FOR_NOBODY = { variant: null, sheet: null, format: 'html' } as const;

const numbered = ({ number, title }: Pick<ListedPage, 'number' | 'title'>): string =>
  number === null ? title : `${number} ${title}`;

/** All that the document's own template can name: partials may be shared. */
function viewOf({ document, look }: OpenEdition, rendered: RenderedDocument): Record<string, unknown> {
  const artifact = { document, ...FOR_NOBODY, path: '' };
  return documentView(artifact, [], rendered, {}, look, null, null);
}

/** An edition's own pages are not for search engines: those in `latest` are. */
function pageView({ document, workspace }: OpenEdition, file: string, title: string) {
  const { description, publisher } = document.config;
  return {
    file,
    title,
    description,
    publisher: publisher ?? workspace.config.publisher,
    noindex: true,
    canonical: null,
    hasFeed: false,
  };
}

function listedPages(rendered: RenderedDocument, { document }: OpenEdition): ListedPage[] {
  const words = stringsOf(document.config.language);
  const files = chapterPages(rendered);
  const chapters = rendered.chapters.map((chapter, index): ListedPage => {
    const [first] = chapter.headings;
    return {
      id: first?.id ?? chapter.id,
      file: files[index] ?? '',
      number: first?.number ?? null,
      title: chapter.title,
      sections: chapter.headings.filter(({ level }) => level === 2),
      body: { ...NO_BODY, chapter: chapterView(chapter) },
    };
  });
  const other = (
    id: string,
    file: string,
    title: string,
    body: Readonly<Record<string, unknown>>,
  ): ListedPage => ({
    id,
    file,
    number: null,
    title,
    sections: [],
    body: { ...NO_BODY, ...body },
  });
  const { history, version } = document.config;
  const { changes = [] } = history.find((entry) => entry.version === version) ?? {};
  return [
    ...chapters,
    ...(rendered.openPoints.length > 0
      ? [other('open-points', OTHER_PAGES.openPoints, words.openPoints, { isOpenPoints: true })]
      : []),
    ...(rendered.index.length > 0
      ? [other('term-index', OTHER_PAGES.termIndex, words.termIndex, { isTermIndex: true })]
      : []),
    other('changes', OTHER_PAGES.changes, words.whatIsNew, { isChanges: true, changes }),
  ];
}

const sectionsOf = ({ file, title, id, sections, body }: ListedPage): PageSections => ({
  file,
  title,
  chapter: body['chapter'] !== null,
  ids: [id, ...sections.map((section) => section.id)],
});

const chapterView = (chapter: Chapter) => ({
  ...chapter,
  dir: chapter.lang && isRightToLeft(chapter.lang) ? 'rtl' : null,
});
