import type { DataTable } from '../data/rows.ts';
import type { Document, Format } from '../document/document.ts';
import { ownWordsFile } from '../document/own-words.ts';
import type { Sheet } from '../document/sheet.ts';
import { Diagrams } from '../drawing/diagrams.ts';
import { readText } from '../files/files.ts';
import { completePage } from '../fonts/complete-page.ts';
import { paintedText } from '../fonts/painted-text.ts';
import type { Typeface } from '../fonts/typeface.ts';
import { renderDocument } from '../markdown/index.ts';
import type { ChapterSource, ParsedChapter, Picture, RenderedDocument } from '../markdown/types.ts';
import type { ChapterShelf, Question } from '../markdown/written.ts';
import {
  namesVariant,
  type PlannedArtifact,
  type PlannedVariant,
  type Variant,
  variablesOf,
} from '../plan/plan.ts';
import { type Diagnostic, Diagnostics, type Place } from '../report/diagnostic.ts';
import { endedBySignals, orInterrupted } from '../report/interruption.ts';
import type { Outcome } from '../report/outcome.ts';
import { type LookView, readLook } from '../template/look.ts';
import { type OwnView, readOwnView } from '../template/own-view.ts';
import { pictureReader } from '../template/picture.ts';
import { loadTemplate, type Template } from '../template/template.ts';
import { documentView } from '../template/view.ts';
import { WORKSPACE_FILE } from '../workspace/find.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import { partOf, type Workspace } from '../workspace/workspace.ts';
import { type LinkedAttachment, LinkedFiles } from './attachments.ts';
import { chartTypeface } from './chart-typeface.ts';
import { type ChangesSince, changesSince, comparedEdition, findEarlierDocument } from './earlier-release.ts';
import { includeCode } from './included-code.ts';
import { readChapter } from './kept-chapters.ts';
import { shelfOf } from './kept-written-chapters.ts';
import { lenient } from './leniency.ts';
import { missingGlyphProblems, type TextFile } from './missing-glyphs.ts';
import { readNamedData } from './named-data.ts';
import { retitled, titleOf } from './own-title.ts';
import { withoutGlyphs } from './replaced-glyphs.ts';

/** A chapter as it was read. */
export interface EditionChapter {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  /** The file's text without its byte order mark, front matter included. */
  readonly text: string;
  /** What the list of chapters calls it, where it says so. */
  readonly title: string | undefined;
  /** Variables are nodes of their own in it: see `markdown/mdast.ts`. */
  readonly parsed: ParsedChapter;
  /** The files of which lines stand in its code. */
  readonly included: readonly TextFile[];
}

/** A picture that a chapter shows. */
export interface ShownPicture {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  readonly place: Place;
  readonly picture: Picture;
}

/** The chapters as HTML, and the files that it takes. */
export interface RenderedEdition extends RenderedDocument {
  readonly pictures: readonly ShownPicture[];
  readonly attachments: readonly LinkedAttachment[];
}

/** What is rendered of a page that has no chapters. */
export const NO_CHAPTERS: RenderedEdition = {
  chapters: [],
  headings: [],
  figures: [],
  tables: [],
  openPoints: [],
  index: [],
  questions: [],
  pictures: [],
  attachments: [],
};

/** A whole page, self-contained. */
export interface Page {
  /** With glyphs from the fallback fonts, where its own lack some. */
  readonly html: string;
  /** The characters that no font has; of a document without a description another one is printed in their place. */
  readonly missing: readonly string[];
  /** Its chapters: all that is in them must reach the PDF. */
  readonly rendered: RenderedEdition;
}

/** Which of a document's pages: for whom, on what, and of which kind. */
export type PageOf = Pick<PlannedArtifact, 'variant' | 'sheet' | 'format'>;

/**
 * Reads a document's chapters and the data sets that they show, each once for all its variants and formats. What they become is
 * rendered when it is asked for. What is read of the document, now and later, is noted by itself (`edition.workspace.files.log`).
 *
 * @param read parses a chapter, or answers what is kept of it
 */
