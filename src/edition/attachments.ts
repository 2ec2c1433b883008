import path from 'node:path';
import type { Document } from '../document/document.ts';
import { type Files, meantPath } from '../files/files.ts';
import { unportablePart } from '../files/name.ts';
import { ReadLog } from '../files/read-log.ts';
import type { LinkedFile, RenderedDocument } from '../markdown/types.ts';
import { type DocumentPlan, folderOf, pathsOf } from '../plan/plan.ts';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { chapterPages, OTHER_PAGES, SECTIONS_FILE } from './page-names.ts';

/** A file that a chapter links to, which is copied beside the pages. */
export interface Attachment {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  /** Path from the output folder, with `/`. */
  readonly path: string;
}

/** One that a rendered chapter links to. */
export interface LinkedAttachment extends Attachment {
  /** Of the link. */
  readonly place: Place;
}

/** A rendered document, with the files that its chapters link to. */
interface LinkingDocument extends Pick<RenderedDocument, 'chapters'> {
  readonly attachments: readonly LinkedAttachment[];
}

/** Finds the files that the chapters of a document link to, and says where they will stand: they keep the place that they have beside the chapters. */
export class LinkedFiles {
  readonly #files: Files;
  readonly #document: Document;
  readonly #site: string | null;
  readonly #known = new Map<string, LinkedFile>();
  /** By path without case, as Windows and macOS compare. */
  readonly #attached = new Map<string, Attachment>();

  /** @param site the address of the output folder on the web */
  constructor(files: Files, document: Document, site: string | null) {
    this.#files = files;
    this.#document = document;
    this.#site = site;
  }

  /** What stands at a path from the workspace root. */
  readonly find = (file: string): LinkedFile => {
    const known = this.#known.get(file) ?? this.#look(file);
    this.#known.set(file, known);
    return known;
  };

  /**
   * What a file becomes. Another of the same place, as `../bilag/a.pdf` is beside `bilag/a.pdf`, is the same one where it has the same
   * content; else the second gets a number.
   */
  attachmentOf(file: string): Attachment {
    const wanted = `${folderOf(this.#document)}/${this.#nameOf(file)}`;
    for (let count = 1; ; count++) {
      const target = count === 1 ? wanted : wanted.replace(/(?=(?:\.[^./]*)?$)/, `-${count}`);
      const key = target.toLowerCase();
      const other = this.#attached.get(key);
      if (other !== undefined && (other.file === file || this.#haveSameBytes(other.file, file))) return other;
      if (other !== undefined) continue;
      const attachment = { file, path: target };
      this.#attached.set(key, attachment);
      return attachment;
    }
  }

  /** A page leads to it by a relative address; a PDF, which may be anywhere, by that of the website. Null where it has none. */
  addressOf({ path: target }: Attachment, format: 'html' | 'pdf'): string | null {
    const folder = `${folderOf(this.#document)}/`;
    const relative = target.slice(folder.length).split('/').map(encodeURIComponent).join('/');
    if (format === 'html') return relative;
    const base = this.#site?.replace(/\/?$/, `/${folder}`);
    return base === undefined ? null : new URL(relative, base).href;
  }

  #nameOf(file: string): string {
    return path.posix
      .relative(this.#document.folder, file)
      .replace(/^(?:\.\.\/)+/, '')
      .normalize('NFC');
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
    return { kind: 'missing', nearest: near ?? null, called: meantPath(quiet, file).called };
  }
}

/** Gathers the files that the pages of a plan link to. */
export class Attachments {
  /** By path without case, as Windows and macOS compare. */
  readonly #attached = new Map<string, Attachment>();
  /** The files that the document becomes, by their paths without case. */
  readonly #planned: ReadonlyMap<string, string>;
  readonly #plan: DocumentPlan;

  constructor(plan: DocumentPlan) {
    this.#plan = plan;
    this.#planned = new Map(pathsOf(plan).map((file) => [file.toLowerCase(), plan.document.id]));
  }

  /** All that were added so far. */
  get list(): readonly Attachment[] {
    return [...this.#attached.values()];
  }

  /** Adds those of what was rendered; answers what is wrong where two would become the same file, or one a page of the website. */
  add({ attachments, chapters }: LinkingDocument): readonly Diagnostic[] {
    const pages = attachments.length > 0 ? this.#pagesOf(chapters) : new Set();
    return attachments.flatMap(({ file, path, place }) => {
      const bad = unportablePart(path);
      if (bad !== null) return [problem(bad.key, { name: bad.name }, place)];
      const key = path.toLowerCase();
      if (pages.has(key)) return [problem('same-file.page', { file, path }, place)];
      const other = this.#attached.get(key)?.file ?? this.#planned.get(key);
      if (other !== undefined && other !== file)
        return [problem('same-file.attachment', { file, other, path }, place)];
      this.#attached.set(key, { file, path });
      return [];
    });
  }

  /** What stands beside attachments on the website. A folder without a description does not come there. */
  #pagesOf(chapters: LinkingDocument['chapters']): ReadonlySet<string> {
    const { document, variants } = this.#plan;
    if (document.assumed) return new Set();
    const ofVariants = variants.flatMap(({ variant }) => (variant === null ? [] : `${variant.key}.html`));
    const names = [
      ...Object.values(OTHER_PAGES),
      SECTIONS_FILE,
      ...(variants.some(({ variant }) => variant === null) ? chapterPages({ chapters }) : ofVariants),
    ];
    return new Set(names.map((name) => `${folderOf(document)}/${name}`.toLowerCase()));
  }
}
