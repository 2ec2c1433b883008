import { numberingOf } from '../../src/pdf/finish/list-numbering.ts';
import { PdfArray, PdfDict, type PdfObject, PdfRef } from '../../src/pdf/object/types.ts';
import { elementText, headingText } from '../../src/pdf/structure/element-text.ts';
import { isRole } from '../../src/pdf/structure/roles.ts';
import type { Element } from '../../src/pdf/structure/tree.ts';
import { hasHeader, type ParsedFile } from './parsed-file.ts';

const PDF_2 =
  /^(Document|DocumentFragment|Part|Sect|Div|Aside|NonStruct|P|H[1-6]|Title|FENote|Sub|Lbl|Span|Em|Strong|Link|Form|L|LI|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Caption|Figure|Formula)$/;
const PDF_1_7_ONLY = /^(Art|BlockQuote|TOC|TOCI|Index|Quote|Reference|BibEntry|Code)$/;

/** What is of PDF/UA-2 (ISO 14289-2), PDF/A-4 (ISO 19005-4) and Well-Tagged PDF alone. */
export function* ua2Violations(file: ParsedFile): Generator<string> {
  yield* identification(file);
  yield* namespaces(file);
  yield* destinations(file);
  const elements = new Map(file.tree.elements().map((element) => [element.ref.number, element]));
  for (const element of file.tree.elements()) {
    yield* structure(element);
    yield* references(file, element, elements);
  }
}

function* identification(file: ParsedFile): Generator<string> {
  const { document, xmp } = file;
  if (!hasHeader(file, '2.0')) yield 'A-4 6.1.2-1 header';
  if (document.trailer.has('Info')) yield 'A-4 6.1.3-4 information dictionary';
  if (!/<pdfuaid:part>2<[\s\S]*<pdfuaid:rev>2024</.test(xmp)) yield 'UA-2 5-2 identification';
  if (!/<pdfaid:part>4<[\s\S]*<pdfaid:rev>2020</.test(xmp)) yield 'A-4 6.7.3 identification';
  if (xmp.includes('pdfaid:conformance')) yield 'A-4 6.7.3-3 level';
  for (const part of ['accessibility1.0', 'reuse1.0'])
    if (!xmp.includes(`<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#${part}<`))
      yield 'WTPDF declaration';
}

function* namespaces({ document, tree }: ParsedFile): Generator<string> {
  const [only, ...others] = tree.kids;
  if (only?.role !== 'Document' || others.length > 0) yield 'UA-2 8.2.5.2-1 one Document';
  if (tree.root.has('RoleMap')) yield 'role map beside namespaces';
  const declared = tree.root.array('Namespaces')?.items ?? [];
  for (const { role, dict } of tree.elements()) {
    const namespace = dict.ref('NS');
    const isDeclared = declared.some(
      (known) => known instanceof PdfRef && known.number === namespace?.number,
    );
    const isPdf2 = document.dict(namespace)?.string('NS')?.bytes === 'http://iso.org/pdf2/ssn' && isDeclared;
    if (!(isPdf2 ? PDF_2 : PDF_1_7_ONLY).test(role)) yield 'UA-2 8.2.4-1 namespace';
  }
}

/** 8.8: all that leads to a place leads to an element, too. */
function* destinations({ document, tree, contents }: ParsedFile): Generator<string> {
  const elements = new Map(tree.elements().map((element) => [element.ref.number, element]));
  const targetOf = (value: PdfObject): Element | undefined => {
    const [element] = value instanceof PdfDict ? (value.array('SD')?.items ?? []) : [];
    return element instanceof PdfRef ? elements.get(element.number) : undefined;
  };
  const named = document.catalog.dict('Dests');
  for (const name of named?.entries.keys() ?? []) {
    const value = named?.get(name) ?? null;
    if (!targetOf(value)) yield 'UA-2 8.8-1 structure destination';
    if (!(value instanceof PdfDict && value.get('D') instanceof PdfArray))
      yield 'no place beside the element';
  }
  const open = [document.catalog.dict('Outlines')?.dict('First')];
  for (let item = open.pop(); item; item = open.pop()) {
    const target = targetOf(item.get('A'));
    if (!target || item.has('Dest')) yield 'UA-2 8.8-1 structure destination';
    else if (!/^H[1-6]$/.test(target.role) || headingText(target, contents) === '')
      yield 'bookmark to no heading';
    const next = [item.dict('Next'), item.dict('First')];
    open.push(...next.filter((one) => one !== undefined));
  }
}

function* structure({ role, kids, dict }: Element): Generator<string> {
  if (role === 'L' && numberingOf({ dict } as Element) === 'None') {
    const labels = kids.flatMap((kid) =>
      isRole(kid, 'LI') ? kid.kids.filter((one) => isRole(one, 'Lbl')) : [],
    );
    if (labels.length > 0) yield 'UA-2 8.2.5.25-1 labels without numbering';
  }
  if (kids.slice(1, -1).some((kid) => isRole(kid, 'Caption'))) yield 'UA-2 8.2.5.27-1 place of the caption';
  if (role === 'FENote' && dict.dict('A')?.name('NoteType') === undefined)
    yield 'UA-2 8.2.5.14-4 kind of note';
}

/** 8.2.5.8 and 8.2.5.14: entries of contents and notes with their marks; and whether these are the right ones, by their text. */
function* references(
  { contents }: ParsedFile,
  element: Element,
  elements: ReadonlyMap<number, Element>,
): Generator<string> {
  const targets = referred(element, elements);
  if (element.role === 'TOCI') {
    const [target] = targets;
    if (!target) yield 'UA-2 8.2.5.8-1 entry of contents without target';
    else if (!isCalled(nameOf(target, contents), elementText(element, contents)))
      yield 'entry of contents leads elsewhere';
  }
  if (element.role === 'FENote' && targets.length === 0) yield 'UA-2 8.2.5.14-2 note without mark';
  for (const target of targets) {
    if (![element.role, target.role].includes('FENote')) continue;
    if (!referred(target, elements).includes(element)) yield 'UA-2 8.2.5.14-3 reference without return';
    const label = element.kids.find((kid) => isRole(kid, 'Lbl'));
    if (element.role === 'FENote' && label?.kind === 'element' && number(label) !== number(target))
      yield 'mark of another note';
  }

  function number(one: Element): string {
    return elementText(one, contents).replace(/\D/g, '');
  }
}

/** Whether an entry, with the page behind, is that of a heading, or, but for the word "Figure", of a caption. */
const isCalled = (name: string, entry: string): boolean =>
  letters(entry).includes(letters(name)) || letters(name).endsWith(letters(entry.replace(/\d+\s*$/, '')));

const letters = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060]/g, '');

function referred({ dict }: Element, elements: ReadonlyMap<number, Element>): Element[] {
  return (dict.array('Ref')?.items ?? []).flatMap((ref) =>
    ref instanceof PdfRef ? (elements.get(ref.number) ?? []) : [],
  );
}

/** What an element is called in contents. */
function nameOf(element: Element, contents: ParsedFile['contents']): string {
  const caption = element.kids.find((kid) => isRole(kid, 'Caption'));
  return caption?.kind === 'element' ? elementText(caption, contents) : headingText(element, contents);
}