export async function openEdition(
  from: Workspace,
  document: Document,
  read: typeof readChapter = readChapter,
): Promise<OpenEdition> {
  const workspace = partOf(from);
  const diagnostics = new Diagnostics();
  const chapters: EditionChapter[] = [];
  let complete = true;
  for (const { file, mentioned, title } of document.chapterFiles) {
    const text = diagnostics.take(readText(workspace.files, file, mentioned));
    const found = text === null ? null : lenient(await parsed({ file, text, title }, read), document);
    const chapter = found === null ? null : diagnostics.take(found);
    if (text !== null && chapter !== null) {
      const included = diagnostics.take(lenient(includeCode(chapter, document, workspace.files), document));
      chapters.push({ file, text, title, parsed: chapter, included });
    }
    // One that is empty is left out, and nothing is lost.
    else complete &&= found?.problems.every(({ severity }) => severity !== 'error') ?? false;
  }
  if (chapters.length === 0 && complete) {
    complete = false;
    diagnostics.report('empty-document', {}, document.placeOf(['chapters']));
  }
  const named = chapters.map(({ parsed }) => parsed);
  // What has no date has no values that hold on one.
  const data = diagnostics.take(await readNamedData(workspace, named, document.config.date ?? ''));
  const release = diagnostics.take(findEarlierDocument(workspace, document));
  const before = release && (await openEdition(release.workspace, release.document));
  if (release !== null && !before?.complete) diagnostics.add(release.unreadable);
  const opened = { chapters, complete, data, before };
  return new OpenEdition(workspace, document, opened, diagnostics.list);
}

/** In UTF-16 code units: what takes a second to parse, and another to render. */
const LONG = 500_000;

async function parsed(
  source: ChapterSource,
  read: typeof readChapter,
): Promise<Outcome<ParsedChapter | null>> {
  const parse = () => read(source);
  if (source.text.length > LONG) return endedBySignals(parse);
  await orInterrupted();
  return parse();
}

/**
 * A document as it was when it was opened, with all that its pages are made from: the one way from its files to its pages, for
 * whoever needs them. It answers problems with what they are about, and belongs to no run: after a file has changed the same
 * document is opened again, and chapters that have not changed are not parsed again.
 */
export class OpenEdition {
  readonly workspace: Workspace;
  readonly document: Document;
  /** Those that could be used, in their order. */
  readonly chapters: readonly EditionChapter[];
  /** Whether all could be used that are not empty, and there is one. */
  readonly complete: boolean;
  /** The tables of the data sets that chapters show, by name. */
  readonly data: ReadonlyMap<string, DataTable>;
  /** The same document as it was in the release before; null where it does not show what is new, or is the first. */
  readonly before: OpenEdition | null;
  /** What is wrong with chapters by themselves, with the data sets, and with the release before. */
  readonly problems: readonly Diagnostic[];
  readonly diagrams: Diagrams;
  /** How it looks as its office's. */
  readonly look: LookView;
  /** Whether a chapter names a value of the variant or the sheet, so that it is not the same for all. */
  readonly varies: boolean;
  readonly #files: TemplateFiles;
  readonly #picture: ReturnType<typeof pictureReader>;
  readonly #linked: LinkedFiles;
  readonly #shelf: ChapterShelf;
  /** Of its charts; undefined where it has none. */
  readonly #typeface: Typeface | undefined;
  readonly #templates = new Map<string, Outcome<Template | null>>();
  readonly #own = new Map<Variant | null, Outcome<OwnView | null>>();
  readonly #rendered = new Map<string, Outcome<RenderedEdition>>();
  readonly #changes = new Map<string, ChangesSince>();

