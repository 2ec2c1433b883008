import { changeOf, formatChangeIn } from './changes.ts';
import { objectOf, readDrawing, readEquation, readVml } from './drawings.ts';
import { OpenFields } from './fields.ts';
import { formatOf, PLAIN } from './format.ts';
import { branchOf, type ReadBlocks, type Source } from './source.ts';
import { symbolOf } from './symbols.ts';
import type { Author, Change, Field, Format, InContext, Inline, Link, Mark, Style } from './types.ts';
import { childOf, childrenOf, elementsOf, isOn, textIn, valueIn, type XmlElement } from './xml.ts';

/** How a run looks. */
interface Look {
  readonly format: Format;
  readonly style: Style | null;
  readonly formatChange: Author | null;
}

const MARKS: Readonly<Record<string, Mark['kind']>> = {
  'w:bookmarkStart': 'bookmark-start',
  'w:bookmarkEnd': 'bookmark-end',
  'w:commentRangeStart': 'comment-start',
  'w:commentRangeEnd': 'comment-end',
  'w:commentReference': 'comment',
};

/** What each element within a run stands for (17.3.3). */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** Elements that hold inlines as the paragraph does. */
const TRANSPARENT = new Set([
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:subDoc',
  'w:rt',
]);

/** Reads what stands in the paragraphs of one story, one after the other: fields may go on from one to the next. */
export class InlineReader {
  readonly #source: Source;
  readonly #readBlocks: ReadBlocks;
  readonly #fields = new OpenFields();
  readonly #bookmarks = new Map<string, string>();
  #changes: readonly Change[] = [];
  #link: Link | null = null;
  #into: Inline[] = [];

  constructor(source: Source, readBlocks: ReadBlocks) {
    this.#source = source;
    this.#readBlocks = readBlocks;
  }

  /** @param changes of what the paragraph stands in */
  paragraph(element: XmlElement, changes: readonly Change[]): Inline[] {
    const into: Inline[] = [];
    this.#into = into;
    this.#changes = changes;
    this.#contentOf(element);
    return into;
  }

  /** A mark between paragraphs; null for any other element. */
  markOf({ name, attributes }: XmlElement): Mark | null {
    const kind = MARKS[name];
    if (kind === undefined) return null;
    const id = attributes['w:id'] ?? '';
    const bookmark = attributes['w:name'];
    if (bookmark !== undefined) this.#bookmarks.set(id, bookmark);
    return { kind, id, name: kind.startsWith('bookmark') ? (this.#bookmarks.get(id) ?? null) : null };
  }

  #contentOf(element: XmlElement): void {
    for (const child of elementsOf(element)) this.#inline(child);
  }

  #inline(element: XmlElement): void {
    const { name } = element;
    const mark = this.markOf(element);
    const change = changeOf(element);
    if (mark !== null) this.#into.push(mark);
    else if (change !== null) this.#within({ changes: [...this.#changes, change] }, element);
    else if (name === 'w:r') this.#run(element);
    else if (name === 'w:hyperlink') this.#within({ link: this.#linkOf(element) }, element);
    else if (name === 'w:fldSimple') this.#simpleField(element);
    else if (name === 'w:sdt') this.#control(element);
    else if (name === 'mc:AlternateContent') this.#contentOf(branchOf(element) ?? element);
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.#add(readEquation(element, this.#around()));
    else if (TRANSPARENT.has(name)) this.#contentOf(element);
  }

  #within({ changes = this.#changes, link = this.#link }, element: XmlElement): void {
    const [before, linked] = [this.#changes, this.#link];
    this.#changes = changes;
    this.#link = link;
    this.#contentOf(element);
    this.#changes = before;
    this.#link = linked;
  }

