import { type DocumentPlan, type PlannedVariant, variablesOf } from '../document/plan.ts';
import { parseChapter, renderDocument } from '../markdown/index.ts';
import { offsetsOf, SourceText } from '../markdown/source-text.ts';
import type { RenderedDocument, RenderOptions } from '../markdown/types.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { TemplateFiles } from '../template/lookup.ts';
import { pictureFile, pictureReader } from '../template/picture.ts';
import { loadTemplate } from '../template/template.ts';
import { documentView } from '../template/view.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CheckedChapter, CheckedDocument, ShownPicture } from './rule.ts';

/**
 * Reads and renders a document as a build does, without printing, and reports the same problems. Chapters that cannot be
 * read are left out, so that the others are still looked at.
 */
export function readDocumentForCheck(
  workspace: Workspace,
  plan: DocumentPlan,
  diagnostics: Diagnostics,
): Omit<CheckedDocument, 'today' | 'links'> {
  const { document } = plan;
  const { language, date } = document.config;
  const chapters = document.chapterFiles.map(({ file, mentioned }): CheckedChapter | null => {
    const text = workspace.files.readText(file, diagnostics, mentioned);
    const parsed = text === null ? null : parseChapter({ file, text }, diagnostics);
    if (text === null || parsed === null) return null;
    const [first] = parsed.mdast.children;
    const start = first === undefined ? text.length : offsetsOf(first).start;
    const source = new SourceText(file, text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start));
    return { file, text, source, parsed, language: parsed.frontMatter.lang ?? language };
  });
  const readable = chapters.filter((chapter) => chapter !== null);
  // A link to a chapter that is missing is no problem of its own.
  const rendering = readable.length === chapters.length ? diagnostics : new Diagnostics();
  const pictures: ShownPicture[] = [];
  const rendered = renderVariants(workspace, plan, readable, pictures, rendering);
  return {
    workspace,
    document,
    chapters: readable,
    rendered,
    pictures,
    variables: variablesOf(document, plan.variants[0]?.variant ?? null),
    date,
  };
}

/** Renders all variants, since a value may be missing for one of them only; answers the first one's chapters. */
function renderVariants(
  workspace: Workspace,
  plan: DocumentPlan,
  chapters: readonly CheckedChapter[],
  pictures: ShownPicture[],
  diagnostics: Diagnostics,
): RenderedDocument {
  const { document, variants } = plan;
  const { language, numbered } = document.config;
  const read = pictureReader(workspace.files, diagnostics);
  const picture: RenderOptions['picture'] = (target, place) => {
    const found = read(target, place);
    if (found !== null) pictures.push({ file: pictureFile(target, place.file), place, picture: found });
    return found;
  };
  const render = (variant: PlannedVariant | undefined, show: RenderOptions['picture']): RenderedDocument =>
    renderDocument(
      chapters.map(({ parsed }) => parsed),
      {
        language,
        format: 'html',
        variables: variablesOf(document, variant?.variant ?? null),
        numbered,
        picture: show,
      },
      diagnostics,
    );
  const [first, ...others] = variants;
  const rendered = render(first, picture);
  for (const variant of others) render(variant, read);
  if (first !== undefined) fillTemplates(workspace, plan, first, rendered, diagnostics);
  return rendered;
}

/** What a template cannot name or find is the same for all variants. */
function fillTemplates(
  workspace: Workspace,
  { document }: DocumentPlan,
  variant: PlannedVariant,
  rendered: RenderedDocument,
  diagnostics: Diagnostics,
): void {
  const files = new TemplateFiles(workspace.files);
  const { template: name, language, formats } = document.config;
  for (const format of formats) {
    const template = loadTemplate(name, format, language, files, diagnostics, document.placeOf(['template']));
    template?.render(documentView(document, variant, format, rendered, workspace.config.site));
  }
}
