/** What Danes write in the place of the English words of a description. */
const MEANT: ReadonlyMap<string, string> = new Map([
  // Keys.
  ['titel', 'title'],
  ['overskrift', 'title'],
  ['undertitel', 'subtitle'],
  ['beskrivelse', 'description'],
  ['målgruppe', 'audience'],
  ['udgiver', 'publisher'],
  ['udgave', 'version'],
  ['dato', 'date'],
  ['sprog', 'language'],
  ['skabelon', 'template'],
  ['fil', 'file'],
  ['filnavn', 'file'],
  ['formater', 'formats'],
  ['format', 'formats'],
  ['ark', 'sheet'],
  ['papir', 'papers'],
  ['nummereret', 'numbered'],
  ['kapitel', 'chapters'],
  ['kapitler', 'chapters'],
  ['historik', 'history'],
  ['ændringer', 'changes'],
  ['variable', 'variables'],
  ['variabler', 'variables'],
  ['varianter', 'variants'],
  ['værdi', 'value'],
  // Values.
  ['udkast', 'draft'],
  ['kladde', 'draft'],
  ['frigivet', 'released'],
  ['udgivet', 'released'],
  ['endelig', 'released'],
  ['dansk', 'da'],
  ['engelsk', 'en'],
  ['stående', 'portrait'],
  ['liggende', 'landscape'],
  ['side', 'page'],
]);

/** The known word that a Danish one stands for; undefined where there is none. */
export function meantBy(word: string, known: readonly string[]): string | undefined {
  const meant = MEANT.get(word.trim().toLowerCase().normalize('NFC'));
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}
