import type { Document } from '../document/document.ts';
import { isAsItWas, type WasRead } from '../files/read-log.ts';
import { completePage } from '../fonts/complete-page.ts';
import type { Language } from '../language/index.ts';
import { Memory } from '../memory/memory.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { loadTemplate } from '../template/template.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import { programId } from '../workspace/own-package.ts';
import { partOf, type Workspace } from '../workspace/workspace.ts';

/** What chapters give to a template. All else in a view stands in descriptions and data. */
const FROM_CHAPTERS = ['chapters', 'contents', 'figures', 'tables', 'openPoints', 'index'];

/** What a template compares rather than asks whether it is there. */
const COMPARED = ['level', 'lang'];

/** All that decides whether a template can be filled in, beside the files that it reads. */
export interface FillingInputs {
  readonly program: string;
  readonly root: string;
  readonly template: string;
  readonly format: string;
  readonly language: Language;
  readonly view: Readonly<Record<string, unknown>>;
}

interface FillingKey extends Omit<FillingInputs, 'view'> {
  /** The view's names and what is asked of them. */
  readonly asked: readonly (readonly [name: string, value: unknown])[];
}

/** What a template that could be filled in has read. */
const fillings = new Memory<FillingKey, WasRead>('templates');

interface FilledTemplate {
  /** Whether something in it is in no font. */
  readonly lacksGlyphs: boolean;
}

/**
 * Fills in a document's template for a format, to report what a build would. One that was filled in without a problem is not
 * filled in again while its files and its view are as they were. Of the chapters' texts only whether there are any counts: which
 * parts of a template are used depends on that.
 */
export function checkTemplate(
  workspace: Workspace,
  document: Document,
  format: string,
  view: Readonly<Record<string, unknown>>,
): Outcome<FilledTemplate> {
  const { root, files } = workspace;
  const { template, language } = document.config;
  const key = fillingKey(fillingInputs(root, document, format, view));
  const read = fillings.read(key);
  if (read !== null && isAsItWas(read)) {
    files.log.add(read);
    return { value: { lacksGlyphs: false }, problems: [] };
  }
  const part = partOf(workspace);
  const templateFiles = new TemplateFiles(part);
  const filled = collecting((diagnostics) => {
    const place = document.placeOf(['template']);
    const loaded = diagnostics.take(loadTemplate(template, format, language, templateFiles, place));
    const html = loaded && diagnostics.take(loaded.render(view));
    return { lacksGlyphs: html !== null && completePage(html).missing.length > 0 };
  });
  if (filled.problems.length === 0 && !filled.value.lacksGlyphs) fillings.write(key, part.files.log.toJSON());
  return filled;
}

export function fillingInputs(
  root: string,
  document: Document,
  format: string,
  view: FillingInputs['view'],
): FillingInputs {
  const { template, language } = document.config;
  return { program: programId(), root, template, format, language, view };
}

/** Of what the chapters give only the shape. */
export function fillingKey({ view, ...inputs }: FillingInputs): FillingKey {
  const asked = Object.entries(view).map(([name, value]): FillingKey['asked'][number] => [
    name,
    FROM_CHAPTERS.includes(name) ? shapeOf(value) : value,
  ]);
  return { ...inputs, asked };
}

/** Which names there are, which of them are empty, and of lists whether they have none, one or more: a template can ask for the first and last. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].sort();
    return [Math.min(value.length, 2), ...shapes];
  }
  if (typeof value !== 'object' || value === null) return Boolean(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, COMPARED.includes(name) ? item : shapeOf(item)]),
  );
}
