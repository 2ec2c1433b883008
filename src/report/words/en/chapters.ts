import type { Wordings } from '../wording.ts';
import { counted, inChapter } from './phrases.ts';

const AN_ID = 'An id starts with a letter a–z and goes on with letters, digits, - and _.';
const WITH_TITLE = 'A chapter starts with its title: # Title';
const LAST_LEVEL = 'It is shown as one of level 6, which is the last.';

/** A key of front matter, and in how many chapters more it is. */
export interface ForeignKey {
  readonly key: string;
  readonly more: number;
}

const nothingDone = ({ key, more }: ForeignKey): string =>
  `Nothing is done with "${key}" in the front matter${more === 0 ? '' : `, here and in ${counted(more, 'more chapter')}`}`;

/** What is wrong with chapters as a whole, and with their headings. */
export const chapters = {
  'empty-document': () => ['All chapters of the document are empty', 'Write one: # Title'],
  'empty-chapter': () => [
    'The chapter is empty, and is left out',
    'Write it, or take it out of the list of chapters.',
  ],
  'chapter-too-large': ({ has, most }: { has: string; most: number }) => [
    `The chapter has ${has} million characters; up to ${most} million are read`,
    'Make it several chapters. Pictures belong in files of their own, not in the text.',
  ],
  'too-many-marks': ({ most }: { most: number }) => [
    `The paragraph has more than ${most} marks, such as * _ [ ] < and \`, or is much too long`,
    'Make it several, with an empty line between them. What is to be seen as it is written goes between lines of ```.',
  ],
  'too-many-marks.table': ({ most }: { most: number }) => [
    `The table has more than ${most} cells and marks`,
    'Make several tables of it, or put the rows into a file and link to that.',
  ],
  'too-deep': ({ most }: { most: number }) => [
    `More than ${most} lists, quotations, boxes or marks stand in each other here`,
    'Make it flatter. What is to be seen as it is written goes between lines of ```.',
  ],
  'too-deep.html': ({ most }: { most: number }) => [
    `More than ${most} elements of HTML stand in each other here`,
    'Close each where it ends: <b>…</b>.',
  ],
  'too-deep.drawing': ({ most }: { most: number }) => [
    `More than ${most} elements stand in each other in the drawing`,
    'Resolve groups in the drawing program, and export it again as SVG.',
  ],
  'unclosed-front-matter': () => ['The front matter has no end', 'Put a line with --- after it.'],
  'foreign-key': ({ key, more, known }: ForeignKey & { known: readonly string[] }) => [
    nothingDone({ key, more }),
    `It is for another tool. Known here: ${known.join(', ')}.`,
  ],
  'foreign-key.title': (found: ForeignKey) => [
    nothingDone(found),
    'The heading of level 1 is the title of a chapter.',
  ],
  'foreign-key.id': (found: ForeignKey) => [nothingDone(found), AN_ID],
  'foreign-key.toml': (found: ForeignKey) => [
    nothingDone(found),
    'Of TOML only the title is read: write it in YAML, between lines of ---.',
  ],
  'missing-title': ({ name }: { name: string }) => [
    `The chapter has no title; it is called "${name}" after its file`,
    WITH_TITLE,
  ],
  'missing-title.first-heading': ({ title }: { title: string }) => [
    `The chapter has no heading of level 1; its title is the first one, "${title}"`,
    WITH_TITLE,
  ],
  'content-before-title': ({ title }: { title: string }) => [
    `What stands before the title "${title}" is moved under it`,
    WITH_TITLE,
  ],
  'second-title': ({ title, level, more }: { title: string; level: number; more: number }) => [
    `"${title}" is another heading of level ${level}${inChapter(more)}`,
    'It is a section of the chapter. Write it with ## or move it to a chapter of its own.',
  ],
  'empty-heading': ({ more }: { more: number }) => [
    `The heading has no text, and is left out${inChapter(more)}`,
    'Write it or delete the line.',
  ],
  'skipped-heading-level': ({ level, above, more }: { level: number; above: number; more: number }) => [
    `A heading of level ${level} follows one of level ${above}${inChapter(more)}`,
    `It is shown as one level below. Write it with ${'#'.repeat(above + 1)}.`,
  ],
  'skipped-heading-level.first': ({
    level,
    later,
    above,
    more,
  }: {
    level: number;
    later: number;
    above: number;
    more: number;
  }) => [
    `The first heading is of level ${level}, and a later one of level ${later}${inChapter(more)}`,
    `It is shown as one level below. Write it with ${'#'.repeat(above + 1)}.`,
  ],
  'too-deep-heading': ({ level, more }: { level: number; more: number }) => [
    `The heading would be of level ${level}${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'too-deep-heading.written': ({ level, more }: { level: number; more: number }) => [
    `A heading of level ${level} is written${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'raw-heading': ({ text, more }: { text: string; more: number }) => [
    `The heading "${text}" within HTML is in no contents, and is shown in bold${inChapter(more)}`,
    'Write it in Markdown, with an empty line before and after it.',
  ],
  'chapter-after-appendix': () => [
    'A numbered chapter follows an appendix',
    'Move it before the appendices, or write "appendix: true" in its front matter.',
  ],
  'invalid-id': ({ id }: { id: string }) => [`"${id}" cannot be an id`, AN_ID],
  'duplicate-id': ({ id, where }: { id: string; where: string }) => [
    `The id "${id}" is taken already, at ${where}`,
    'Give one of the two another id; ids are unique across the whole document.',
  ],
  'conflicting-id': ({ id, other }: { id: string; other: string }) => [
    `The title's id "${id}" is not the front matter's, "${other}"`,
    'Delete one of them.',
  ],
  'reserved-id': ({ id }: { id: string }) => [
    `The id "${id}" is that of a part of the page around the chapters`,
    'Choose another.',
  ],
} satisfies Wordings;
