import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { ALIKE, align, type Pair } from '../match/align.ts';
import { similarity } from '../match/similarity.ts';
import { nameOf } from '../read/blocks.ts';
import { blockText } from '../read/text.ts';
import { classesOf, readTokens } from '../read/tokens.ts';
import type { Block, GroupBlock, PictureBlock, TextBlock } from '../read/tree.ts';
import type { Change, ChangedThing, ChangeKind, ComparedBlock } from '../types.ts';
import { past, writeRuns } from './inline.ts';
import { inCode, marked, note, remade } from './marked.ts';
import { mergeTables } from './table.ts';
import { diffWords } from './words.ts';

/** The blocks of a section, an item or a cell, of both sides in one. */
export function mergeBlocks(
  before: readonly Block[],
  after: readonly Block[],
  within?: ChangedThing,
): ComparedBlock[] {
  const [one, other] = [onlyOf(before), onlyOf(after)];
  // What stands alone in the same cell, item or section is the same one, however much of it is new.
  const isOne = one !== null && other !== null && family(one) === family(other);
  const pairs = isOne
    ? [{ before: one, after: other, moved: false }]
    : align(before, after, { keyOf: ({ key }) => key, similarity: likeness });
  return pairs.map((pair) => mergePair(pair, within));
}

const onlyOf = (blocks: readonly Block[]): Block | null => (blocks.length === 1 ? (blocks[0] ?? null) : null);

function mergePair({ before, after, moved }: Pair<Block>, within: ChangedThing | undefined): ComparedBlock {
  if (before === null || after === null) return onOneSide({ before, after }, within);
  const merged =
    before.key === after.key ? unchanged(before, after, within) : mergeBlock(before, after, within);
  if (!moved) return merged;
  const nodes = merged.nodes.map((node) =>
    node.type === 'element' && isItem(node)
      ? remade(node, [note('itemMoved'), ...node.children], ['revision-row', 'revision-moved'])
      : node,
  );
  const change = {
    kind: 'moved',
    what: within ?? thingOf(after),
    text: blockText(after),
    before: null,
    where: null,
  } as const;
  return { nodes, kind: 'moved', inParts: merged.inParts, changes: [change, ...merged.changes] };
}

function onOneSide(
  { before, after }: Pick<Pair<Block>, 'before' | 'after'>,
  within: ChangedThing | undefined,
): ComparedBlock {
  const block = after ?? before;
  if (block === null) return { nodes: [], kind: null, inParts: false, changes: [] };
  const kind: ChangeKind = after === null ? 'removed' : 'added';
  const nodes = marked(block, after === null ? 'deleted' : 'inserted').map((node) =>
    node.type === 'element' && isItem(node)
      ? remade(node, node.children, ['revision-row', `revision-${kind}`])
      : node,
  );
  const text = blockText(block);
  const change = {
    kind,
    what: within ?? thingOf(block),
    text,
    before: after === null ? text : null,
    where: null,
  };
  return { nodes, kind, inParts: false, changes: [change] };
}

/** A block that says the same on both sides. */
function unchanged(before: Block, after: Block, within: ChangedThing | undefined): ComparedBlock {
  const nodes =
    after.kind === 'text' && after.element === null
      ? writeRuns([{ kind: 'same', tokens: after.tokens }])
      : [elementOf(after)];
  if (lookOf(before) === lookOf(after)) return { nodes, kind: null, inParts: false, changes: [] };
  const marks = nodes.map((node) =>
    node.type === 'element' && isItem(node)
      ? remade(node, node.children, ['revision-row', 'revision-formatting'])
      : node,
  );
  return { nodes: marks, kind: 'formatting', inParts: false, changes: [formatting(after, within)] };
}

const formatting = (block: Block, within: ChangedThing | undefined): Change => ({
  kind: 'formatting',
  what: within ?? thingOf(block),
  text: blockText(block),
  before: null,
  where: null,
});

const elementOf = ({ element }: Block): Element => element ?? h('span');

function mergeBlock(before: Block, after: Block, within: ChangedThing | undefined): ComparedBlock {
  if (before.kind === 'text' && after.kind === 'text') return mergeTexts(before, after, within);
  if (before.kind === 'picture' && after.kind === 'picture') return mergePictures(before, after);
  if (before.kind === 'table' && after.kind === 'table') return mergeTables(before, after, mergeBlocks);
  if (before.kind === 'group' && after.kind === 'group') return mergeGroups(before, after, within);
  const [old, young] = [
    onOneSide({ before, after: null }, within),
    onOneSide({ before: null, after }, within),
  ];
  return {
    nodes: [...old.nodes, ...young.nodes],
    kind: 'changed',
    inParts: false,
    changes: [...old.changes, ...young.changes],
  };
}

function mergeTexts(before: TextBlock, after: TextBlock, within: ChangedThing | undefined): ComparedBlock {
  const runs = diffWords(before.tokens, after.tokens, similarity(before.words, after.words) < ALIKE);
  const written = writeRuns(runs);
  const { element } = after;
  const nodes = element === null ? written : [remade(element, inCode(element, written))];
  // The same words in another element.
  if (runs.every(({ kind }) => kind === 'same'))
    return { nodes, kind: 'formatting', inParts: false, changes: [formatting(after, within)] };
  const [text, old] = [blockText(after), blockText(before)];
  const change = { kind: 'changed', what: within ?? thingOf(after), text, before: old, where: null } as const;
  return { nodes, kind: 'changed', inParts: false, changes: [change] };
}

