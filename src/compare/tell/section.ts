import type { ComparisonWords } from '../../language/comparison/index.ts';
import type { Change, ChangeKind, ComparedSection } from '../types.ts';

/** Of so many the names are told. */
const NAMED = 3;
const LONGEST_NAME = 60;
const KINDS: readonly ChangeKind[] = ['added', 'removed', 'changed', 'moved', 'formatting'];

/** What became of a chapter or section as a whole, in words; none where it stands where it stood, under the same heading. */
export function sectionWords(section: ComparedSection, words: ComparisonWords): string[] {
  const { before, after, movedFrom, renamed } = section;
  const isChapter = (after ?? before)?.level === 1;
  if (before === null) return [isChapter ? words.chapterAdded : words.sectionAdded];
  if (after === null) return [isChapter ? words.chapterRemoved : words.sectionRemoved];
  const moved =
    movedFrom === null
      ? []
      : movedFrom === 'document'
        ? [words.chapterBefore]
        : movedFrom === 'here'
          ? [isChapter ? words.movedChapter : words.movedHere]
          : [words.movedFrom(movedFrom.title)];
  return [...moved, ...(renamed ? [words.formerTitle(before.title)] : [])];
}

/** What was changed in a section's own text, in words: a line for each kind of change. */
export function changeWords({ blocks }: Pick<ComparedSection, 'blocks'>, words: ComparisonWords): string[] {
  const changes = blocks.flatMap((block) => block.changes);
  return KINDS.flatMap((kind) => {
    const ofKind = Map.groupBy(
      changes.filter((change) => change.kind === kind),
      ({ what }) => what,
    );
    const things = [...ofKind].map(([what, found]) =>
      words.things[what](found.length, namesOf(found, words)),
    );
    return things.length === 0 ? [] : [`${words[kind]}: ${things.join(', ')}`];
  });
}

/** What names a column, a row or a cell, and from where something came; none of what has no name, and of many. */
function namesOf(changes: readonly Change[], words: ComparisonWords): string[] {
  if (changes.length > NAMED) return [];
  return changes.flatMap(({ what, text, where, from }) => {
    if (from !== undefined) return [words.from(from)];
    if (where !== null) return [where.filter((name) => name !== '').join(', ')];
    return ['column', 'row'].includes(what) ? [shortened(text)] : [];
  });
}

const shortened = (text: string): string =>
  text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…`;

/** Whether anything is to be told of a section itself, whatever is in the sections in it. */
export const isTouched = (section: ComparedSection): boolean =>
  section.before === null ||
  section.after === null ||
  section.renamed ||
  section.movedFrom !== null ||
  section.blocks.some(({ kind }) => kind !== null);

/** Whether anything is to be told of a section or what is in it. */
export const isTouchedWithin = (section: ComparedSection): boolean =>
  isTouched(section) || section.sections.some(isTouchedWithin);
