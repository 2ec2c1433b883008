/** How often a thing is told to have changed: its name, and the names of those that were, as far as they have any. */
type Counted = (count: number, names: readonly string[]) => string;

const things =
  (one: string, many: string): Counted =>
  (count, names) => {
    const named = names.length === 0 || count > names.length ? '' : ` (${names.join('; ')})`;
    return `${count} ${count === 1 ? one : many}${named}`;
  };

/** Words for what is different between two editions, in Danish. */
export const da = {
  title: (before: string, after: string) => `Ændringer fra ${before} til ${after}`,
  /** How an edition is named. */
  version: (version: string) => `version ${version}`,
  /** Over what an edition says itself of what is new in it. */
  since: (version: string) => `Ændringer siden version ${version}`,
  draft: 'udkastet',
  /** In the names of files. */
  draftInFileName: 'udkast',
  inFileName: 'aendringer',
  nothing: 'Der er ingen ændringer i indholdet.',
  listOfChanges: 'Hvad er ændret',
  legend: 'Sådan er ændringerne vist',
  legendInserted: 'Ny tekst er understreget.',
  legendDeleted: 'Slettet tekst er streget over.',
  legendBar:
    'En streg i margenen viser hvor der er ændret: fuldt optrukket ved det nye, stiplet ved det fjernede, tynd ved det ændrede og prikket ved det flyttede. Ordet ved stregen siger det samme.',
  legendNumbers:
    'Numre på kapitler, afsnit, figurer og tabeller er den nye udgaves. At et nummer er et andet, er ikke vist som en ændring.',
  onlyChanges: 'Kun det der er ændret, er vist.',
  omitted: (count: number) =>
    count === 1 ? '1 uændret stykke er udeladt.' : `${count} uændrede stykker er udeladt.`,

  added: 'Tilføjet',
  removed: 'Fjernet',
  changed: 'Ændret',
  moved: 'Flyttet',
  formatting: 'Formatering',

  chapterAdded: 'Nyt kapitel',
  chapterRemoved: 'Fjernet kapitel',
  sectionAdded: 'Nyt afsnit',
  sectionRemoved: 'Fjernet afsnit',
  from: (title: string) => `fra »${title}«`,
  movedFrom: (title: string) => `Flyttet fra »${title}«`,
  movedHere: 'Flyttet hertil fra en anden plads i samme kapitel',
  movedChapter: 'Flyttet til en anden plads',
  chapterBefore: 'Var et kapitel for sig',
  formerTitle: (title: string) => `Overskriften var »${title}«`,

  /** What a template shows of a municipality, or of another row of a data set. */
  variantFacts: 'Egne ord og data',
  fact: 'Oplysning',
  factContent: 'Indhold',

  // Beside what was changed
  itemMoved: 'Flyttet: ',
  linkChanged: (before: string, after: string) => `(linket er ændret fra ${before} til ${after})`,
  itemFormatting: 'Kun formateringen er ændret: ',
  rowAdded: 'Ny række: ',
  rowRemoved: 'Fjernet række: ',
  rowMoved: 'Flyttet række: ',
  columnAdded: 'Ny kolonne: ',
  columnRemoved: 'Fjernet kolonne: ',
  columnMoved: 'Flyttet kolonne: ',
  pictureAdded: 'Nyt billede: ',
  pictureRemoved: 'Fjernet billede: ',
  pictureBefore: 'Før',
  pictureAfter: 'Nu',
  pictureText: 'Billedets beskrivelse: ',

  // Heard before and behind a change in the text
  heardInserted: ' indsat: ',
  heardDeleted: ' slettet: ',
  heardEnd: ' slut',

  things: {
    text: things('sted i teksten', 'steder i teksten'),
    link: things('link', 'links'),
    code: things('sted i kode', 'steder i kode'),
    list: things('liste', 'lister'),
    item: things('punkt i en liste', 'punkter i lister'),
    note: things('fodnote', 'fodnoter'),
    box: things('boks', 'bokse'),
    table: things('tabel', 'tabeller'),
    column: things('kolonne', 'kolonner'),
    row: things('række', 'rækker'),
    cell: things('celle', 'celler'),
    picture: things('billede', 'billeder'),
  },

  // The draft for the document history: whole sentences
  sentences: {
    chapterAdded: (title: string) => `Kapitlet »${title}« er tilføjet.`,
    chapterRemoved: (title: string) => `Kapitlet »${title}« er fjernet.`,
    chapterMoved: (title: string) => `Kapitlet »${title}« er flyttet.`,
    chapterRenamed: (before: string, title: string) => `Kapitlet »${before}« hedder nu »${title}«.`,
    chapterRevised: (title: string, sections: readonly string[]) =>
      `»${title}« er revideret${sections.length === 0 ? '' : `: ${list(sections)}`}.`,
    sectionAdded: (title: string, chapter: string) => `Afsnittet »${title}« er tilføjet i »${chapter}«.`,
    sectionRemoved: (title: string, chapter: string) => `Afsnittet »${title}« er fjernet fra »${chapter}«.`,
    sectionMoved: (title: string, from: string | null, to: string) =>
      from === null || from === to
        ? `Afsnittet »${title}« er flyttet i »${to}«.`
        : `Afsnittet »${title}« er flyttet fra »${from}« til »${to}«.`,
    sectionRenamed: (before: string, title: string) => `Afsnittet »${before}« hedder nu »${title}«.`,
    formatting: 'Formateringen er ændret enkelte steder.',
    nothing: 'Indholdet er uændret.',
  },
};

/** »a«, »b« og »c«. */
function list(titles: readonly string[]): string {
  const quoted = titles.map((title) => `»${title}«`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} og ${last}`;
}

/** The words of one language for what is different between two editions. */
export type ComparisonWords = typeof da;
