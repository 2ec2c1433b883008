import path from 'node:path';
import type { Files } from '../files/files.ts';
import { ReadLog } from '../files/read-log.ts';
import type { LinkedFile } from '../markdown/types.ts';
import { type DocumentPlan, folderOf, pathsOf } from '../plan/plan.ts';
import type { Place } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { collecting, type Outcome } from '../report/outcome.ts';

/** A file that a chapter links to, which is copied beside the pages. */
export interface Attachment {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  /** Path from the output folder, with `/`. */
  readonly path: string;
}

/** The files that the chapters of a document link to. They keep the place that they have beside the chapters. */
export class Attachments {
  readonly #files: Files;
  readonly #plan: DocumentPlan;
  readonly #site: string | null;
  readonly #known = new Map<string, LinkedFile>();
  /** By path without case, as Windows and macOS compare. */
  readonly #attached = new Map<string, Attachment>();
  /** The files that the document becomes, by their paths without case. */
  readonly #planned: ReadonlyMap<string, string>;

  /** @param site the address of the output folder on the web */
  constructor(files: Files, plan: DocumentPlan, site: string | null) {
    this.#files = files;
    this.#plan = plan;
    this.#site = site;
    this.#planned = new Map(pathsOf(plan).map((file) => [file.toLowerCase(), plan.document.id]));
  }

  /** All that were attached so far. */
  get list(): readonly Attachment[] {
    return [...this.#attached.values()];
  }

  /** What stands at a path from the workspace root. */
  readonly find = (file: string): LinkedFile => {
    const known = this.#known.get(file) ?? this.#look(file);
    this.#known.set(file, known);
    return known;
  };

  /** Has a file copied. A page leads to it by a relative address; a PDF, which may be anywhere, by that of the website. */
  attach(file: string, place: Place, format: 'html' | 'pdf'): Outcome<string | null> {
    const { document } = this.#plan;
    const name = path.posix
      .relative(document.folder, file)
      .replace(/^(?:\.\.\/)+/, '')
      .normalize('NFC');
    const folder = `${folderOf(document)}/`;
    const page = this.#planned.get(`${folder}${name}`.toLowerCase());
    if (page !== undefined) return sameFile({ file, path: `${folder}${name}` }, page, place);
    const attachment = this.#attachmentOf(file, `${folder}${name}`);
    const relative = attachment.path.slice(folder.length).split('/').map(encodeURIComponent).join('/');
    if (format === 'html') return { value: relative, problems: [] };
    const base = this.#site?.replace(/\/?$/, `/${folder}`);
    return { value: base === undefined ? null : new URL(relative, base).href, problems: [] };
  }

  /**
   * The attachment that a file is. Another of the same place, as `../bilag/a.pdf` is beside `bilag/a.pdf`, is the same one where it has the
   * same content; else the second gets a number.
   */
  #attachmentOf(file: string, wanted: string): Attachment {
    for (let count = 1; ; count++) {
      const target = count === 1 ? wanted : wanted.replace(/(?=(?:\.[^./]*)?$)/, `-${count}`);
      const key = target.toLowerCase();
      const other = this.#attached.get(key);
      if (other !== undefined && (other.file === file || this.#haveSameBytes(other.file, file))) return other;
      if (other !== undefined || this.#planned.has(key)) continue;
      const attachment = { file, path: target };
      this.#attached.set(key, attachment);
      return attachment;
    }
  }

  #haveSameBytes(one: string, other: string): boolean {
    const [first, second] = [this.#files.read(one), this.#files.read(other)];
    return 'bytes' in first && 'bytes' in second && first.bytes.equals(second.bytes);
  }

  #look(file: string): LinkedFile {
    const result = this.#files.read(file);
    if ('bytes' in result) return { kind: 'file', file, bytes: result.bytes.byteLength };
    if (result.problem === 'outside') return { kind: 'outside' };
    if (result.problem === 'folder') return { kind: 'folder' };
    const folder = path.posix.dirname(file);
    // That it is looked for is no input of what is made.
    const quiet = this.#files.noting(new ReadLog());
    const near = closest(path.posix.basename(file), [...quiet.folders(folder), ...quiet.files(folder)]);
    return { kind: 'missing', nearest: near ?? null };
  }
}

function sameFile({ file, path: target }: Attachment, other: string, place: Place): Outcome<null> {
  return collecting((diagnostics) => {
    diagnostics.report('same-file.attachment', { file, other, path: target }, place);
    return null;
  });
}