  #linkOf({ attributes }: XmlElement): Link {
    const target = this.#source.relationships.get(attributes['r:id'] ?? '')?.target ?? null;
    return { address: target, anchor: attributes['w:anchor'] ?? null };
  }

  #simpleField(element: XmlElement): void {
    this.#fields.within(element.attributes['w:instr'] ?? '', element, (field) => {
      this.#add({ kind: 'field', field, ...this.#context() });
      this.#contentOf(element);
    });
  }

  /** A content control is what it holds; a check box is one. */
  #control(element: XmlElement): void {
    const box = childOf(childOf(element, 'w:sdtPr'), 'w14:checkbox');
    const content = childOf(element, 'w:sdtContent');
    if (box !== undefined) {
      const value = childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0';
      this.#add({ kind: 'check-box', checked: value === '1' || value === 'true', ...this.#context() });
    } else if (content !== undefined) this.#contentOf(content);
  }

  #run(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const style = this.#source.styles.named(valueIn(properties, 'w:rStyle'));
    const look: Look = {
      style,
      format: formatOf(properties, style?.format ?? PLAIN),
      formatChange: formatChangeIn(properties, 'w:rPrChange'),
    };
    for (const child of elementsOf(run)) this.#inRun(child, look);
  }

  #inRun(element: XmlElement, look: Look): void {
    const { name, attributes } = element;
    const mark = this.markOf(element);
    const characters = CHARACTERS[name];
    if (mark !== null) this.#into.push(mark);
    else if (characters !== undefined) this.#text(characters, look);
    else if (name === 'w:t' || name === 'w:delText') this.#text(readText(element), look);
    else if (name === 'w:br') this.#break(attributes['w:type']);
    else if (name === 'w:cr') this.#break(undefined);
    else if (name === 'w:sym') this.#symbol(element, look);
    else if (name === 'w:fldChar') this.#fieldCharacter(element, look);
    else if (name === 'w:instrText' || name === 'w:delInstrText') this.#fields.instruct(textIn(element));
    else if (name === 'w:footnoteReference') this.#note('footnote', element);
    else if (name === 'w:endnoteReference') this.#note('endnote', element);
    else if (name === 'w:drawing') this.#addAll(readDrawing(element, this.#around()));
    else if (name === 'w:pict' || name === 'w:object') this.#addAll(readVml(element, this.#around()));
    else if (name === 'w:contentPart') this.#add(objectOf('shape', '', null, this.#around()));
    else if (name === 'w:ruby') for (const base of childrenOf(element, 'w:rubyBase')) this.#contentOf(base);
    else if (name === 'mc:AlternateContent')
      for (const child of elementsOf(branchOf(element) ?? element)) this.#inRun(child, look);
  }

  #text(text: string, look: Look): void {
    if (text !== '') this.#add({ kind: 'text', text, ...look, ...this.#context() });
  }

  #break(type: string | undefined): void {
    this.#add({
      kind: 'break',
      breaks: type === 'page' || type === 'column' ? type : 'line',
      ...this.#context(),
    });
  }

  #symbol({ attributes }: XmlElement, look: Look): void {
    const [font = '', code = ''] = [attributes['w:font'], attributes['w:char']];
    const symbol = symbolOf(font, code);
    if (symbol !== null) this.#text(symbol, look);
    else this.#add(objectOf('symbol', `${font} ${code}`, null, this.#around()));
  }

  #note(kind: 'footnote' | 'endnote', { attributes }: XmlElement): void {
    this.#add({ kind, id: attributes['w:id'] ?? '', ...this.#context() });
  }

  #fieldCharacter(element: XmlElement, look: Look): void {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') this.#fields.begin(element);
    const found = type === 'separate' ? this.#fields.separate() : type === 'end' ? this.#fields.end() : null;
    if (found !== null) this.#fieldMark(found.field, found.begin, look);
  }

  /** A field begins; one of a form says itself what is in it (17.16.9–17.16.11). */
  #fieldMark(field: Field, begin: XmlElement, look: Look): void {
    this.#add({ kind: 'field', field, ...this.#context() });
    const form = childOf(begin, 'w:ffData');
    const box = childOf(form, 'w:checkBox');
    if (box !== undefined) {
      const checked = isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false;
      this.#add({ kind: 'check-box', checked, ...this.#context() });
    }
    const choices = childOf(form, 'w:ddList');
    if (choices === undefined) return;
    const at = Number(valueIn(choices, 'w:result') ?? valueIn(choices, 'w:default') ?? 0);
    this.#text(childrenOf(choices, 'w:listEntry')[at]?.attributes['w:val'] ?? '', look);
  }

  #add(inline: Inline): void {
    if (!this.#fields.isUnseen) this.#into.push(inline);
  }

  #addAll(inlines: readonly Inline[]): void {
    for (const inline of inlines) this.#add(inline);
  }

  #context(): InContext {
    return { changes: this.#changes, link: this.#link, fields: this.#fields.results() };
  }

  #around() {
    const [into, changes, link] = [this.#into, this.#changes, this.#link];
    return {
      source: this.#source,
      context: this.#context(),
      readBlocks: (element: XmlElement) => {
        const blocks = this.#readBlocks(element);
        [this.#into, this.#changes, this.#link] = [into, changes, link];
        return blocks;
      },
    };
  }
}

/** Spaces at its ends count only where that is said, and a line end is a space. */
function readText(element: XmlElement): string {
  const text = textIn(element).replace(/[\t\r\n]+/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}
