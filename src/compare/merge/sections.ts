import { BlockMatches } from '../match/blocks.ts';
import type { SectionMatches } from '../match/sections.ts';
import type { Section } from '../read/tree.ts';
import type { ComparedSection, HeadingOf } from '../types.ts';
import { mergeBlocks } from './blocks.ts';
import { past } from './inline.ts';

/**
 * The chapters of both sides in one, in the order of the newer side. What was removed stands behind what it stood behind; what was moved
 * stands, and is told, at its new place alone.
 */
export function mergeSections(
  before: readonly Section[],
  after: readonly Section[],
  matches: SectionMatches,
): ComparedSection[] {
  return mergeSiblings(before, after, {
    sections: matches,
    blocks: new BlockMatches(before, after, matches),
  });
}

interface Matches {
  readonly sections: SectionMatches;
  readonly blocks: BlockMatches;
}

function mergeSiblings(
  before: readonly Section[],
  after: readonly Section[],
  matches: Matches,
): ComparedSection[] {
  const moved = movedAmong(before, after, matches.sections);
  const merged = after.map((section) => {
    const old = matches.sections.before.get(section) ?? null;
    const from =
      old === null || old.isNotes
        ? null
        : before.includes(old)
          ? moved.has(section)
            ? 'here'
            : null
          : placeOf(old);
    return { old, node: mergeSection(old, section, matches, from) };
  });
  for (const [index, section] of before.entries()) {
    if (matches.sections.after.has(section)) continue;
    const earlier = before.slice(0, index);
    const at = merged.findLastIndex(
      ({ old }) => old !== null && old === earlier.findLast((one) => merged.some(({ old }) => old === one)),
    );
    merged.splice(at + 1, 0, { old: section, node: removedSection(section, matches) });
  }
  return merged.map(({ node }) => node);
}

/** In what a section stood that has been moved. */
const placeOf = ({ parent }: Section): ComparedSection['movedFrom'] =>
  parent === null ? 'document' : headingOf(parent);

function mergeSection(
  old: Section | null,
  section: Section,
  matches: Matches,
  movedFrom: ComparedSection['movedFrom'],
): ComparedSection {
  return {
    before: old && headingOf(old),
    after: headingOf(section),
    lang: section.lang,
    isNotes: section.isNotes,
    movedFrom,
    renamed: old !== null && old.headingKey !== section.headingKey,
    heading: section.heading,
    blocks: mergeBlocks(old?.blocks ?? [], section.blocks, matches.blocks),
    sections: mergeSiblings(old?.sections ?? [], section.sections, matches),
  };
}

/** One whose own sections may have been moved elsewhere. */
function removedSection(section: Section, matches: Matches): ComparedSection {
  return {
    before: headingOf(section),
    after: null,
    lang: section.lang,
    isNotes: section.isNotes,
    movedFrom: null,
    renamed: false,
    heading: section.heading.map(past),
    blocks: mergeBlocks(section.blocks, [], matches.blocks),
    sections: section.sections
      .filter((one) => !matches.sections.after.has(one))
      .map((one) => removedSection(one, matches)),
  };
}

const headingOf = ({ id, number, title, level }: Section): HeadingOf => ({ id, number, title, level });

/**
 * Those of some sections that stand in another order than before among those that stood there, too: the others are the
 * longest row that is in order on both sides.
 */
function movedAmong(
  before: readonly Section[],
  after: readonly Section[],
  matches: SectionMatches,
): Set<Section> {
  const here = after.flatMap((section) => {
    const place = before.indexOf(matches.before.get(section) ?? section);
    return place < 0 || section.isNotes ? [] : [{ section, place, size: sizeOf(section) }];
  });
  // As few as can be, and of as few the smallest.
  const total = 1 + here.reduce((sum, { size }) => sum + size, 0);
  // The heaviest row in order that ends with each, and the one before it in that row.
  const rows: { readonly weight: number; readonly previous: number }[] = [];
  for (const one of here) {
    const best = rows.reduce(
      (found, row, index) =>
        (here[index]?.place ?? 0) < one.place && row.weight > found.weight
          ? { weight: row.weight, previous: index }
          : found,
      { weight: 0, previous: -1 },
    );
    rows.push({ weight: best.weight + 1 + one.size / total, previous: best.previous });
  }
  const moved = new Set(here.map(({ section }) => section));
  const heaviest = Math.max(...rows.map(({ weight }) => weight));
  for (let at = rows.findIndex(({ weight }) => weight === heaviest); at >= 0; at = rows[at]?.previous ?? -1) {
    const one = here[at];
    if (one) moved.delete(one.section);
  }
  return moved;
}

const sizeOf = ({ blocks, sections }: Section): number =>
  blocks.reduce((sum, { words }) => sum + words.length, 0) +
  sections.reduce((sum, section) => sum + sizeOf(section), 0);
