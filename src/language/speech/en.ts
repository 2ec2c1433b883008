import type { SpeechWords } from './da.ts';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

export const en: SpeechWords = {
  locale: 'en',
  page: (label) => `page ${label}`,
  heading: (level) => `heading level ${level}`,
  unnumberedHeading: 'heading',
  list: (items) => `list with ${counted(items, 'item')}`,
  endOfList: 'end of list',
  contents: (items) => `table of contents with ${counted(items, 'item')}`,
  endOfContents: 'end of table of contents',
  table: (columns, rows) => `table, ${counted(columns, 'column')}, ${counted(rows, 'row')}`,
  endOfTable: 'end of table',
  row: (row) => `row ${row}`,
  column: (column) => `column ${column}`,
  columnHeader: 'column header',
  rowHeader: 'row header',
  blank: 'blank',
  link: 'link',
  footnote: 'footnote',
  picture: 'graphic',
  undescribed: 'without a description',
  formula: 'formula',
  field: 'field',
  box: 'box',
  endOfBox: 'end of box',
  quotation: 'block quote',
  endOfQuotation: 'end of block quote',
  expansion: (text) => `abbreviation of ${text}`,
};
