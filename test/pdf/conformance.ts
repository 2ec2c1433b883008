import { type ContentStream, hasSequences, sequenceText } from '../../src/pdf/content/content-stream.ts';
import { PageContents } from '../../src/pdf/content/page-content.ts';
import { numberingOf } from '../../src/pdf/finish/list-numbering.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { type Page, readPages } from '../../src/pdf/object/pages.ts';
import { decodeText } from '../../src/pdf/object/text-string.ts';
import {
  PdfArray,
  PdfDict,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '../../src/pdf/object/types.ts';
import { headingText } from '../../src/pdf/structure/element-text.ts';
import { readOutline } from '../../src/pdf/structure/outline.ts';
import { irregularRows } from '../../src/pdf/structure/table-grid.ts';
import { type Element, StructureTree } from '../../src/pdf/structure/tree.ts';
import type { ParsedFile } from './parsed-file.ts';
import { ua1Violations } from './ua-1-rules.ts';
import { ua2Violations } from './ua-2-rules.ts';

const CONTAINERS =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Aside|TOC|Index|L|LI|Table|THead|TBody|TFoot|TR)$/;
/** What stands in a line; content itself is `content`. */
const IN_LINE = /^(content|Span|Link|Strong|Em|Code|Quote|Reference|NonStruct)$/;

/**
 * The rules of PDF/UA-1 and PDF/A-2a, or of PDF/UA-2 and PDF/A-4, that a page printed by Chromium can break, and some that no
 * validator knows, checked on the parsed file. Ids of ISO rules are those of veraPDF's profiles. Empty where all is well.
 */
export function brokenRules(bytes: Uint8Array, standard: keyof typeof STANDARDS = 'ua-1'): string[] {
  const conformance = new Conformance(bytes);
  return [...new Set([...conformance.violations(), ...STANDARDS[standard](conformance.parsed)])].sort();
}

const STANDARDS = { 'ua-1': ua1Violations, 'ua-2': ua2Violations };

class Conformance {
  readonly #bytes: Uint8Array;
  readonly #document: PdfDocument;
  readonly #pages: readonly Page[];
  readonly #contents: PageContents;
  readonly #elements: readonly Element[];
  readonly #tree: StructureTree;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#document = new PdfDocument(bytes);
    this.#pages = readPages(this.#document);
    this.#contents = new PageContents(this.#document, this.#pages);
    const tree = StructureTree.read(this.#document);
    if (!tree) throw new Error('The file is not tagged');
    this.#tree = tree;
    this.#elements = [...tree.elements()];
  }

