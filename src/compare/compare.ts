import { matchNotes } from './match/notes.ts';
import { carriedOver, matchSections, type SectionMatches } from './match/sections.ts';
import { mergeSections } from './merge/sections.ts';
import { parseChapters, readSections } from './read/sections.ts';
import type { Section } from './read/tree.ts';
import type { ComparedEdition, Comparison } from './types.ts';

/**
 * What is different between two editions of a document: chapters and sections are matched by all that is in them, by id, title and text,
 * then what stands in them, down to the words. Numbers that follow from what stands before are no difference, nor is how lines run or in
 * which file something stands. Pure; both sides must have been rendered for the same format.
 */
export function compareEditions(before: ComparedEdition, after: ComparedEdition): Comparison {
  const old = parseChapters(before);
  const young = parseChapters(after);
  const sections = readSections(young, (id) => id);
  // Links to what has another id now would look changed: so the sections are found first, and then all is read by the ids of the newer side.
  const notes = matchNotes(
    old.map(({ nodes }) => nodes),
    young.map(({ nodes }) => nodes),
  );
  const asWritten = readSections(old, (id) => notes.get(id) ?? id);
  const matched = matchSections(asWritten, sections);
  const ids = idMap(asWritten, matched);
  const renamed = readSections(old, (id) => notes.get(id) ?? ids.get(id) ?? id);
  const matches = carriedOver(matched, asWritten, renamed);
  const { chapters: _before, ...ofBefore } = before;
  const { chapters: _after, ...ofAfter } = after;
  return {
    before: ofBefore,
    after: ofAfter,
    chapters: mergeSections(renamed, sections, matches),
    ids,
  };
}

function idMap(before: readonly Section[], matches: SectionMatches): Map<string, string | null> {
  const ids = new Map<string, string | null>();
  const add = (section: Section): void => {
    if (!section.isNotes) ids.set(section.id, matches.after.get(section)?.id ?? null);
    section.sections.forEach(add);
  };
  before.forEach(add);
  return ids;
}
