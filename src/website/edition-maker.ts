import type { LazyBrowser } from '../browser/lazy-browser.ts';
import { type Document, type Format, readDocument } from '../document/document.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { type OpenEdition, openEdition } from '../edition/open-edition.ts';
import { GitFiles } from '../files/git-files.ts';
import { build } from '../make/build.ts';
import { folderOf } from '../plan/plan.ts';
import { planSelection, type SelectedDocument, type Selection } from '../plan/select.ts';
import type { ReleaseRecord } from '../release/record.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { announcing, silent } from '../report/progress.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { draftEdition, draftSheets } from './draft-editions.ts';
import { editionPages } from './edition-pages.ts';
import { builtFiles, downloadsOf, type MadeFile } from './made-files.ts';
import { sheetPages } from './sheet-pages.ts';
import type { SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteOptions } from './site-request.ts';

/** On which posters are offered, where they are made on them. */
const PAPERS = ['a4', 'a3'];

/** Makes what editions on the site need and nobody has made yet: drafts, and pages that were not frozen. */
export class EditionMaker {
  readonly #workspace: Workspace;
  readonly #options: SiteOptions;
  readonly #browser: LazyBrowser;

  constructor(workspace: Workspace, options: SiteOptions, browser: LazyBrowser) {
    this.#workspace = workspace;
    this.#options = options;
    this.#browser = browser;
  }

  /** The workspace's own edition of a document, built as `kl-docs build` does; null with what stopped that. */
  async draft(document: Document): Promise<Outcome<SiteEdition | null>> {
    const problems = new Diagnostics();
    const made: MadeFile[] = [];
    for (const selection of selectionsOf(document)) {
      const { browser, timeLimit, language, signal, progress } = this.#options;
      const common = { cwd: this.#workspace.root, browser, timeLimit, language, signal, progress };
      const built = await build({ ...common, documents: [document.id], ...selection });
      for (const problem of built.diagnostics) if (problem.severity === 'error') problems.add(problem);
      made.push(...builtFiles(built.out, built.artifacts, folderOf(document)));
    }
    if (problems.hasErrors) return { value: null, problems: problems.list };
    if (isRead(document)) {
      const edition = problems.take(await this.#open(this.#workspace, document));
      return { value: problems.take(draftEdition(edition, made)), problems: problems.list };
    }
    const plan = problems.take(await planOf(this.#workspace, document));
    const value = plan && problems.take(draftSheets(this.#workspace, plan, made));
    return { value, problems: problems.list };
  }

  /** The pages of a released edition, from the tag of its source. */
  readonly pagesOf = async (
    { document: id, source }: ReleaseRecord,
    made: readonly MadeFile[],
  ): Promise<Outcome<readonly SiteFile[]>> => {
    const problems = new Diagnostics();
    const { root, shipped } = this.#workspace;
    const workspace = problems.take(openWorkspace({ files: new GitFiles(root, source.tag), shipped }));
    const document = workspace && problems.take(readDocument(workspace, id));
    if (workspace === null || document === null) return { value: [], problems: problems.list };
    if (isRead(document)) {
      const edition = problems.take(await this.#open(workspace, document));
      const pages = editionPages(edition, { ...downloadsOf(made), comparison: null });
      return { value: problems.take(pages), problems: problems.list };
    }
    const { variants } = problems.take(await planOf(workspace, document)) ?? { variants: [] };
    const shown = variants.map(({ variant }) => variant);
    return { value: problems.take(sheetPages(workspace, document, shown, made)), problems: problems.list };
  };

  /** With its diagrams drawn. */
  async #open(workspace: Workspace, document: Document): Promise<Outcome<OpenEdition>> {
    const { progress = silent, language = 'en' } = this.#options;
    const edition = await openEdition(workspace, document);
    const told = announcing(progress, language);
    const { problems } = await drawDiagrams([edition.diagrams], this.#browser.start, told);
    return { value: edition, problems };
  }
}

/** Whether a document is read, page by page; others are sheets, or made for each row of a data set. */
const isRead = ({ config: { sheet, variants } }: Document): boolean =>
  sheet === null && (variants === null || variants.optional);

/** What is built of a document for the site. */
function selectionsOf(document: Document): Selection[] {
  const { sheet, variants } = document.config;
  if (isRead(document)) return [{}];
  const allVariants = variants !== null;
  if (sheet === null) return [{ allVariants }];
  const offered = sheet.papers.filter((paper) => PAPERS.includes(paper));
  const [first = ''] = sheet.papers;
  const made = (formats: readonly Format[], papers: readonly string[]): Selection => ({
    formats,
    papers,
    designs: sheet.designs,
    allVariants,
  });
  return [made(['pdf'], offered.length > 0 ? offered : [first]), made(['svg'], [first])];
}

async function planOf(
  workspace: Workspace,
  { id, config }: Document,
): Promise<Outcome<SelectedDocument | null>> {
  const selection = { documents: [id], allVariants: config.variants !== null };
  const { value, problems } = await planSelection(workspace, selection);
  return { value: value[0] ?? null, problems };
}