  get parsed(): ParsedFile {
    const [document, contents, tree] = [this.#document, this.#contents, this.#tree];
    return { bytes: this.#bytes, document, contents, tree, xmp: this.#xmp() };
  }

  *violations(): Generator<string> {
    yield* this.#file();
    yield* this.#metadata();
    yield* this.#limits();
    for (const page of this.#pages) yield* this.#page(page);
    yield* this.#formsPaintedOnce();
    yield* this.#textsReadOnce();
    yield* this.#softHyphens();
    yield* this.#outline();
    for (const element of this.#elements) yield* this.#element(element);
    yield* this.#headings();
    yield* this.#parentTree();
  }

  *#file(): Generator<string> {
    const { catalog, trailer } = this.#document;
    if ((trailer.array('ID')?.length ?? 0) !== 2) yield 'A 6.1.3-1 file identifier';
    const intent = catalog.array('OutputIntents')?.at(0);
    const profile = intent instanceof PdfDict ? intent.get('DestOutputProfile') : null;
    if (!(profile instanceof PdfStream) || profile.dict.number('N') !== 3) yield 'A 6.2.4.3-2 output intent';
    if (!catalog.string('Lang')?.bytes) yield 'UA 7.2 language';
    if (catalog.dict('MarkInfo')?.get('Marked') !== true) yield 'UA 6.2 marked';
    if (catalog.dict('ViewerPreferences')?.get('DisplayDocTitle') !== true) yield 'UA 7.1-10 title';
  }

  *#metadata(): Generator<string> {
    if (!/<dc:title>.*\S.*<\/dc:title>/.test(this.#xmp())) yield 'UA 7.1-8 metadata';
  }

  /** Empty where it cannot be read without a PDF reader. */
  #xmp(): string {
    const stream = this.#document.catalog.get('Metadata');
    const isPlain = stream instanceof PdfStream && !stream.dict.has('Filter');
    return isPlain ? this.#document.decode(stream).toString() : '';
  }

  /** ISO 19005-2, 6.1.13: what a reader need not hold. */
  *#limits(): Generator<string> {
    const named = this.#document.catalog.dict('Dests')?.entries.keys() ?? [];
    if ([...named].some((name) => name.length > 127)) yield 'A 6.1.13-4 long name';
    if ([...this.#contents.all].some(({ nesting }) => nesting > 28))
      yield 'A 6.1.13-8 nested graphics states';
    for (const { dict } of this.#elements)
      for (const value of dict.entries.values())
        if (value instanceof PdfString && value.bytes.length > 32_767) yield 'A 6.1.13-3 long string';
  }

  *#page(page: Page): Generator<string> {
    const content = this.#contents.get(page.ref.number);
    if (content) yield* this.#marks(content);
    const annotations = page.dict.array('Annots');
    if (annotations && page.dict.name('Tabs') !== 'S') yield 'UA 7.18.3-1 tab order';
    for (let i = 0; annotations && i < annotations.length; i++) {
      const annotation = annotations.at(i);
      if (annotation instanceof PdfDict && !annotation.string('Contents')?.bytes)
        yield 'UA 7.18.5-2 link contents';
    }
  }

  *#marks(content: ContentStream): Generator<string> {
    if (content.unmarked.length) yield 'UA 7.1-3 unmarked content';
    for (const use of content.forms) {
      if (use.marked && hasSequences(use.form)) yield 'UA 7.1-2 tagged content in a mark';
      if (!use.marked) yield* this.#marks(use.form);
    }
  }

  *#formsPaintedOnce(): Generator<string> {
    const painted = new Set<number>();
    for (const { forms } of this.#contents.all) {
      for (const { ref, form } of forms) {
        if (painted.has(ref.number) && hasSequences(form)) yield 'UA 7.20-2 form painted twice';
        painted.add(ref.number);
      }
    }
  }

  *#textsReadOnce(): Generator<string> {
    for (const { sequences } of this.#contents.all) {
      for (const { texts } of sequences.values()) {
        if (texts.some(({ run }, i) => run.text === texts[i + 1]?.run.text)) yield 'text read twice';
      }
    }
  }

  *#softHyphens(): Generator<string> {
    for (const { sequences } of this.#contents.all) {
      for (const { texts } of sequences.values())
        if (texts.some(({ run }) => run.text.includes('\u00AD'))) yield 'soft hyphen in the text';
    }
  }

