import { formatBytes, formatNumber, isoDate } from './format.ts';
import type { Strings } from './index.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Words that the program writes into English documents. */
export const en: Strings = {
  contents: 'Contents',
  documentHistory: 'Document history',
  listOfFigures: 'Figures',
  listOfTables: 'Tables',
  openPoints: 'Open points',
  footnotes: 'Footnotes',
  version: 'Version',
  date: 'Date',
  status: 'Status',
  changes: 'Changes',
  draft: 'DRAFT',
  released: 'Released',
  publisher: 'Publisher',
  audience: 'Audience',
  documents: 'Documents',
  editions: 'Editions',
  variants: 'Variants',

  chapter: 'Chapter',
  section: 'Section',
  figure: 'Figure',
  table: 'Table',
  page: 'Page',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  chapterReference: (number, title) => `chapter\u00a0${number}, “${title}”`,
  sectionReference: (number, title) => `section\u00a0${number}, “${title}”`,
  figureReference: (number, title) => `figure\u00a0${number}, “${title}”`,
  tableReference: (number, title) => `table\u00a0${number}, “${title}”`,
  titleReference: (title) => `“${title}”`,
  pageReference: 'page',

  note: 'Note',
  warning: 'Warning',
  tip: 'Tip',
  openPoint: 'Open point',
  owner: 'Owner',
  openSince: 'Open since',

  skipToContent: 'Skip to content',
  linkToSection: (title) => `Link to section “${title}”`,
  linkCopied: 'Link copied',
  backToText: 'Back to the text',
  backToReference: (number) => `Back to note ${number} in the text`,
  toTop: 'To the top',
  colourTheme: 'Colours',
  light: 'Light',
  dark: 'Dark',
  automatic: 'Automatic',
  search: 'Search',
  searchPlaceholder: 'Search the document',
  noResults: 'No results',
  results: (count) => (count === 1 ? '1 result' : `${formatNumber(count, 'en-GB')} results`),
  menu: 'Menu',
  close: 'Close',
  download: 'Download',
  downloadPdf: 'Download as PDF',
  readOnScreen: 'Read on screen',
  findInList: 'Find in the list',
  pages: (count) => (count === 1 ? '1 page' : `${formatNumber(count, 'en-GB')} pages`),
  taskDone: 'Done',
  taskOpen: 'Not done',

  formatDate: (iso) => {
    const { year, month, day } = isoDate(iso);
    return `${day}\u00a0${MONTHS[month - 1]}\u00a0${year}`;
  },
  formatNumber: (value) => formatNumber(value, 'en-GB'),
  formatBytes: (bytes) => formatBytes(bytes, 'en-GB'),
};
