import path from 'node:path';
import type { Document } from '../document/document.ts';
import type { Language } from '../language/index.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { TemplateFiles } from '../template/lookup.ts';
import { loadTemplate } from '../template/template.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import { WorkspaceFiles } from '../workspace/files.ts';
import { sha256 } from '../workspace/hash.ts';
import { keep, readKept } from '../workspace/kept.ts';
import { programId } from '../workspace/own-package.ts';
import { isAsItWas, ReadLog, type WasRead } from '../workspace/read-log.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A few for each document and format; the oldest go first. */
const MOST_ENTRIES = 100;

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

/**
 * Fills in a document's template for a format, to report what a build would. One that was filled in without a problem is not
 * filled in again while its files and its view are as they were. Of the chapters' texts only whether there are any counts: which
 * parts of a template are used depends on that.
 */
export function checkTemplate(
  { root, files }: Workspace,
  document: Document,
  format: string,
  view: Readonly<Record<string, unknown>>,
  diagnostics: Diagnostics,
): void {
  const { template, language } = document.config;
  const key = fillingKey(fillingInputs(root, document, format, view));
  const file = path.join(cacheFolder(), 'templates', `${key}.json`);
  const before = readKept(file);
  const read = before === null ? null : (JSON.parse(before) as WasRead);
  if (read !== null && isAsItWas(read)) {
    files.log.add(read);
    return;
  }
  const log = new ReadLog();
  const found = new Diagnostics();
  const templateFiles = new TemplateFiles(new WorkspaceFiles(root, log));
  const loaded = loadTemplate(
    template,
    format,
    language,
    templateFiles,
    found,
    document.placeOf(['template']),
  );
  loaded?.render(view);
  files.log.add(log.toJSON());
  for (const diagnostic of found.list) diagnostics.add(diagnostic);
  if (found.list.length === 0) keep(file, JSON.stringify(log), MOST_ENTRIES);
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

export function fillingKey({ view, ...inputs }: FillingInputs): string {
  const asked = Object.entries(view).map(([name, value]) => [
    name,
    FROM_CHAPTERS.includes(name) ? shapeOf(value) : value,
  ]);
  return sha256(JSON.stringify({ ...inputs, asked }));
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
