import type { PdfDocument } from '../object/document.ts';
import type { Page } from '../object/pages.ts';
import { PdfArray, type PdfDict, PdfRef, PdfStream } from '../object/types.ts';
import { UnreadablePdf } from '../object/unreadable-pdf.ts';
import { applyEdits, type ContentStream } from './content-stream.ts';
import { Fonts } from './font.ts';
import { Interpreter } from './interpreter.ts';
import { IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts';

/** The contents of all pages and of the form XObjects that they paint, each looked through once. */
export class PageContents {
  readonly #document: PdfDocument;
  readonly fonts: Fonts;
  readonly #byOwner = new Map<number, ContentStream>();

  constructor(document: PdfDocument, pages: readonly Page[]) {
    this.#document = document;
    this.fonts = new Fonts(document);
    for (const page of pages) this.#readPage(page);
  }

  /** The content of a page or form by the number of its object. */
  get(owner: number): ContentStream | undefined {
    return this.#byOwner.get(owner);
  }

  get all(): Iterable<ContentStream> {
    return this.#byOwner.values();
  }

  /** Writes the streams that passes have edited. */
  write(): void {
    for (const content of this.#byOwner.values()) {
      if (content.edits.length) this.#document.setContent(content.stream, applyEdits(content));
    }
  }

  #readPage(page: Page): void {
    const contents = page.dict.raw('Contents');
    const stream = contents instanceof PdfRef ? contents : undefined;
    const value = this.#document.resolve(stream);
    if (stream && value instanceof PdfStream) this.#read(page.ref, page.dict, stream, value, IDENTITY);
    else if (value instanceof PdfArray)
      throw new UnreadablePdf(`Page ${page.number} has several content streams`);
  }

  #read(owner: PdfRef, dict: PdfDict, ref: PdfRef, stream: PdfStream, ctm: Matrix): ContentStream {
    const content: ContentStream = {
      owner,
      ownerDict: dict,
      stream: ref,
      bytes: this.#document.decode(stream),
      sequences: new Map(),
      unmarked: [],
      forms: [],
      softHyphens: [],
      nesting: 0,
      scales: new Set(),
      firstClip: null,
      edits: [],
    };
    this.#byOwner.set(owner.number, content);
    const resources = dict.dict('Resources');
    const findForm = (name: string, at: Matrix) => this.#findForm(resources, name, at);
    new Interpreter(content, resources, ctm, this.fonts, findForm).run();
    return content;
  }

  #findForm(
    resources: PdfDict | undefined,
    name: string,
    ctm: Matrix,
  ): { ref: PdfRef; form: ContentStream } | undefined {
    const ref = resources?.dict('XObject')?.ref(name);
    const stream = this.#document.resolve(ref);
    if (!ref || !(stream instanceof PdfStream) || stream.dict.name('Subtype') !== 'Form') return undefined;
    const known = this.#byOwner.get(ref.number);
    if (known) return { ref, form: known };
    return { ref, form: this.#read(ref, stream.dict, ref, stream, multiply(matrixOf(stream.dict), ctm)) };
  }
}
