import { chartDa } from './chart/da.ts';
import { formatBytes, formatDecimal, formatNumber, isoDate } from './format.ts';
import { websiteDa } from './website/da.ts';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);

/** Words that the program writes into Danish documents. */
export const da = {
  ...websiteDa,
  ...chartDa,

  // Front and back matter
  contents: 'Indhold',
  documentHistory: 'Dokumenthistorik',
  listOfFigures: 'Figurer',
  listOfTables: 'Tabeller',
  openPoints: 'Åbne punkter',
  footnotes: 'Fodnoter',
  version: 'Version',
  date: 'Dato',
  status: 'Status',
  changes: 'Ændringer',
  draft: 'UDKAST',
  released: 'Udgivet',
  publisher: 'Udgiver',
  audience: 'Målgruppe',
  documents: 'Dokumenter',
  editions: 'Udgaver',
  variants: 'Varianter',
  termIndex: 'Stikord',
  question: 'Spørgsmål',
  location: 'Sted',
  numberSign: 'Nr.',
  since: 'Siden',
  notStated: 'ikke\u00a0oplyst',
  noRows: 'Ingen rækker',
  poster: 'Plakat',

  // Captions and references
  chapter: 'Kapitel',
  section: 'Afsnit',
  figure: 'Figur',
  table: 'Tabel',
  page: 'Side',
  pageOf: (page: number | string, pages: number | string) => `Side ${page} af ${pages}`,
  chapterReference: (number: string, title: string) => `kapitel\u00a0${number}, »${title}«`,
  /** Before the title of an appendix and in the contents. */
  appendixLabel: (number: string) => `Bilag\u00a0${number}`,
  appendixReference: (number: string, title: string) => `bilag\u00a0${number}, »${title}«`,
  sectionReference: (number: string, title: string) => `afsnit\u00a0${number}, »${title}«`,
  figureReference: (number: string, title: string) => `figur\u00a0${number}, »${title}«`,
  tableReference: (number: string, title: string) => `tabel\u00a0${number}, »${title}«`,
  titleReference: (title: string) => `»${title}«`,
  pageReference: 'side',
  /**
   * What may follow a word of the glossary where it is used in the text: the endings of Danish nouns, with the apostrophe
   * that they have after an abbreviation (Retskrivningsordbogen, § 6).
   */
  wordEndings: "['’]?(?:e|en|ens|er|ers|erne|ernes|et|ets|n|ne|nes|ns|r|rs|rne|rnes|s|t|ts)",

  /** A date as it is written in running text. */
  dateInText: `\\d{1,2}\\.\\s(?:${MONTHS.join('|')})(?:\\s\\d{4})?`,

  // Boxes
  boxes: {
    note: 'Bemærk',
    warning: 'Advarsel',
    tip: 'Tip',
    info: 'Info',
    important: 'Vigtigt',
    caution: 'Forsigtig',
    danger: 'Fare',
    success: 'Godt',
    failure: 'Fejl',
    bug: 'Programfejl',
    question: 'Spørgsmål',
    example: 'Eksempel',
    abstract: 'Resumé',
    quote: 'Citat',
    details: 'Detaljer',
    box: 'Boks',
  },
  openPointOf: (number: string, points: number) => `Åbent punkt ${number}\u00a0af\u00a0${points}`,
  owner: 'Ansvarlig',
  ask: 'Spørg',
  openSince: 'Åbent siden',

  // The page on a screen
  skipToContent: 'Gå til indholdet',
  linkToSection: (title: string) => `Link til afsnittet »${title}«`,
  scrollsSideways: 'Kan rulles til siden',
  code: 'Kode',
  linkCopied: 'Linket er kopieret',
  backToText: 'Tilbage til teksten',
  footnote: (number: number | string) => `Fodnote ${number}`,
  /** @param again counted from 1: the note is referred to several times */
  backToReference: (number: number, again: number) =>
    `Tilbage til fodnote ${number} i teksten${again > 1 ? `, henvisning ${again}` : ''}`,
  toTop: 'Til toppen',
  colourTheme: 'Farver',
  light: 'Lys',
  dark: 'Mørk',
  automatic: 'Automatisk',
  search: 'Søg',
  searchPlaceholder: 'Søg i dokumentet',
  noResults: 'Ingen resultater',
  results: (count: number) => (count === 1 ? '1 resultat' : `${formatNumber(count, 'da-DK')} resultater`),
  menu: 'Menu',
  close: 'Luk',
  download: 'Hent',
  downloadPdf: 'Hent som PDF',
  readOnScreen: 'Læs på skærmen',
  findInList: 'Find i listen',
  pages: (count: number) => (count === 1 ? '1 side' : `${formatNumber(count, 'da-DK')} sider`),
  /** What is heard of a diagram that nobody has described begins with its kind. */
  diagrams: {
    sequence: 'Sekvensdiagram',
    flowchart: 'Rutediagram',
    state: 'Tilstandsdiagram',
    class: 'Klassediagram',
    entityRelationship: 'Entitet-relations-diagram',
    gantt: 'Gantt-diagram',
    pie: 'Cirkeldiagram',
    timeline: 'Tidslinje',
  },
  taskDone: 'Udført',
  taskOpen: 'Ikke udført',

  // The search page; {n} and {q} are filled in by its script
  searchFor: 'Søg efter',
  searchIn: 'Søg i',
  searchNewest: 'De nyeste udgaver',
  searchAll: 'Alle udgaver',
  searchKeys: 'Ctrl og K fører til feltet. Pil ned og pil op går fra resultat til resultat.',
  searchNeedsScript:
    'Søgningen kræver JavaScript. Brug i stedet indholdsfortegnelsen, stikordene eller browserens egen søgning på siden.',
  searchOne: '1 resultat.',
  searchMany: '{n} resultater.',
  searchSome: 'Intet afsnit har alle ordene. Disse har nogle af dem.',
  searchNone: 'Ingen resultater for »{q}«. Prøv et andet ord eller færre ord.',
  searchFailed: 'Søgningen kunne ikke hentes. Prøv igen.',
  searchMore: 'Vis flere',

  // Posters, their contact sheet and the list of orders
  qrCode: (address: string) => `QR-kode til ${address}`,
  posterOf: (label: string) => `Plakaten for ${label}`,
  posters: (count: number) => (count === 1 ? '1 plakat' : `${formatNumber(count, 'da-DK')} plakater`),
  ownWords: 'Egne ord',
  /** A field of a variant's own words by its name in `document.yml`. */
  ownField: (name: string) =>
    ({
      headline: 'overskrift',
      support: 'underlinje',
      qr: 'QR-kode',
      qrText: 'tekst ved QR-koden',
      logo: 'logo',
    })[name] ?? name,
  supportIn: (label: string) => `Support i ${label}`,
  overview: 'Oversigt',
  orderList: 'Bestillinger',
  name: 'Navn',
  copies: 'Antal',
  paper: 'Papir',
  recipient: 'Modtager',
  address: 'Adresse',
  remark: 'Bemærkning',
  file: 'Fil',
  missing: 'mangler',
  total: 'I alt',
  sheets: (count: number) => `${formatNumber(count, 'da-DK')} ark`,

  // In the names of files
  inFileName: {
    portrait: 'staaende',
    landscape: 'liggende',
    printShop: 'tryk',
    overview: 'oversigt',
    orders: 'bestillinger',
  },
  nupInFileName: (nup: number) => `${nup}-pr-ark`,

  /** `2026-11-24` → `24. november 2026`, with no-break spaces. Throws a RangeError for anything but an ISO 8601 date. */
  formatDate: (iso: string) => {
    const { year, month, day } = isoDate(iso);
    return `${day}.\u00a0${MONTHS[month - 1]}\u00a0${year}`;
  },
  /** `1234.5` → `1.234,5`. */
  formatNumber: (value: number) => formatNumber(value, 'da-DK'),
  /** `-1234.50` → `-1.234,50`. */
  formatDecimal: (written: `${number}`) => formatDecimal(written, 'da-DK'),
  /** `12,5` → `12,5 %`, with a no-break space. */
  percent: (number: string) => `${number}\u00a0%`,
  /** `123456` → `123 kB`. */
  formatBytes: (bytes: number) => formatBytes(bytes, 'da-DK'),
};
