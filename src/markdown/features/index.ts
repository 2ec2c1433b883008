import type { Directives, Feature } from '../feature.ts';
import { abbreviations } from './abbreviations.ts';
import { admonitions } from './admonitions/index.ts';
import { alerts } from './alerts.ts';
import { attributeLists } from './attribute-lists.ts';
import { boxes } from './boxes/index.ts';
import { charts } from './charts/index.ts';
import { code } from './code/index.ts';
import { criticMarkup } from './critic-markup.ts';
import { crossReferences } from './cross-references.ts';
import { dataTables } from './data-tables/index.ts';
import { dates } from './dates.ts';
import { definitionLists } from './definition-lists.ts';
import { details } from './details.ts';
import { diagrams } from './diagrams.ts';
import { directives } from './directives/index.ts';
import { emoji } from './emoji.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes/index.ts';
import { foreignText } from './foreign-text.ts';
import { glossary } from './glossary/index.ts';
import { headings } from './headings/index.ts';
import { icons } from './icons.ts';
import { includes } from './includes/index.ts';
import { inlineMarks } from './inline-marks.ts';
import { keys } from './keys.ts';
import { landscape } from './landscape.ts';
import { languages } from './languages.ts';
import { links } from './links/index.ts';
import { markdownAttribute } from './markdown-attribute/index.ts';
import { openPoints } from './open-points.ts';
import { pageBreaks } from './page-breaks.ts';
import { pictures } from './pictures/index.ts';
import { places } from './places.ts';
import { quietMarks } from './quiet-marks/index.ts';
import { rawHtml } from './raw-html/index.ts';
import { references } from './references.ts';
import { steps } from './steps.ts';
import { tables } from './tables/index.ts';
import { tasks } from './tasks.ts';
import { termIndex } from './term-index/index.ts';
import { unseenCharacters } from './unseen-characters.ts';

/** What authors can write beyond the standard, and what is done to what they write, in the order in which it is done. */
export const FEATURES: readonly Feature[] = [
  unseenCharacters,
  // Before what tells of what is left of them.
  includes,
  // Takes out what nobody is to read.
  foreignText,
  // What it finds in HTML the others read as any text.
  markdownAttribute,
  // Takes braces out of what the others read.
  attributeLists,
  icons,
  emoji,
  // Before the marks that it has between braces.
  criticMarkup,
  inlineMarks,
  keys,
  abbreviations,
  // They make the boxes of other tools ours.
  alerts,
  admonitions,
  boxes,
  steps,
  pictures,
  figures,
  diagrams,
  tables,
  dataTables,
  charts,
  details,
  openPoints,
  tasks,
  dates,
  quietMarks,
  references,
  // Their arrows keep the last word by them, with a date or a mark in one piece.
  footnotes,
  // Its links stand in a text that is otherwise as it will be.
  glossary,
  // Leads to those links too; and what it takes out of the text is in the way of what checks the text.
  termIndex,
  headings,
  definitionLists,
  directives,
  crossReferences,
  rawHtml,
  // Judges those in raw HTML as well.
  links,
  pageBreaks,
  landscape,
  languages,
  // Writes its HTML itself: nothing sees what is in it.
  code,
  places,
];

/** The directives of all features. */
export const DIRECTIVES: Directives = new Map(
  FEATURES.flatMap((feature) => Object.entries(feature.directives ?? {})),
);
