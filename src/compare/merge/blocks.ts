import type { Element } from 'hast';
import { h } from 'hastscript';
import { ALIKE, type Pair } from '../match/align.ts';
import type { BlockMatches, BlockPair } from '../match/blocks.ts';
import { similarity } from '../match/similarity.ts';
import { blockText } from '../read/text.ts';
import { isItem, isList, isNote, itemOf, lookOf, thingOf } from '../read/things.ts';
import type { Block, GroupBlock, TextBlock } from '../read/tree.ts';
import type { Change, ChangedThing, ChangeKind, ComparedBlock } from '../types.ts';
import { writeRuns } from './inline.ts';
import { linkChanges } from './links.ts';
import { inCode, marked, note, remade } from './marked.ts';
import { mergePictures } from './pictures.ts';
import { mergeTables } from './table.ts';
import { diffWords } from './words.ts';

/** The blocks of a section, an item or a cell, of both sides in one. */
export function mergeBlocks(
  before: readonly Block[],
  after: readonly Block[],
  matches: BlockMatches,
  within?: ChangedThing,
): ComparedBlock[] {
  return matches.pairs(before, after).map((pair) => mergePair(pair, matches, within));
}

function mergePair(
  { before, after, moved, from }: BlockPair,
  matches: BlockMatches,
  within: ChangedThing | undefined,
): ComparedBlock {
  if (before === null || after === null) return onOneSide({ before, after }, within);
  const merged =
    before.key === after.key ? unchanged(before, after, within) : mergeBlock(before, after, matches, within);
  if (!moved) return merged;
  // A list of footnotes has no title.
  const elsewhere = from?.title ? { from: from.title } : {};
  const about = note('itemMoved', 'span', from?.title);
  const nodes = merged.nodes.map((node) =>
    node.type === 'element' && isItem(node)
      ? remade(node, [about, ...node.children], ['revision-row', 'revision-moved'])
      : node,
  );
  const change = {
    kind: 'moved',
    what: within ?? thingOf(after),
    text: blockText(after),
    before: null,
    where: null,
    ...elsewhere,
  } as const;
  return {
    nodes,
    kind: 'moved',
    ...elsewhere,
    inParts: merged.inParts,
    changes: [change, ...merged.changes],
  };
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
      ? remade(node, [note('itemFormatting'), ...node.children], ['revision-row', 'revision-formatting'])
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

function mergeBlock(
  before: Block,
  after: Block,
  matches: BlockMatches,
  within: ChangedThing | undefined,
): ComparedBlock {
  if (before.kind === 'text' && after.kind === 'text') return mergeTexts(before, after, within);
  if (before.kind === 'picture' && after.kind === 'picture') return mergePictures(before, after);
  if (before.kind === 'table' && after.kind === 'table')
    return mergeTables(before, after, (one, other) => mergeBlocks(one, other, matches));
  if (before.kind === 'group' && after.kind === 'group') return mergeGroups(before, after, matches, within);
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
  const links = linkChanges(runs);
  if (runs.every(({ kind }) => kind === 'same')) {
    if (links.length > 0) return { nodes, kind: 'changed', inParts: false, changes: links };
    // The same words in another element.
    return { nodes, kind: 'formatting', inParts: false, changes: [formatting(after, within)] };
  }
  const [text, old] = [blockText(after), blockText(before)];
  const change = { kind: 'changed', what: within ?? thingOf(after), text, before: old, where: null } as const;
  return { nodes, kind: 'changed', inParts: false, changes: [change, ...links] };
}

function mergeGroups(
  before: GroupBlock,
  after: GroupBlock,
  matches: BlockMatches,
  within: ChangedThing | undefined,
): ComparedBlock {
  const { element } = after;
  const what = isItem(element)
    ? isNote(element)
      ? 'note'
      : 'item'
    : isList(element)
      ? itemOf(element)
      : within;
  const inner = mergeBlocks(before.blocks, after.blocks, matches, what);
  const changes = inner.flatMap((block) => block.changes);
  const look = before.element.tagName !== element.tagName && changes.length === 0;
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