function mergeGroups(before: GroupBlock, after: GroupBlock, within: ChangedThing | undefined): ComparedBlock {
  const { element } = after;
  const what = isItem(element)
    ? isNote(element)
      ? 'note'
      : 'item'
    : isList(element)
      ? itemOf(element)
      : within;
  const inner = mergeBlocks(before.blocks, after.blocks, what);
  const changes = inner.flatMap((block) => block.changes);
  const look = lookOf(before) !== lookOf(after) && changes.length === 0;
  const kind = changes.length > 0 ? 'changed' : look ? 'formatting' : null;
  const isPart = isItem(element) && kind !== null;
  const children = inner.flatMap(({ nodes }) => nodes);
  return {
    // Pictures side by side are blocks, which no paragraph holds.
    nodes: [
      remade(
        element.tagName === 'p' && kind !== null ? { ...element, tagName: 'div' } : element,
        children,
        isPart ? ['revision-row', `revision-${kind}`] : [],
      ),
    ],
    kind,
    inParts: isList(element) || inner.some(({ inParts }) => inParts),
    changes: look ? [formatting(after, within)] : changes,
  };
}

/** Both side by side where they show something else; what is heard in their place word by word. */
function mergePictures(before: PictureBlock, after: PictureBlock): ComparedBlock {
  const shown = (node: ElementContent, word: 'pictureBefore' | 'pictureAfter'): Element =>
    h('div', { className: ['revision-picture'] }, [note(word, 'p'), node]);
  const pictures = h('div', { className: ['revision-pictures'] }, [
    shown(past(before.element), 'pictureBefore'),
    shown(after.element, 'pictureAfter'),
  ]);
  const texts = before.alternativeText === after.alternativeText ? [] : [alternativeTexts(before, after)];
  const change = {
    kind: 'changed',
    what: 'picture',
    text: after.alternativeText,
    before: before.alternativeText,
    where: null,
  } as const;
  const nodes = [before.shown === after.shown ? after.element : pictures, ...texts];
  return { nodes, kind: 'changed', inParts: false, changes: [change] };
}

function alternativeTexts(before: PictureBlock, after: PictureBlock): Element {
  const tokensOf = ({ alternativeText }: PictureBlock) =>
    readTokens([{ type: 'text', value: alternativeText }], (id) => id);
  const runs = diffWords(tokensOf(before), tokensOf(after));
  return h('p', { className: ['revision-picture-text'] }, [note('pictureText'), ...writeRuns(runs)]);
}

const isItem = ({ tagName }: Element): boolean => /^(?:li|dt|dd)$/.test(tagName);
const isList = ({ tagName }: Element): boolean => /^(?:ul|ol|dl)$/.test(tagName);
/** By where it leads: an item of a chapter's footnotes. */
const isNote = ({ properties }: Element): boolean => /-fn-/.test(String(properties['id'] ?? ''));
const itemOf = ({ children }: Element): ChangedThing =>
  children.some((child) => child.type === 'element' && isNote(child)) ? 'note' : 'item';

/** What a block is to its reader. */
function thingOf({ kind, element }: Block): ChangedThing {
  if (kind === 'picture') return 'picture';
  if (kind === 'table' || element?.tagName === 'table') return 'table';
  if (element === null) return 'text';
  if (element.tagName === 'pre') return 'code';
  if (isItem(element)) return isNote(element) ? 'note' : 'item';
  if (isList(element)) return 'list';
  const names = classesOf(element);
  if (names.includes('box')) return 'box';
  if (names.includes('table-figure') || names.includes('table-scroll')) return 'table';
  return element.tagName === 'figure' ? 'picture' : 'text';
}

/** How much two blocks have in common, from 0 to 1: nothing where they are not of one kind. */
function likeness(before: Block, after: Block): number {
  if (before.kind !== after.kind || family(before) !== family(after)) return 0;
  const score = similarity(before.words, after.words);
  const [old, young] = [before.element?.properties['id'], after.element?.properties['id']];
  if (before.kind === 'picture') return Math.max(score, SAME_PLACE);
  const isNamed = old !== undefined && old === young;
  const [inside, within] = [inner(before), inner(after)];
  const ofInner = inside !== null && within !== null ? likeness(inside, within) : 0;
  return Math.max(score, ofInner, isNamed && score >= NAMED ? SAME_PLACE : 0);
}

/** A picture in the place of a picture, or a table with the id of a table, is the same one changed. */
const SAME_PLACE = 0.55;
/** So much must be the same where the id is: many are only counted. */
const NAMED = 0.2;

const inner = (block: Block): Block | null => (block.kind === 'group' ? onlyOf(block.blocks) : null);

/** Boxes of all kinds are one, and so are all that hold running text but code. */
function family({ kind, element }: Block): string {
  if (kind === 'text') return element?.tagName === 'pre' ? 'code' : 'text';
  const name = nameOf(element);
  return name.startsWith('box-') ? 'box' : name;
}

/** How a block looks beside what it says: what its words are set in, and which kind of list it is. */
function lookOf(block: Block): string {
  const name = block.element?.tagName ?? '';
  if (block.kind === 'text')
    return `${name}:${block.tokens.map(({ around }) => around.flatMap(lookOfElement).join()).join(' ')}`;
  if (block.kind === 'group') return `${name}(${block.blocks.map(lookOf).join('|')})`;
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(lookOf).join('|')).join('\n');
  return name;
}

const lookOfElement = ({ tagName }: Element): string[] =>
  /^(?:strong|b|em|i|code|kbd|mark|s|del|u|q)$/.test(tagName) ? [tagName] : [];
