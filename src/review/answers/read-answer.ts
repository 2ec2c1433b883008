import type { Block, Change, Comment, Paragraph, WordDocument } from '../../word/types.ts';
import { type MappedBlock, type ReviewMap, readMap } from '../word-file/map.ts';
import { isBlockName } from '../word-file/names.ts';
import { folded } from './fold.ts';
import { likeness, wordsIn } from './likeness.ts';
import { readBlock, saidOf } from './read-block.ts';
import { textChanges } from './text-changes.ts';
import type { Answer, AnsweredBlock, BlockComment } from './types.ts';

/** So many parts that programs have added are looked at for the map. */
const MOST_PARTS = 20;

/** Reads what reviewers have said in a Word file. */
export async function readAnswer(file: string, word: WordDocument): Promise<Answer> {
  const map = await mapIn(word);
  const written = map && new Map(map.blocks.map((block) => [block.name, block]));
  const comments = new Map(word.comments.map((comment) => [comment.id, comment]));
  const told = new Set<string>();
  const margins = word.margins.map(({ blocks }) => blocks);
  const stories = [word.body, ...word.footnotes.values(), ...word.endnotes.values(), ...margins];
  const groups = stories.flatMap((story) => {
    const inTables = inChangedCells(story);
    return groupsOf(paragraphsIn(story)).map((group) => ({ ...group, inTables }));
  });
  const blocks = named(groups, map?.blocks ?? []).map((group) =>
    answered(group, { written, comments, told }),
  );
  const rest = [...comments.values()].filter(({ id }) => !told.has(id));
  const seen = new Set(blocks.map(({ name }) => name));
  return {
    file,
    document: map?.document ?? null,
    written,
    blocks: rest.length === 0 ? blocks : [...blocks, withoutPlace(rest)],
    missing: map === null ? [] : map.blocks.filter(({ name }) => !seen.has(name)),
  };
}

async function mapIn(word: WordDocument): Promise<ReviewMap | null> {
  for (let number = 1; number <= MOST_PARTS; number++) {
    const part = await word.part(`/customXml/item${number}.xml`);
    const map = part === null ? null : readMap(part.toString('utf8'));
    if (map !== null) return map;
  }
  return null;
}

/** All paragraphs in their order, those in cells and text boxes too. */
function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)));
    const boxes = block.inlines.flatMap((inline) =>
      inline.kind === 'text-box' ? paragraphsIn(inline.blocks) : [],
    );
    return [block, ...boxes];
  });
}

/** The paragraphs of rows and cells that were put in or taken out as such. */
function inChangedCells(blocks: readonly Block[]): Set<Paragraph> {
  return new Set(
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? []
        : block.rows.flatMap(({ cells, changes }) =>
            cells.flatMap((cell) =>
              changes.length > 0 || cell.changes.length > 0
                ? paragraphsIn(cell.blocks)
                : [...inChangedCells(cell.blocks)],
            ),
          ),
    ),
  );
}

/** The paragraphs of one block. */
interface Group {
  /** Those of rows and cells that were put in or taken out as such. */
  readonly inTables: ReadonlySet<Paragraph>;
  readonly name: string | null;
  readonly after: string | null;
  readonly paragraphs: readonly Paragraph[];
}

/** A bookmark says which block a paragraph is; one that goes on further, or a paragraph's end that was put in, that a block has become several. */
function groupsOf(paragraphs: readonly Paragraph[]): Omit<Group, 'inTables'>[] {
  const groups: { name: string | null; after: string | null; paragraphs: Paragraph[] }[] = [];
  let last: string | null = null;
  const open = new Set<string>();
  for (const paragraph of paragraphs) {
    const [carried = null] = open;
    let own: string | null = null;
    for (const inline of paragraph.inlines) {
      if (inline.kind !== 'bookmark-start' && inline.kind !== 'bookmark-end') continue;
      const { name } = inline;
      if (name === null || !isBlockName(name)) continue;
      if (inline.kind === 'bookmark-end') open.delete(name);
      else {
        own ??= name;
        open.add(name);
      }
    }
    const group = groups.at(-1);
    // A bookmark without an end would go on for ever.
    if (own !== null) for (const other of open) if (other !== own) open.delete(other);
    const name = own ?? carried;
    const goesOn = group !== undefined && name !== null && name === group.name;
    const isParted = group !== undefined && name === null && endIsInserted(group.paragraphs.at(-1));
    const isNew =
      name === null && group?.paragraphs.at(-1)?.endChanges.length === 0 && isInsertedWhole(paragraph);
    if (group !== undefined && isNew) appendNew(group.paragraphs, paragraph);
    else if (group !== undefined && (goesOn || isParted)) group.paragraphs.push(paragraph);
    else groups.push({ name, after: last, paragraphs: [paragraph] });
    last = name ?? last;
  }
  return groups;
}

