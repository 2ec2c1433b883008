import type { PhrasingContent, RootContent } from 'mdast';
import type { Block, Cell, Paragraph, Section, Table } from '../word/types.ts';
import {
  checkedStart,
  codeOf,
  hasContentsStyle,
  isBeforeItem,
  isContents,
  isContentsHeading,
  isUnder,
  kindOf,
  numberOf,
} from './block-kinds.ts';
import { type Caption, isCaption, labelLength } from './captions.ts';
import type { Conversion } from './conversion.ts';
import type { Findings } from './findings.ts';
import type { ImportedBlock } from './imported.ts';
import { writeInlines } from './inlines.ts';
import { type ImportedItem, ListNumbers, nestItems } from './lists.ts';
import { looksLikeHeading, looksLikeList } from './looks-like.ts';
import { writeOpenPoints } from './open-points.ts';
import { isMade, textOf, textOfBlocks } from './plain-text.ts';
import { onlyCell } from './table-shape.ts';
import { writeTable } from './tables.ts';

/** Writes the blocks of a document, one kind after the other. */
export class BodyWriter {
  readonly #conversion: Conversion;
  readonly #numbers = new ListNumbers();
  readonly #captionOf: ReadonlyMap<Block, Caption>;
  readonly #isPaired: ReadonlySet<Block>;

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
    this.#captionOf = new Map(conversion.captions.map((caption) => [caption.of, caption]));
    this.#isPaired = new Set(conversion.captions.map(({ paragraph }) => paragraph));
  }

  /** The blocks of the body, each with the paragraph that it came from, and the open points after it. */
  body(blocks: readonly Block[]): ImportedBlock[] {
    return this.#runs(blocks).flatMap((run) => {
      const paragraph = numberOf(run[0]);
      const nodes = this.#run(run, true);
      const open = writeOpenPoints(this.#conversion);
      return [...nodes, ...open].map((node) => ({ node, paragraph }));
    });
  }

  /** The same of blocks within others, where headings are none. */
  inner(blocks: readonly Block[]): RootContent[] {
    return this.#runs(blocks).flatMap((run) => this.#run(run, false));
  }

  /** Blocks that become one: items of lists, lines of code, a quotation. */
  #runs(blocks: readonly Block[]): Block[][] {
    const kept = this.#withoutEmpty(blocks);
    const runs: Block[][] = [];
    for (const [at, block] of kept.entries()) {
      const run = runs.at(-1);
      const kind = kindOf(run?.[0]);
      const goesOn = kind === kindOf(block) || (kind === 'list' && isUnder(block) && isBeforeItem(kept, at));
      if (run !== undefined && kind !== 'text' && goesOn) run.push(block);
      else runs.push([block]);
    }
    return runs;
  }

  /** Empty paragraphs are space, and a list of contents is made anew. */
  #withoutEmpty(blocks: readonly Block[]): Block[] {
    const { findings } = this.#conversion;
    return blocks.filter((block, at) => {
      if (block.kind === 'table') return true;
      const seen = block.inlines.filter((inline) => 'changes' in inline || inline.kind === 'comment');
      const isOfContents =
        hasContentsStyle(block) || (isContentsHeading(block) && isContents(blocks[at + 1]));
      if (!isOfContents && seen.some((inline) => !isMade(inline))) return true;
      this.#goTo(block);
      if (isOfContents || isContents(block)) findings.count('import-changed.contents');
      else if (seen.length === 0) findings.count('import-changed.empty-paragraphs');
      tellSection(block.section, findings);
      return false;
    });
  }

  #run(run: readonly Block[], isTop: boolean): RootContent[] {
    const [first] = run;
    if (first === undefined || this.#isPaired.has(first)) return [];
    this.#goTo(first);
    const kind = kindOf(first);
    const paragraphs = run.filter((block) => block.kind === 'paragraph');
    if (first.kind === 'table') return this.#table(first);
    if (kind === 'list') return this.#list(paragraphs);
    if (kind === 'code') {
      for (const paragraph of paragraphs) writeInlines(paragraph, this.#conversion, { isCode: true });
      return [{ type: 'code', value: paragraphs.map(codeOf).join('\n') }];
    }
    if (kind === 'quote') {
      const children = paragraphs.flatMap((paragraph) => this.#text(paragraph));
      return children.length === 0 ? [] : [{ type: 'blockquote', children: children as never[] }];
    }
    if (first.heading !== null) return this.#heading(first, first.heading, isTop);
    return this.#text(first);
  }

  #goTo(block: Block): void {
    const text = block.kind === 'paragraph' ? textOf(block) : textOfBlocks([block]);
    this.#conversion.findings.at(numberOf(block), text);
  }

  #heading(paragraph: Paragraph, level: number, isTop: boolean): RootContent[] {
    const { findings, targets } = this.#conversion;
    const text = textOf(paragraph);
    if (isTop && text !== '') findings.under(text);
    const children = writeInlines(paragraph, this.#conversion, { isHead: true });
    const boxes = this.#textBoxes(paragraph);
    if (children.length === 0) return boxes;
    if (!isTop) {
      findings.count('import-changed.cell-heading');
      return [{ type: 'paragraph', children: [{ type: 'strong', children }] }, ...boxes];
    }
    const id = targets.ids.get(paragraph.number);
    const marked: PhrasingContent[] = id === undefined ? [] : [{ type: 'html', value: ` {#${id}}` }];
    const depth = Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6;
    return [{ type: 'heading', depth, children: [...children, ...marked] }, ...boxes];
  }

  #text(paragraph: Paragraph): RootContent[] {
    const { findings, targets } = this.#conversion;
    this.#goTo(paragraph);
    const caption = this.#captionOf.get(paragraph);
    if (caption !== undefined) return this.#figure(paragraph, caption);
    const children = writeInlines(paragraph, this.#conversion);
    const place = targets.places.get(paragraph.number);
    if (place !== undefined && children.length > 0)
      children.unshift({ type: 'html', value: `<span id="${place}"></span>` });
    tellSection(paragraph.section, findings);
    const rule = paragraph.inlines.some((inline) => inline.kind === 'object' && inline.what === 'rule');
    const boxes = this.#textBoxes(paragraph);
    if (children.length === 0) {
      return rule ? [{ type: 'thematicBreak' }, ...boxes] : boxes;
    }
    if (isCaption(paragraph)) findings.tell('import-suggestion.caption', textOf(paragraph));
    if (looksLikeHeading(paragraph)) findings.tell('import-suggestion.fake-heading', textOf(paragraph));
    if (looksLikeList(paragraph)) findings.tell('import-suggestion.fake-list', textOf(paragraph));
    return [{ type: 'paragraph', children }, ...boxes];
  }

  /** A picture with its caption. */
  #figure(paragraph: Paragraph, { paragraph: caption }: Caption): RootContent[] {
    const label = this.#caption(caption);
    this.#goTo(paragraph);
    const children = writeInlines(paragraph, this.#conversion);
    if (!children.some(({ type }) => type === 'image'))
      return label.nodes.length === 0 ? [] : [{ type: 'paragraph', children: label.nodes }];
    if (label.nodes.length === 0) return [{ type: 'paragraph', children }];
    return [
      {
        type: 'containerDirective',
        name: 'figure',
        attributes: { id: label.id },
        children: [
          { type: 'paragraph', data: { directiveLabel: true }, children: label.nodes },
          { type: 'paragraph', children },
        ],
      },
    ];
  }

  #caption(paragraph: Paragraph): { id: string; nodes: PhrasingContent[] } {
    this.#goTo(paragraph);
    const written = paragraph.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    const nodes = writeInlines(paragraph, this.#conversion, {
      skip: labelLength(written),
      isCell: true,
      isHead: true,
    });
    return { id: this.#conversion.targets.ids.get(paragraph.number) ?? '', nodes };
  }

  #table(table: Table): RootContent[] {
    const { findings } = this.#conversion;
    const frame = onlyCell(table);
    const found = this.#captionOf.get(table);
    if (frame !== null && found === undefined) {
      findings.tell('import-changed.text-box', textOfBlocks(frame.blocks));
      return this.inner(frame.blocks);
    }
    const caption = found === undefined ? null : this.#caption(found.paragraph);
    this.#goTo(table);
    const isEmpty = caption === null || caption.nodes.length === 0;
    const written = writeTable(table, isEmpty ? null : caption, this.#conversion, (cell: Cell) =>
      this.inner(cell.blocks),
    );
    return [written];
  }

  #list(paragraphs: readonly Paragraph[]): RootContent[] {
    const items: ImportedItem[] = [];
    const after: RootContent[] = [];
    for (const paragraph of paragraphs) {
      this.#goTo(paragraph);
      const { list } = paragraph;
      const box = paragraph.inlines.find((inline) => inline.kind === 'check-box');
      const boxAt = box === undefined ? undefined : checkedStart(paragraph);
      const children = writeInlines(
        boxAt === undefined
          ? paragraph
          : { ...paragraph, inlines: paragraph.inlines.filter((inline) => inline !== box) },
        this.#conversion,
      );
      after.push(...this.#textBoxes(paragraph));
      const place = this.#conversion.targets.places.get(paragraph.number);
      if (place !== undefined && children.length > 0)
        children.unshift({ type: 'html', value: `<span id="${place}"></span>` });
      if (list === null && boxAt === undefined) {
        if (children.length > 0) items.at(-1)?.children.push({ type: 'paragraph', children });
        continue;
      }
      if (children.length === 0) continue;
      const item = list ?? { kind: 'bullet', level: 0, id: 'check', format: 'bullet', text: '', start: 1 };
      if (item.kind === 'ordered' && !['decimal', 'decimalZero'].includes(item.format))
        this.#conversion.findings.count('import-changed.list-format');
      items.push({ list: item, children: [{ type: 'paragraph', children }], checked: boxAt ?? null });
    }
    return [...nestItems(items, this.#numbers), ...after];
  }

  /** The text of boxes that float beside a paragraph stands after it. */
  #textBoxes({ inlines }: Paragraph): RootContent[] {
    const { findings } = this.#conversion;
    return inlines.flatMap((inline) => {
      if (inline.kind !== 'text-box' || isMade(inline)) return [];
      const text = textOfBlocks(inline.blocks);
      if (text !== '') findings.tell('import-changed.text-box', text);
      const { place } = findings;
      const nodes = this.inner(inline.blocks);
      findings.at(place.paragraph, place.text);
      return nodes;
    });
  }
}

/** How the pages of a section are laid out is left out. */
export function tellSection(section: Section | null, findings: Findings): void {
  if (section !== null && section.columns > 1) findings.count('import-changed.columns');
  if (section?.isLandscape) findings.count('import-changed.landscape');
}
