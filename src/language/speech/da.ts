const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What is said in Danish of what stands on a page, near to how NVDA and VoiceOver say it. */
export const da = {
  /** BCP 47. */
  locale: 'da',
  page: (label: string) => `side ${label}`,
  heading: (level: number) => `overskrift niveau ${level}`,
  unnumberedHeading: 'overskrift',
  list: (items: number) => `liste med ${counted(items, 'punkt', 'punkter')}`,
  endOfList: 'slut på liste',
  contents: (items: number) => `indholdsfortegnelse med ${counted(items, 'punkt', 'punkter')}`,
  endOfContents: 'slut på indholdsfortegnelse',
  table: (columns: number, rows: number) =>
    `tabel, ${counted(columns, 'kolonne', 'kolonner')}, ${counted(rows, 'række', 'rækker')}`,
  endOfTable: 'slut på tabel',
  row: (row: number) => `række ${row}`,
  column: (column: number) => `kolonne ${column}`,
  columnHeader: 'kolonneoverskrift',
  rowHeader: 'rækkeoverskrift',
  blank: 'tom',
  link: 'link',
  footnote: 'fodnote',
  picture: 'billede',
  undescribed: 'uden beskrivelse',
  formula: 'formel',
  field: 'felt',
  box: 'boks',
  endOfBox: 'slut på boks',
  quotation: 'citat',
  endOfQuotation: 'slut på citat',
  expansion: (text: string) => `forkortelse for ${text}`,
};

/** What is said of what stands on a page beside its own words: its role, and where one is. */
export type SpeechWords = typeof da;
