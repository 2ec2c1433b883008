import type { Section } from '../read/tree.ts';
import { similarity } from './similarity.ts';

/** Which sections of two sides are the same. */
export interface SectionMatches {
  /** By the newer one. */
  readonly before: ReadonlyMap<Section, Section>;
  /** By the older one. */
  readonly after: ReadonlyMap<Section, Section>;
}

/** So much must be the same where the id is, or the title: both may be used again for something else. */
const NAMED_THE_SAME = 0.15;
/** So much where neither is. */
const LIKE = 0.5;
/** So much between the same neighbours. */
const IN_THE_SAME_PLACE = 0.3;
/** Fewer words could be the same by chance. */
const FEW = 12;

/**
 * Which sections are the same, wherever they stand: by all that is in them, by id, by title, by the sections in them, by their text, by
 * their place. Each way takes what those before it have left.
 */
export function matchSections(before: readonly Section[], after: readonly Section[]): SectionMatches {
  const old = flat(before);
  const young = flat(after);
  const matches = new Matches();
  const rest = () =>
    [old.filter((one) => !matches.after.has(one)), young.filter((one) => !matches.before.has(one))] as const;
  const hasWhole = (section: Section) => wholeWords(section).length >= FEW;

  pairUnique(matches, old.filter(hasWhole), young.filter(hasWhole), wholeKey);
  pairUnique(
    matches,
    ...rest(),
    idOf,
    (one, other) => one.headingKey === other.headingKey || isAlike(one, other, NAMED_THE_SAME),
  );
  pairUnique(matches, ...rest(), (section) => parentKey(section, matches) + section.headingKey, isNeverElse);
  pairUnique(
    matches,
    ...rest(),
    ({ headingKey }) => headingKey,
    (one, other) => isAlike(one, other, NAMED_THE_SAME),
  );
  pairByText(matches, ...rest());
  for (const section of young.toReversed()) pairByParts(matches, section);
  for (const section of young) pairByPlace(matches, section, siblingsOf(section, after), before);
  for (const section of young) pairNotes(matches, section);
  return matches;
}

/** The same, of another reading of the older side: the same sections in the same order. */
export function carriedOver(
  { after }: SectionMatches,
  from: readonly Section[],
  to: readonly Section[],
): SectionMatches {
  const matches = new Matches();
  const every = (sections: readonly Section[]): Section[] =>
    sections.flatMap((section) => [section, ...every(section.sections)]);
  const read = every(to);
  for (const [index, section] of every(from).entries()) {
    const [match, again] = [after.get(section), read[index]];
    if (match !== undefined && again !== undefined) matches.add(again, match);
  }
  return matches;
}

class Matches implements SectionMatches {
  readonly before = new Map<Section, Section>();
  readonly after = new Map<Section, Section>();

  add(before: Section, after: Section): void {
    if (this.after.has(before) || this.before.has(after)) return;
    this.before.set(after, before);
    this.after.set(before, after);
  }
}

/** All sections but the lists of footnotes, which follow their chapters. */
function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => (section.isNotes ? [] : [section, ...flat(section.sections)]));
}

const ownWords = ({ blocks }: Section): readonly string[] =>
  remembered(owns, blocks, () => blocks.flatMap(({ words }) => words));
const owns = new WeakMap<object, readonly string[]>();
const wholes = new WeakMap<object, readonly string[]>();

/** Of a section with those in it. */
const wholeWords = (section: Section): readonly string[] =>
  remembered(wholes, section, () => [
    ...ownWords(section),
    ...section.sections.filter(({ isNotes }) => !isNotes).flatMap(wholeWords),
  ]);

function remembered<T>(memory: WeakMap<object, T>, key: object, make: () => T): T {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}

const wholeKey = (section: Section): string =>
  [
    section.headingKey,
    ...section.blocks.map(({ key }) => key),
    ...section.sections.filter(({ isNotes }) => !isNotes).map(wholeKey),
  ].join('\n');

const idOf = ({ id }: Section): string => id;
const isNeverElse = (): boolean => true;

const parentKey = ({ parent, level }: Section, matches: SectionMatches): string => {
  if (parent === null) return `${level}:`;
  return `${(matches.after.get(parent) ?? parent).id}:`;
};

function isAlike(one: Section, other: Section, least: number): boolean {
  const [old, young] = [wholeWords(one), wholeWords(other)];
  return old.length < FEW || young.length < FEW || similarity(old, young) >= least;
}

/** Pairs those of which each side has one by a key. */
function pairUnique(
  matches: Matches,
  old: readonly Section[],
  young: readonly Section[],
  keyOf: (section: Section) => string,
  isSame: (one: Section, other: Section) => boolean = isNeverElse,
): void {
  const byKey = Map.groupBy(old, keyOf);
  for (const [key, [section, ...others]] of Map.groupBy(young, keyOf)) {
    const [one, ...more] = byKey.get(key) ?? [];
    if (key === '' || section === undefined || one === undefined || others.length + more.length > 0) continue;
    if (isSame(one, section)) matches.add(one, section);
  }
}

/** Those that are most alike first. */
function pairByText(matches: Matches, old: readonly Section[], young: readonly Section[]): void {
  const long = (section: Section) => ownWords(section).length >= FEW;
  const candidates = young.filter(long).flatMap((section) =>
    old.filter(long).flatMap((one) => {
      const score = similarity(ownWords(one), ownWords(section), LIKE);
      return score >= LIKE ? [{ one, section, score }] : [];
    }),
  );
  for (const { one, section } of candidates.sort((a, b) => b.score - a.score)) matches.add(one, section);
}

/** A section is the one from which most of its own sections come. */
function pairByParts(matches: Matches, section: Section): void {
  if (matches.before.has(section)) return;
  const parents = section.sections
    .map((part) => matches.before.get(part)?.parent ?? null)
    .filter((parent) => parent !== null);
  for (const parent of new Set(parents)) {
    const shared = parents.filter((other) => other === parent).length;
    if (2 * shared > section.sections.length && 2 * shared > parent.sections.length)
      matches.add(parent, section);
  }
}

const siblingsOf = ({ parent }: Section, all: readonly Section[]): readonly Section[] =>
  parent?.sections ?? all;

/** One that stands alone between the same neighbours, and says some of the same. */
function pairByPlace(
  matches: Matches,
  section: Section,
  siblings: readonly Section[],
  chapters: readonly Section[],
): void {
  if (matches.before.has(section) || section.isNotes) return;
  const parent = section.parent && matches.before.get(section.parent);
  if (section.parent !== null && parent === undefined) return;
  const oldSiblings = parent?.sections ?? chapters;
  const previous = siblings[siblings.indexOf(section) - 1];
  const oldPrevious = previous === undefined ? undefined : matches.before.get(previous);
  if (previous !== undefined && oldPrevious === undefined) return;
  const one = oldSiblings[oldPrevious === undefined ? 0 : oldSiblings.indexOf(oldPrevious) + 1];
  if (one === undefined || one.isNotes || matches.after.has(one)) return;
  if (
    similarity([one.headingKey, ...wholeWords(one)], [section.headingKey, ...wholeWords(section)]) >=
    IN_THE_SAME_PLACE
  )
    matches.add(one, section);
}

/** The footnotes of a chapter are those of the chapter that it was. */
function pairNotes(matches: Matches, chapter: Section): void {
  const isNotes = ({ isNotes }: Section): boolean => isNotes;
  const notes = chapter.sections.find(isNotes);
  const old = matches.before.get(chapter)?.sections.find(isNotes);
  if (notes !== undefined && old !== undefined) matches.add(old, notes);
}
