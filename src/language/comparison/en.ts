import type { ComparisonWords } from './da.ts';

const things =
  (one: string, many = `${one}s`): ComparisonWords['things']['text'] =>
  (count, names) => {
    const named = names.length === 0 || count > names.length ? '' : ` (${names.join('; ')})`;
    return `${count} ${count === 1 ? one : many}${named}`;
  };

/** Words for what is different between two editions, in English. */
export const en: ComparisonWords = {
  title: (before, after) => `Changes from ${before} to ${after}`,
  version: (version) => `version ${version}`,
  since: (version) => `Changes since version ${version}`,
  draft: 'the draft',
  draftInFileName: 'draft',
  inFileName: 'changes',
  nothing: 'There are no changes in the content.',
  listOfChanges: 'What has changed',
  legend: 'How changes are shown',
  legendInserted: 'New text is underlined.',
  legendDeleted: 'Deleted text is struck through.',
  legendBar:
    'A bar in the margin shows where something has changed: solid for what is new, dashed for what was removed, thin for what was changed, and dotted for what was moved. The word beside it says the same.',
  legendNumbers:
    'Numbers of chapters, sections, figures and tables are those of the new edition. That a number is another one is not shown as a change.',
  onlyChanges: 'Only what has changed is shown.',
  omitted: (count) =>
    count === 1 ? '1 unchanged piece is left out.' : `${count} unchanged pieces are left out.`,

  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
  formatting: 'Formatting',

  chapterAdded: 'New chapter',
  chapterRemoved: 'Removed chapter',
  sectionAdded: 'New section',
  sectionRemoved: 'Removed section',
  from: (title) => `from “${title}”`,
  movedFrom: (title) => `Moved from “${title}”`,
  movedHere: 'Moved here from another place in the same chapter',
  movedChapter: 'Moved to another place',
  chapterBefore: 'Was a chapter of its own',
  formerTitle: (title) => `The heading was “${title}”`,

  variantFacts: 'Own words and data',
  fact: 'Fact',
  factContent: 'Content',

  itemMoved: 'Moved: ',
  linkChanged: (before, after) => `(the link was changed from ${before} to ${after})`,
  itemFormatting: 'Only the formatting has changed: ',
  rowAdded: 'New row: ',
  rowRemoved: 'Removed row: ',
  rowMoved: 'Moved row: ',
  columnAdded: 'New column: ',
  columnRemoved: 'Removed column: ',
  columnMoved: 'Moved column: ',
  pictureAdded: 'New picture: ',
  pictureRemoved: 'Removed picture: ',
  pictureBefore: 'Before',
  pictureAfter: 'Now',
  pictureText: 'Description of the picture: ',

  heardInserted: ' inserted: ',
  heardDeleted: ' deleted: ',
  heardEnd: ' end',

  things: {
    text: things('place in the text', 'places in the text'),
    link: things('link'),
    code: things('place in code', 'places in code'),
    list: things('list'),
    item: things('item of a list', 'items of lists'),
    note: things('footnote'),
    box: things('box', 'boxes'),
    table: things('table'),
    column: things('column'),
    row: things('row'),
    cell: things('cell'),
    picture: things('picture'),
  },

  sentences: {
    chapterAdded: (title) => `The chapter “${title}” was added.`,
    chapterRemoved: (title) => `The chapter “${title}” was removed.`,
    chapterMoved: (title) => `The chapter “${title}” was moved.`,
    chapterRenamed: (before, title) => `The chapter “${before}” is now called “${title}”.`,
    chapterRevised: (title, sections) =>
      `“${title}” was revised${sections.length === 0 ? '' : `: ${list(sections)}`}.`,
    sectionAdded: (title, chapter) => `The section “${title}” was added to “${chapter}”.`,
    sectionRemoved: (title, chapter) => `The section “${title}” was removed from “${chapter}”.`,
    sectionMoved: (title, from, to) =>
      from === null || from === to
        ? `The section “${title}” was moved within “${to}”.`
        : `The section “${title}” was moved from “${from}” to “${to}”.`,
    sectionRenamed: (before, title) => `The section “${before}” is now called “${title}”.`,
    formatting: 'The formatting was changed in a few places.',
    nothing: 'The content is unchanged.',
  },
};

function list(titles: readonly string[]): string {
  const quoted = titles.map((title) => `“${title}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