/** Whether all of a paragraph was put in, its end too: in front of the one behind it. */
const isInsertedWhole = (paragraph: Paragraph): boolean =>
  endIsInserted(paragraph) &&
  paragraph.inlines.every((inline) => !('changes' in inline) || inline.changes.some(isInsertion));

/** It comes to the same when its own end stays, and that of the paragraph before it was put in. */
function appendNew(paragraphs: Paragraph[], added: Paragraph): void {
  const last = paragraphs.pop();
  if (last === undefined) return;
  paragraphs.push({ ...last, endChanges: added.endChanges }, { ...added, endChanges: last.endChanges });
}

const isInsertion = ({ kind }: Change): boolean => kind === 'insertion' || kind === 'move-to';

const endIsInserted = (paragraph: Paragraph | undefined): boolean =>
  paragraph?.endChanges.some(isInsertion) ?? false;

/** Below this a paragraph is another. */
const ALIKE = 0.7;

/** So many are compared with each other; with more only those that say the same are found. */
const MOST_COMPARED = 250_000;

/** Not every word processor keeps the bookmarks in notes: what has none is known by what it says. */
function named(groups: readonly Group[], written: readonly MappedBlock[]): Group[] {
  const seen = new Set(groups.map(({ name }) => name));
  const lost = new Set(written.filter(({ name }) => !seen.has(name)));
  const bySaying = Map.groupBy(lost, ({ text }) => folded(text));
  const found = new Map<Group, string>();
  const find = (group: Group, block: MappedBlock | undefined): void => {
    if (block === undefined) return;
    found.set(group, block.name);
    lost.delete(block);
  };
  const nameless = groups.flatMap((group) => {
    const text = group.name === null ? folded(readBlock(group.paragraphs).text) : '';
    return text === '' ? [] : [{ group, text }];
  });
  for (const { group, text } of nameless) find(group, bySaying.get(text)?.shift());
  if (lost.size * nameless.length > MOST_COMPARED) return withNames(groups, found);
  const words = new Map([...lost].map((block) => [block, wordsIn(block.text)]));
  for (const { group, text } of nameless) {
    if (found.has(group)) continue;
    const own = wordsIn(text);
    find(
      group,
      [...lost].find((block) => likeness(own, words.get(block) ?? own) >= ALIKE),
    );
  }
  return withNames(groups, found);
}

const withNames = (groups: readonly Group[], found: ReadonlyMap<Group, string>): Group[] =>
  groups.map((group) => ({ ...group, name: found.get(group) ?? group.name }));

interface Context {
  readonly written: ReadonlyMap<string, MappedBlock> | null;
  readonly comments: ReadonlyMap<string, Comment>;
  /** The comments that have a place; more are added. */
  readonly told: Set<string>;
}

function answered(
  { name, after, paragraphs, inTables }: Group,
  { written, comments, told }: Context,
): AnsweredBlock {
  const read = readBlock(paragraphs);
  const found = [...read.about].flatMap(([id, { about, at }]): BlockComment[] => {
    const comment = comments.get(id);
    if (comment === undefined || told.has(id)) return [];
    told.add(id);
    return [commentOf(comment, about, at)];
  });
  const before = name === null ? undefined : written?.get(name);
  const untracked = before === undefined ? [] : textChanges(before.text, read.text);
  const isOfTable = paragraphs.some((paragraph) => inTables.has(paragraph));
  const changes = isOfTable
    ? read.changes.map((change) => ({ ...change, left: change.left ?? ('table' as const) }))
    : read.changes;
  return { name, after, text: read.text, changes: [...changes, ...untracked], comments: found };
}

const commentOf = (
  { id, parent, author, date, isDone, blocks }: Comment,
  about: string,
  at: number,
): BlockComment => ({
  id,
  parent,
  ...saidOf({ author, date }),
  text: paragraphsIn(blocks)
    .map((paragraph) => readBlock([{ ...paragraph, endChanges: [] }]).text.trim())
    .join('\n')
    .trim(),
  about: about.trim(),
  at,
  isDone,
});

/** Answers to comments may stand nowhere themselves. */
const withoutPlace = (comments: readonly Comment[]): AnsweredBlock => ({
  name: null,
  after: null,
  text: '',
  changes: [],
  comments: comments.map((comment) => commentOf(comment, '', 0)),
});
