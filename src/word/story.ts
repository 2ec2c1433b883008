import { changeOf, changesIn, formatChangeIn } from './changes.ts';
import { objectOf } from './drawings.ts';
import { InlineReader } from './inlines.ts';
import { readNumberingReference } from './numbering.ts';
import { branchOf, type Source } from './source.ts';
import { readOutlineLevel } from './styles.ts';
import { readTable } from './tables.ts';
import type { Block, Change, Inline, Mark, Paragraph, Section } from './types.ts';
import { childOf, elementsOf, isOn, valueIn, type XmlElement } from './xml.ts';

/** Elements that hold blocks as the body does. */
const TRANSPARENT = new Set(['w:customXml', 'w:sdtContent', 'w:smartTag']);

/** Reads the blocks of a story: the body, a note, a comment, a text box. */
export function readBlocks(element: XmlElement, source: Source): Block[] {
  const inlines = new InlineReader(source, (box) => readBlocks(box, source));
  return new Story(source, inlines).blocks(element, []);
}

class Story {
  readonly #source: Source;
  readonly #inlines: InlineReader;
  /** Marks between blocks: they come to stand at the beginning of the next paragraph. */
  #waiting: Mark[] = [];

  constructor(source: Source, inlines: InlineReader) {
    this.#source = source;
    this.#inlines = inlines;
  }

  blocks(element: XmlElement, changes: readonly Change[]): Block[] {
    const blocks: Block[] = [];
    this.#collect(element, changes, blocks);
    this.#settle(blocks);
    return blocks;
  }

  #collect(element: XmlElement, changes: readonly Change[], into: Block[]): void {
    for (const child of elementsOf(element)) {
      const mark = this.#inlines.markOf(child);
      const change = changeOf(child);
      if (mark !== null) this.#waiting.push(mark);
      else if (change !== null) this.#collect(child, [...changes, change], into);
      else if (child.name === 'w:p') into.push(this.#paragraph(child, changes));
      else if (child.name === 'w:tbl') into.push(this.#table(child, changes));
      else if (child.name === 'w:sdt')
        this.#collect(
          childOf(child, 'w:sdtContent') ?? { name: '', attributes: {}, children: [] },
          changes,
          into,
        );
      else if (TRANSPARENT.has(child.name)) this.#collect(child, changes, into);
      else if (child.name === 'mc:AlternateContent') this.#collect(branchOf(child) ?? child, changes, into);
      else if (child.name === 'w:altChunk') into.push(this.#foreignPart(changes));
      else if (child.name === 'm:oMathPara')
        into.push(this.#paragraph({ ...child, children: [child] }, changes));
    }
  }

  /** Marks that no paragraph follows stand at the end of the last. */
  #settle(blocks: Block[]): void {
    const last = blocks.at(-1);
    if (this.#waiting.length === 0 || last?.kind !== 'paragraph') return;
    blocks[blocks.length - 1] = { ...last, inlines: [...last.inlines, ...this.#waiting] };
    this.#waiting = [];
  }

  #paragraph(element: XmlElement, changes: readonly Change[]): Paragraph {
    const { styles, numbering, nextNumber } = this.#source;
    const properties = childOf(element, 'w:pPr');
    const style = styles.named(valueIn(properties, 'w:pStyle')) ?? styles.standard;
    const own = readOutlineLevel(properties);
    const reference = readNumberingReference(properties, style?.numbering ?? null);
    const before = this.#waiting;
    this.#waiting = [];
    return {
      kind: 'paragraph',
      number: nextNumber(),
      style,
      heading: own === undefined ? (style?.heading ?? null) : own,
      list: numbering(reference, childOf(properties, 'w:numPr') === undefined ? style : null),
      inlines: [...before, ...this.#inlines.paragraph(element, changes)] satisfies Inline[],
      endChanges: changesIn(childOf(properties, 'w:rPr')),
      formatChange: formatChangeIn(properties, 'w:pPrChange'),
      breaksPage: isOn(properties, 'w:pageBreakBefore') ?? false,
      section: readSection(childOf(properties, 'w:sectPr')),
      indent: indentOf(properties),
      isDropCap: /^(?:drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? ''),
    };
  }

  #table(element: XmlElement, changes: readonly Change[]): Block {
    return readTable(element, this.#source.styles, (cell, own) => this.blocks(cell, [...changes, ...own]));
  }

  /** A file of another kind that Word shows as a part of the text (17.17.2). */
  #foreignPart(changes: readonly Change[]): Paragraph {
    const empty = this.#paragraph({ name: 'w:p', attributes: {}, children: [] }, changes);
    const object = objectOf('embedded', '', null, { context: { changes, link: null, fields: [] } });
    return { ...empty, inlines: [...empty.inlines, object] };
  }
}

/** How the pages of a section are laid out (17.6). */
export function readSection(properties: XmlElement | undefined): Section | null {
  if (properties === undefined) return null;
  const columns = Number(childOf(properties, 'w:cols')?.attributes['w:num'] ?? 1) || 1;
  return { columns, isLandscape: childOf(properties, 'w:pgSz')?.attributes['w:orient'] === 'landscape' };
}

function indentOf(properties: XmlElement | undefined): number {
  const { attributes = {} } = childOf(properties, 'w:ind') ?? {};
  return Number(attributes['w:left'] ?? attributes['w:start'] ?? 0) || 0;
}