  *#outline(): Generator<string> {
    const titles = readOutline(this.#document, new Map()).map(({ title }) => title);
    if (titles.some((title) => title.includes('\u00AD'))) yield 'soft hyphen in the outline';
    const headings = this.#elements.filter(({ role }) => /^H[1-6]$/.test(role));
    const letters = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]/g, '');
    const said = headings.map((heading) => letters(headingText(heading, this.#contents)));
    if (titles.length > 0 && titles.map(letters).join('\n') !== said.join('\n'))
      yield 'bookmark is not its heading';
  }

  *#element(element: Element): Generator<string> {
    const { role, dict, kids } = element;
    const roles = kids.map((kid) => (kid.kind === 'element' ? kid.role : kid.kind));
    const captioned = roles.filter((kid) => kid === 'Table' || kid === 'Figure');
    if (roles.includes('Caption') && captioned.length === 1) yield 'caption beside what it is of';
    if (role === 'LI' && !roles.every((kid) => kid === 'Lbl' || kid === 'LBody')) yield 'UA 7.2-20 list item';
    if (role === 'L' && !roles.every((kid) => kid === 'LI' || kid === 'L')) yield 'UA 7.2-19 list';
    if (role === 'TOC' && !roles.every((kid) => kid === 'TOCI' || kid === 'TOC')) yield 'UA 7.2-27 contents';
    if (role === 'TOCI' && element.parent?.role !== 'TOC') yield 'UA 7.2-26 entry of contents';
    if (role === 'TOCI' && !roles.includes('Reference')) yield 'entry of contents without reference';
    if (role === 'L' && !numberingOf(element)) yield 'list without numbering';
    if (role === 'NonStruct') yield 'NonStruct that says nothing';
    if (CONTAINERS.test(role) && roles.some((kid) => IN_LINE.test(kid))) yield 'text straight in a container';
    if (decodeText(dict.string('Lang') ?? new PdfString('')).includes('x-tag'))
      yield 'mark left in a language';
    if (role === 'Figure' && !dict.string('Alt')?.bytes) yield 'UA 7.3-1 figure without alternative text';
    if (role === 'Table' && irregularRows(element)) yield 'UA 7.2-43 table rows';
    if ((role === 'Table' || role === 'TR') && roles.includes('content')) yield 'content straight in a table';
    if (role !== 'Link' && kids.some((kid) => kid.kind === 'object')) yield 'UA 7.18.5-1 link element';
    if (role === 'Lbl' && !dict.has('ActualText') && this.#text(element).trim() === '') yield 'silent bullet';
    if (this.#isRepeated(element)) yield 'read again on each page';
    if (role === 'Link' && this.#hasLineTwice(element)) yield 'link twice on a line';
  }

  /** Two annotations of one link that touch on the same line. */
  #hasLineTwice({ kids }: Element): boolean {
    const areas = kids
      .filter((kid) => kid.kind === 'object')
      .map(({ object }) => (this.#document.dict(object)?.array('Rect')?.items ?? []).map(Number));
    return areas.some(([, bottom, right], index) => {
      const [left, nextBottom] = areas[index + 1] ?? [];
      return bottom === nextBottom && Math.abs(Number(left) - Number(right)) < 1;
    });
  }

  #text(element: Element): string {
    return element.kids
      .map((kid) => {
        if (kid.kind === 'element') return this.#text(kid);
        if (kid.kind === 'object') return '';
        return sequenceText(this.#contents.get(kid.owner?.number ?? -1)?.sequences.get(kid.id))?.text ?? '';
      })
      .join('');
  }

  /** An element whose own content says the same on several pages. */
  #isRepeated({ kids }: Element): boolean {
    const items = kids.filter((kid) => kid.kind === 'content');
    const texts = items.map(({ owner, id }) =>
      sequenceText(this.#contents.get(owner?.number ?? -1)?.sequences.get(id)),
    );
    const pages = new Set(items.map(({ page }) => page?.number));
    return pages.size > 1 && new Set(texts.map((run) => run?.text.trim())).size === 1;
  }

  /** 7.4.2: the first heading is H1, and none skips a level. */
  *#headings(): Generator<string> {
    let last = 0;
    for (const { role } of this.#elements) {
      const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
      if (level > last + 1) yield 'UA 7.4.2-1 heading levels';
      if (level) last = level;
    }
  }

  /** ISO 32000-1, 14.7.4.4: the parent tree leads from each sequence and annotation to the element that holds it. */
  *#parentTree(): Generator<string> {
    const entries = new Map<PdfObject, PdfObject>();
    const numbers = this.#tree.root.dict('ParentTree')?.array('Nums');
    for (let i = 0; numbers && i < numbers.length; i += 2)
      entries.set(numbers.at(i), numbers.items[i + 1] ?? null);
    for (const element of this.#elements) {
      for (const kid of element.kids) {
        if (kid.kind === 'element') {
          if (kid.dict.ref('P')?.number !== element.ref.number) yield 'parent of an element';
          continue;
        }
        const owner = this.#document.dict(kid.kind === 'content' ? kid.owner : kid.object);
        const entry = entries.get(
          owner?.number(kid.kind === 'content' ? 'StructParents' : 'StructParent') ?? -1,
        );
        const parents = this.#document.resolve(entry);
        const parent = kid.kind === 'content' && parents instanceof PdfArray ? parents.items[kid.id] : entry;
        if (!(parent instanceof PdfRef) || parent.number !== element.ref.number) yield 'parent tree';
      }
    }
  }
}