  constructor(
    workspace: Workspace,
    document: Document,
    { chapters, complete, data, before }: Pick<OpenEdition, 'chapters' | 'complete' | 'data' | 'before'>,
    problems: readonly Diagnostic[],
  ) {
    this.workspace = workspace;
    this.document = document;
    this.chapters = chapters;
    this.complete = complete;
    this.data = data;
    this.before = before;
    const look = readLook(workspace, document);
    this.look = look.value;
    this.problems = [...problems, ...look.problems];
    this.varies = chapters.some(({ text }) => namesVariant(document, text));
    this.#files = new TemplateFiles(workspace);
    this.#picture = pictureReader(workspace.files, document.roots);
    this.#shelf = shelfOf(chapters);
    this.#linked = new LinkedFiles(workspace.files, document, workspace.config.site);
    const parsed = chapters.map((chapter) => chapter.parsed);
    this.#typeface = chartTypeface(parsed, this.#files);
    this.diagrams = new Diagrams(parsed, this.#files, {
      language: document.config.language,
      assumed: document.assumed,
    });
  }

  /** Whether what goes through all of it takes seconds. */
  get isLong(): boolean {
    return this.chapters.reduce((sum, { text }) => sum + text.length, 0) > LONG;
  }

  /** What `{{…}}` stands for in the chapters. */
  variables(variant: Variant | null, sheet: Sheet | null): Readonly<Record<string, unknown>> {
    return variablesOf(this.document, variant, sheet);
  }

  /** The chapters as HTML, with the drawings that there are now. Those that name nothing of the variant are rendered once for all. */
  rendered(page: PageOf): Outcome<RenderedEdition> {
    return this.#render(page, this.diagrams, false);
  }

  /** The same for a preview: all blocks say where they were written. */
  renderedWithPlaces(page: PageOf): Outcome<RenderedEdition> {
    return this.#render(page, this.diagrams, true);
  }

  /** @param diagrams null leaves them as they are written */
  #render(
    { variant, sheet, format }: PageOf,
    diagrams: Diagrams | null,
    places: boolean,
  ): Outcome<RenderedEdition> {
    const from = templateOf(format);
    const key = `${from} with ${diagrams?.drawn ?? 'no'} drawings${places ? ' and places' : ''}`;
    const known = this.#rendered.get(key);
    if (known !== undefined) return known;
    const { language, numbered } = this.document.config;
    const made = renderDocument(
      this.chapters.map(({ parsed }) => parsed),
      {
        language,
        format: from,
        places,
        numbered,
        variables: this.variables(variant, sheet),
        roots: this.document.roots,
        picture: (target, place) => {
          const { value, problems } = this.#picture(target, place);
          return { value: value?.picture ?? null, problems };
        },
        linkedFile: this.#linked.find,
        attach: (file) => this.#linked.addressOf(this.#linked.attachmentOf(file), from),
        diagram: diagrams?.drawing,
        data: this.data,
        typeface: this.#typeface,
        shelf: this.varies ? null : this.#shelf,
      },
    );
    const { value, problems } = lenient(made, this.document);
    const rendered = { value: { ...value, ...this.#filesOf(value.questions) }, problems };
    // Of thousands that differ nothing is kept.
    if (!this.varies) this.#rendered.set(key, rendered);
    return rendered;
  }

  /** The files that chapters take, by what they asked for. */
  #filesOf(questions: readonly Question[]): Pick<RenderedEdition, 'pictures' | 'attachments'> {
    const pictures: ShownPicture[] = [];
    const attachments: LinkedAttachment[] = [];
    for (const question of questions) {
      if (question.kind === 'attach') {
        const { file, place } = question;
        attachments.push({ ...this.#linked.attachmentOf(file), place });
      } else if (question.kind === 'picture') {
        const { path, place } = question;
        const { value } = this.#picture(path, place);
        if (value !== null) pictures.push({ ...value, place });
      }
    }
    return { pictures, attachments };
  }

  /**
   * What has changed since the release before; null where that is not shown. Diagrams are compared as they are written, so that it is the same
   * before and after they are drawn.
   */
  #changesSince({ variant, sheet }: PageOf): ChangesSince | null {
    if (this.before === null) return null;
    const key = this.varies || this.before.varies ? JSON.stringify([variant?.key, sheet]) : '';
    const known = this.#changes.get(key);
    if (known !== undefined) return known;
    // What is wrong with the chapters is told where they are rendered for a page.
    const asCompared = (edition: OpenEdition) =>
      comparedEdition(
        edition.document,
        edition.#render({ variant, sheet, format: 'html' }, null, false).value,
      );
    const changes = changesSince(asCompared(this.before), asCompared(this));
    this.#changes.set(key, changes);
    return changes;
  }

  /** What a variant says in its own words. */
  own(variant: Variant | null): Outcome<OwnView | null> {
    const known = this.#own.get(variant);
    if (known !== undefined) return known;
    const own = readOwnView(this.workspace, this.document, variant);
    this.#own.set(variant, own);
    return own;
  }

  /** The template of a format; null with what is wrong with it. */
  template(format: Format): Outcome<Template | null> {
    const { document } = this;
    const from = templateOf(format);
    const known = this.#templates.get(from);
    if (known !== undefined) return known;
    const { template, language } = document.config;
    const loaded = loadTemplate(template, from, language, this.#files, document.placeOf(['template']));
    this.#templates.set(from, loaded);
    return loaded;
  }

  /** What a template is filled in with. */
  view(
    artifact: PlannedArtifact,
    planned: PlannedVariant,
    own: OwnView,
    rendered: RenderedDocument,
  ): Readonly<Record<string, unknown>> {
    const { artifacts, share } = planned;
    const said = this.document.config.variants?.own ? own : this.#nothingOwn(artifact.format);
    const view = documentView(
      artifact,
      artifacts,
      rendered,
      said,
      this.look,
      this.workspace.config.site,
      share,
    );
    return { ...view, changes: this.#changesSince(artifact) };
  }

  /** Where nobody can have words of their own, each field that the template names is null. */
  #nothingOwn(format: Format): OwnView {
    const named = this.template(format).value?.paths ?? [];
    const fields = named.flatMap(([first, field]) => (first === 'own' && field !== undefined ? [field] : []));
    return Object.fromEntries(fields.map((field) => [field, null]));
  }

  /** The page of one artifact, of chapters that were rendered for it; null with what its template lacks. */
  page(
    artifact: PlannedArtifact,
    planned: PlannedVariant,
    own: OwnView,
    rendered: RenderedEdition,
  ): Outcome<Page | null> {
    const template = this.template(artifact.format);
    if (template.value === null) return { value: null, problems: template.problems };
    const titled = retitled(rendered, titleOf(artifact, own));
    const { value: html, problems } = template.value.render(this.view(artifact, planned, own, titled));
    if (html === null) return { value: null, problems };
    const page = { ...completePage(html), rendered: titled };
    const { missing } = page;
    // On a screen the reader's own fonts may have them; a PDF has no others.
    if (missing.length === 0 || !this.document.assumed || artifact.format === 'html')
      return { value: page, problems };
    const printed = completePage(withoutGlyphs(html, missing));
    return { value: { ...printed, missing, rendered: withoutGlyphs(titled, missing) }, problems };
  }

  /** What a page lacks glyphs for, at the place where that is written. */
  missingGlyphs({ missing, rendered }: Page, { variant, format }: PageOf): Diagnostic[] {
    const otherwise = { file: this.document.file };
    const { assumed } = this.document;
    const others = () => this.#textFiles(variant, format, rendered);
    return missingGlyphProblems(missing, this.chapters, others, { otherwise, assumed });
  }

  /** The files that a page has texts from beside its chapters: first those about the variant. */
  #textFiles(variant: Variant | null, format: Format, { pictures }: RenderedEdition): TextFile[] {
    const { workspace, document } = this;
    const { folder, file, config } = document;
    const own = config.variants?.own;
    const read = (name: string): TextFile[] => {
      const { value } = readText(workspace.files, name);
      return value === null ? [] : [{ file: name, text: value }];
    };
    const templates = this.template(format).value?.sources ?? [];
    const drawings = pictures.filter(({ picture }) => picture.kind === 'svg');
    return [
      ...(variant && own ? read(ownWordsFile(folder, own, variant.key)) : []),
      ...(variant ? [{ ...variant.place, text: JSON.stringify(variant.row) }] : []),
      ...[...this.data.values()].flatMap(rowTexts),
      ...read(file),
      ...templates.map((source) => ({ ...source, text: paintedText(withoutExpressions(source.text)) })),
      ...drawings.flatMap((drawing) => read(drawing.file)),
      ...this.chapters.flatMap(({ included }) => included),
      ...read(WORKSPACE_FILE),
      ...this.chapters,
    ];
  }
}

const rowTexts = ({ file, rows }: DataTable): TextFile[] =>
  rows.map(({ row, line }) => ({ file, line, text: JSON.stringify(row) }));

/** Pictures of a page are taken from what is printed. */
const templateOf = (format: Format): 'html' | 'pdf' => (format === 'html' ? 'html' : 'pdf');

/** A template's text with blanks for what is filled in, so that offsets stay. */
const withoutExpressions = (text: string): string =>
  text.replace(/\{\{\{?[\s\S]*?\}?\}\}/g, (expression) => expression.replace(/[^\n]/g, ' '));
