import type { Wordings } from '../wording.ts';
import { counted, didYouMean, type NotKnown, thereAre } from './phrases.ts';

/** What is told of a place in a document that was imported. */
export interface Found {
  /** In the document's own words. */
  readonly what: string;
  /** The heading above it, and how its paragraph begins. */
  readonly heading: string;
  readonly text: string;
  readonly count: number;
}

const at = ({ heading, text }: Found): string =>
  text === '' || text === heading ? `(under "${heading}")` : `(under "${heading}", at "${text}")`;
const quoted = ({ what }: Found): string => (what === '' ? '' : `: "${what}"`);
const places = ({ count }: Found): string => counted(count, 'place');
const IN_WORD = 'Look at it there, and write in words or as a picture what readers need of it.';

/** What an import leaves out, writes otherwise, suggests, or stops at. */
export const importing = {
  'import-lost.equation': (found: Found) => [
    `A formula is left out${quoted(found)} ${at(found)}`,
    'Formulas are not typeset: write it in words, or put a picture of it there with an alternative text.',
  ],
  'import-lost.chart': (found: Found) => [
    `A chart is left out${quoted(found)} ${at(found)}`,
    'Save it as a picture in Word and put that in, or write its numbers as a table.',
  ],
  'import-lost.diagram': (found: Found) => [
    `A SmartArt diagram is left out${quoted(found)} ${at(found)}`,
    'Save it as a picture in Word and put that in, or draw it as a Mermaid diagram.',
  ],
  'import-lost.embedded': (found: Found) => [
    `An embedded file is left out${quoted(found)} ${at(found)}`,
    'Save it from Word beside the chapter and link to it, if readers need it.',
  ],
  'import-lost.shape': (found: Found) => [
    `A drawing of Word is left out${quoted(found)} ${at(found)}`,
    IN_WORD,
  ],
  'import-lost.symbol': (found: Found) => [
    `A sign of a symbol font is left out${quoted(found)} ${at(found)}`,
    'Write the sign itself, or a word.',
  ],
  'import-lost.picture': (found: Found) => [
    `A picture is left out, since its file is not in the document${quoted(found)} ${at(found)}`,
    'Put the file beside the chapter, and the picture where it was.',
  ],
  'import-lost.picture-format': (found: Found) => [
    `A picture is left out, since no browser shows its kind${quoted(found)} ${at(found)}`,
    'Save it as PNG or SVG, and put it where it was.',
  ],
  'import-lost.hidden': (found: Found) => [
    `Hidden text is left out${quoted(found)} ${at(found)}`,
    'Make it visible in Word before you import, if it is to be read.',
  ],
  'import-lost.header': (found: Found) => [
    `The header of the pages is left out${quoted(found)}`,
    'The template writes what stands in the margins.',
  ],
  'import-lost.footer': (found: Found) => [
    `The footer of the pages is left out${quoted(found)}`,
    'The template writes what stands in the margins.',
  ],
  'import-lost.link': (found: Found) => [
    `A link leads to a place that the document does not have, and is only its words${quoted(found)} ${at(found)}`,
    'Write what it was to lead to: [text](#id).',
  ],
  'import-lost.address': (found: Found) => [
    `A link that readers cannot follow is only its words${quoted(found)} ${at(found)}`,
    'Put the file beside the chapter and link to it: [text](file.pdf); or write an address of the web.',
  ],
  'import-lost.note': (found: Found) => [
    `A note that the document does not have is left out ${at(found)}`,
    'Look in Word what it said.',
  ],
  'import-lost.comment': (found: Found) => [
    `A comment that is settled, or stands at no text, is left out${quoted(found)}`,
    'Reopen it in Word before you import, if it is still open.',
  ],
  'import-lost.html': (found: Found) => [
    `An element of HTML is left out${quoted(found)} ${at(found)}`,
    'Write in words or as a picture what readers need of it.',
  ],
  'import-changed.contents': ({ heading }: Found) => [
    `The list of contents or index is left out (under "${heading}"): kl-docs makes them`,
  ],
  'import-changed.text-box': (found: Found) => [
    `A text box or frame is part of the text now${quoted(found)} ${at(found)}`,
    'Read whether it stands where it belongs; a box is :::note[Title].',
  ],
  'import-changed.underline': (found: Found) => [
    `Underlined text is not underlined: ${places(found)}, first ${at(found)}`,
    'On a web page that would look like a link. What matters can be **bold**.',
  ],
  'import-changed.tabs': (found: Found) => [
    `Tabs are spaces now: ${places(found)}, first ${at(found)}`,
    'What was lined up by them may be meant as a table.',
  ],
  'import-changed.spaces': (found: Found) => [
    `Several spaces in a row are one: ${places(found)}, first ${at(found)}`,
  ],
  'import-changed.empty-paragraphs': (found: Found) => [
    `Empty paragraphs are left out: ${found.count}, first ${at(found)}`,
  ],
  'import-changed.soft-hyphens': (found: Found) => [
    `Soft hyphens are left out: ${places(found)}, first ${at(found)}`,
    'Words are broken by the dictionary.',
  ],
  'import-changed.unseen': ({ count }: Found) => [
    `Characters that nobody sees are left out: ${counted(count, 'character')}`,
  ],
  'import-changed.page-breaks': (found: Found) => [
    `Page breaks are left out: ${found.count}, first ${at(found)}`,
    'Chapters begin a page by themselves; elsewhere :::pagebreak does.',
  ],
  'import-changed.columns': (found: Found) => [
    `Columns are left out: ${counted(found.count, 'section')}, first ${at(found)}`,
    'Read whether their parts stand in the right order.',
  ],
  'import-changed.landscape': (found: Found) => [
    `Pages on their side are upright: ${counted(found.count, 'section')}, first ${at(found)}`,
    'Write :::landscape around what needs the width.',
  ],
  'import-changed.page-number': (found: Found) => [
    `A page number is a reference to its place now ${at(found)}`,
    'Read the sentence: the reference writes title and page by itself.',
  ],
  'import-changed.list-format': (found: Found) => [
    `Items that were lettered or had Roman numbers are numbered: ${found.count}, first ${at(found)}`,
    'Read whether the text refers to "a" or "ii".',
  ],
  'import-changed.endnotes': (found: Found) => [
    `Endnotes are footnotes now: ${found.count}, first ${at(found)}`,
  ],
  'import-changed.cell-heading': (found: Found) => [
    `Headings in tables, boxes and notes are bold text: ${found.count}, first ${at(found)}`,
  ],
  'import-changed.typed-number': (found: Found) => [
    `A number that was typed before a heading is left out${quoted(found)}`,
    'kl-docs numbers headings itself. Read where the text names the old number.',
  ],
  'import-changed.preface': (found: Found) => [
    `What stands before the first chapter is a chapter of its own, called "${found.what}"`,
    'Give it a better title, or move it.',
  ],
  'import-changed.heading-levels': (found: Found) => [
    `The highest headings are of level ${found.what}, and are chapters now ${at(found)}`,
  ],
  'import-changed.format-changes': (found: Found) => [
    `Tracked changes of the look alone are as they were last: ${found.count}`,
  ],
  'import-changed.table-caption': (found: Found) => [
    `A table with merged cells or lists has its caption without a number${quoted(found)} ${at(found)}`,
    'A table that Markdown can have, in :::table[Caption], is numbered.',
  ],
  'import-changed.no-head': (found: Found) => [
    `A table has no heads of columns ${at(found)}`,
    'Its first cells name its rows now. Move the heads into its first row, if it has any.',
  ],
  'import-suggestion.fake-heading': (found: Found) => [
    `A bold line may be meant as a heading${quoted(found)} ${at(found)}`,
    'Write ## before it instead of the asterisks around it.',
  ],
  'import-suggestion.fake-list': (found: Found) => [
    `A paragraph may be meant as an item of a list${quoted(found)} ${at(found)}`,
    'Write "- " or "1. " before it, and take out the backslash.',
  ],
  'import-suggestion.alternative': (found: Found) => [
    `A picture has no alternative text${quoted(found)} ${at(found)}`,
    'Write between the brackets what it shows.',
  ],
  'import-suggestion.made-alternative': (found: Found) => [
    `An alternative text was written by a program${quoted(found)} ${at(found)}`,
    'Write what the picture shows, for those who do not see it.',
  ],
  'import-suggestion.caption': (found: Found) => [
    `A caption has no table or picture beside it, and is a paragraph${quoted(found)} ${at(found)}`,
    'Write :::figure[Caption] or :::table[Caption] around what it belongs to.',
  ],

  'tracked-changes': ({ count, authors }: { count: number; authors: string }) => [
    `The document has tracked changes: ${count}, by ${authors}`,
    'Choose whether they are taken: --changes accept, or --changes reject for the text before them.',
  ],
  'import-conflict': () => [
    'The file is there already, and has another text',
    'Nothing was written. Import under another name (--as NAME), or move what is there.',
  ],
  'unknown-import-format': ({ ending }: { ending: string }) => [
    `A file that ends with "${ending}" cannot be imported`,
    'Save it as .docx, .odt or .html.',
  ],
  'unknown-import-format.doc': () => [
    'A document of the old kind (.doc) cannot be imported',
    'Open it in Word or LibreOffice and save it as .docx.',
  ],
  'unknown-import-format.rtf': () => [
    'A document in RTF cannot be imported',
    'Open it in Word or LibreOffice and save it as .docx.',
  ],
  'unknown-import-format.pdf': () => [
    'A PDF cannot be imported: it says how pages look, and not what its text is',
    'Import the document that it was made from.',
  ],
  'unknown-import-format.no-office': () => [
    'To import .odt, LibreOffice is needed, and it was not found',
    'Open it there or in Word and save it as .docx; or install LibreOffice.',
  ],
  'unknown-import-format.not-converted': () => [
    'LibreOffice did not make a .docx of it',
    'Open it there, and save it as .docx.',
  ],
  'empty-import': () => ['The document has no text', 'Look whether it is the right file.'],
  'cannot-run.no-such-choice': ({ name, known, near }: NotKnown) => [
    `--changes has no "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
} satisfies Wordings;

/** What `kl-docs import` says of its work. */
export const importLines = {
  /** A question at a terminal. */
  takeChanges: (count: number, authors: string) =>
    `The document has tracked changes: ${count}, by ${authors}. Accept them all, or reject them all? [a/r]: `,
  accept: /^a(?:ccept)?$/i,
  reject: /^r(?:eject)?$/i,
  accepted: (count: number) => `Tracked changes: ${count}, all accepted.`,
  rejected: (count: number) => `Tracked changes: ${count}, all rejected.`,
  same: (file: string) => `is there   ${file}`,
  openPoints: (count: number) => `Comments: ${count}, each an open point now.`,
  list: { lost: 'Left out', changed: 'Written otherwise', suggestion: 'To look at' },
  nothingFound: 'Nothing was lost.',
  allThere: 'All of it is there already: nothing was changed.',
  look: 'Fonts, colours and sizes are left out: the look is the template’s.',
  next: (document: string) =>
    `Next: read it, and look at it with "kl-docs preview ${document}"; "kl-docs check ${document}" lists what is to mend.`,
};
