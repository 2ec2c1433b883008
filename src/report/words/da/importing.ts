import type * as en from '../en/importing.ts';
import type { Translated } from '../wording.ts';
import { counted, didYouMean, thereAre } from './phrases.ts';

const at = ({ heading, text }: en.Found): string =>
  text === '' || text === heading ? `(under »${heading}«)` : `(under »${heading}«, ved »${text}«)`;
const quoted = ({ what }: en.Found): string => (what === '' ? '' : `: »${what}«`);
const places = ({ count }: en.Found): string => counted(count, 'sted', 'steder');
const IN_WORD = 'Se på det i Word, og skriv det, som læserne skal bruge, med ord eller som et billede.';

/** What an import leaves out, writes otherwise, suggests, or stops at. */
export const importing: Translated<typeof en.importing> = {
  'import-lost.equation': (found) => [
    `En formel er udeladt${quoted(found)} ${at(found)}`,
    'Formler bliver ikke sat op: skriv den med ord, eller indsæt et billede af den med en alternativ tekst.',
  ],
  'import-lost.chart': (found) => [
    `Et diagram er udeladt${quoted(found)} ${at(found)}`,
    'Gem det som billede i Word og indsæt det, eller skriv tallene som en tabel.',
  ],
  'import-lost.diagram': (found) => [
    `En SmartArt-grafik er udeladt${quoted(found)} ${at(found)}`,
    'Gem den som billede i Word og indsæt det, eller tegn den som et Mermaid-diagram.',
  ],
  'import-lost.embedded': (found) => [
    `En indlejret fil er udeladt${quoted(found)} ${at(found)}`,
    'Gem den fra Word ved siden af kapitlet, og link til den, hvis læserne har brug for den.',
  ],
  'import-lost.shape': (found) => [`En tegning fra Word er udeladt${quoted(found)} ${at(found)}`, IN_WORD],
  'import-lost.symbol': (found) => [
    `Et tegn fra en symbolskrift er udeladt${quoted(found)} ${at(found)}`,
    'Skriv selve tegnet eller et ord.',
  ],
  'import-lost.picture': (found) => [
    `Et billede er udeladt, fordi dets fil ikke er i dokumentet${quoted(found)} ${at(found)}`,
    'Læg filen ved siden af kapitlet, og sæt billedet ind, hvor det stod.',
  ],
  'import-lost.picture-format': (found) => [
    `Et billede er udeladt, fordi ingen browser viser den slags${quoted(found)} ${at(found)}`,
    'Gem det som PNG eller SVG, og sæt det ind, hvor det stod.',
  ],
  'import-lost.hidden': (found) => [
    `Skjult tekst er udeladt${quoted(found)} ${at(found)}`,
    'Gør den synlig i Word, før du importerer, hvis den skal læses.',
  ],
  'import-lost.header': (found) => [
    `Sidehovedet er udeladt${quoted(found)}`,
    'Skabelonen skriver det, der står i margenen.',
  ],
  'import-lost.footer': (found) => [
    `Sidefoden er udeladt${quoted(found)}`,
    'Skabelonen skriver det, der står i margenen.',
  ],
  'import-lost.link': (found) => [
    `Et link fører til et sted, som dokumentet ikke har, og er nu kun sine ord${quoted(found)} ${at(found)}`,
    'Skriv, hvad det skulle føre til: [tekst](#id).',
  ],
  'import-lost.address': (found) => [
    `Et link, som læserne ikke kan følge, er nu kun sine ord${quoted(found)} ${at(found)}`,
    'Læg filen ved siden af kapitlet, og link til den: [tekst](fil.pdf); eller skriv en webadresse.',
  ],
  'import-lost.note': (found) => [
    `En note, som dokumentet ikke har, er udeladt ${at(found)}`,
    'Se i Word, hvad den sagde.',
  ],
  'import-lost.comment': (found) => [
    `En kommentar, der er afsluttet eller ikke hører til nogen tekst, er udeladt${quoted(found)}`,
    'Genåbn den i Word, før du importerer, hvis den stadig er åben.',
  ],
  'import-lost.html': (found) => [
    `Et HTML-element er udeladt${quoted(found)} ${at(found)}`,
    'Skriv det, som læserne skal bruge, med ord eller som et billede.',
  ],
  'import-changed.contents': ({ heading }) => [
    `Indholdsfortegnelsen eller stikordsregistret er udeladt (under »${heading}«): kl-docs laver dem selv`,
  ],
  'import-changed.text-box': (found) => [
    `Et tekstfelt eller en ramme er nu en del af teksten${quoted(found)} ${at(found)}`,
    'Læs, om den står det rette sted; en boks er :::note[Titel].',
  ],
  'import-changed.underline': (found) => [
    `Understreget tekst er ikke understreget: ${places(found)}, første gang ${at(found)}`,
    'På en webside ville det ligne et link. Det vigtige kan stå med **fed**.',
  ],
  'import-changed.tabs': (found) => [
    `Tabulatorer er blevet til mellemrum: ${places(found)}, første gang ${at(found)}`,
    'Det, der var stillet op med dem, er måske ment som en tabel.',
  ],
  'import-changed.spaces': (found) => [
    `Flere mellemrum i træk er blevet til ét: ${places(found)}, første gang ${at(found)}`,
  ],
  'import-changed.empty-paragraphs': (found) => [
    `Tomme afsnit er udeladt: ${found.count}, første gang ${at(found)}`,
  ],
  'import-changed.soft-hyphens': (found) => [
    `Bløde bindestreger er udeladt: ${places(found)}, første gang ${at(found)}`,
    'Ord deles efter ordbogen.',
  ],
  'import-changed.unseen': ({ count }) => [
    `Tegn, som ingen kan se, er udeladt: ${counted(count, 'tegn', 'tegn')}`,
  ],
  'import-changed.page-breaks': (found) => [
    `Sideskift er udeladt: ${found.count}, første gang ${at(found)}`,
    'Kapitler begynder selv på en ny side; andre steder gør :::pagebreak det.',
  ],
  'import-changed.columns': (found) => [
    `Spalter er udeladt: ${counted(found.count, 'sektion', 'sektioner')}, første gang ${at(found)}`,
    'Læs, om delene står i den rigtige rækkefølge.',
  ],
  'import-changed.landscape': (found) => [
    `Liggende sider er nu stående: ${counted(found.count, 'sektion', 'sektioner')}, første gang ${at(found)}`,
    'Skriv :::landscape om det, der har brug for bredden.',
  ],
  'import-changed.page-number': (found) => [
    `Et sidetal er nu en henvisning til stedet ${at(found)}`,
    'Læs sætningen: henvisningen skriver selv titel og side.',
  ],
  'import-changed.list-format': (found) => [
    `Punkter med bogstaver eller romertal er nu nummereret: ${found.count}, første gang ${at(found)}`,
    'Læs, om teksten henviser til »a« eller »ii«.',
  ],
  'import-changed.endnotes': (found) => [
    `Slutnoter er nu fodnoter: ${found.count}, første gang ${at(found)}`,
  ],
  'import-changed.cell-heading': (found) => [
    `Overskrifter i tabeller, bokse og noter er nu fed tekst: ${found.count}, første gang ${at(found)}`,
  ],
  'import-changed.typed-number': (found) => [
    `Et nummer, der var skrevet foran en overskrift, er udeladt${quoted(found)}`,
    'kl-docs nummererer selv overskrifter. Læs, hvor teksten nævner det gamle nummer.',
  ],
  'import-changed.preface': (found) => [
    `Det, der står før det første kapitel, er nu et kapitel for sig, som hedder »${found.what}«`,
    'Giv det en bedre titel, eller flyt det.',
  ],
  'import-changed.heading-levels': (found) => [
    `De øverste overskrifter er på niveau ${found.what} og er nu kapitler ${at(found)}`,
  ],
  'import-changed.format-changes': (found) => [
    `Sporede ændringer, der kun er af udseendet, er, som de sidst var: ${found.count}`,
  ],
  'import-changed.table-caption': (found) => [
    `En tabel med flettede celler eller lister har sin tabeltekst uden nummer${quoted(found)} ${at(found)}`,
    'En tabel, som Markdown kan skrive, får nummer i :::table[Tabeltekst].',
  ],
  'import-changed.no-head': (found) => [
    `En tabel har ingen kolonneoverskrifter ${at(found)}`,
    'De første celler er nu navne på rækkerne. Flyt overskrifterne op i den første række, hvis der er nogen.',
  ],
  'import-suggestion.fake-heading': (found) => [
    `En fed linje er måske ment som en overskrift${quoted(found)} ${at(found)}`,
    'Skriv ## foran den i stedet for stjernerne om den.',
  ],
  'import-suggestion.fake-list': (found) => [
    `Et afsnit er måske ment som et punkt i en liste${quoted(found)} ${at(found)}`,
    'Skriv "- " eller "1. " foran det, og fjern den omvendte skråstreg.',
  ],
  'import-suggestion.alternative': (found) => [
    `Et billede har ingen alternativ tekst${quoted(found)} ${at(found)}`,
    'Skriv mellem de kantede parenteser, hvad det viser.',
  ],
  'import-suggestion.made-alternative': (found) => [
    `En alternativ tekst er skrevet af et program${quoted(found)} ${at(found)}`,
    'Skriv, hvad billedet viser, til dem, der ikke ser det.',
  ],
  'import-suggestion.caption': (found) => [
    `En billedtekst har ingen tabel og intet billede ved siden af sig og er nu et afsnit${quoted(found)} ${at(found)}`,
    'Skriv :::figure[Billedtekst] eller :::table[Tabeltekst] om det, den hører til.',
  ],

  'tracked-changes': ({ count, authors }) => [
    `Dokumentet har sporede ændringer: ${count}, af ${authors}`,
    'Vælg, om de skal med: --changes accept, eller --changes reject for teksten før dem.',
  ],
  'import-conflict': () => [
    'Filen findes allerede og har en anden tekst',
    'Intet er skrevet. Importér under et andet navn (--as NAVN), eller flyt det, der er der.',
  ],
  'unknown-import-format': ({ ending }) => [
    `En fil, der ender på "${ending}", kan ikke importeres`,
    'Gem den som .docx, .odt eller .html.',
  ],
  'unknown-import-format.doc': () => [
    'Et dokument af den gamle slags (.doc) kan ikke importeres',
    'Åbn det i Word eller LibreOffice, og gem det som .docx.',
  ],
  'unknown-import-format.rtf': () => [
    'Et dokument i RTF kan ikke importeres',
    'Åbn det i Word eller LibreOffice, og gem det som .docx.',
  ],
  'unknown-import-format.pdf': () => [
    'En PDF kan ikke importeres: den siger, hvordan sider ser ud, og ikke, hvad teksten er',
    'Importér det dokument, den er lavet af.',
  ],
  'unknown-import-format.no-office': () => [
    'LibreOffice skal bruges til at importere .odt og blev ikke fundet',
    'Åbn dokumentet dér eller i Word, og gem det som .docx; eller installér LibreOffice.',
  ],
  'unknown-import-format.not-converted': () => [
    'LibreOffice lavede ikke en .docx af det',
    'Åbn det dér, og gem det som .docx.',
  ],
  'empty-import': () => ['Dokumentet har ingen tekst', 'Se efter, om det er den rigtige fil.'],
  'cannot-run.no-such-choice': ({ name, known, near }) => [
    `--changes har ikke "${name}"`,
    didYouMean(near) ?? thereAre(known),
  ],
};

/** What `kl-docs import` says of its work. */
export const importLines: typeof en.importLines = {
  takeChanges: (count, authors) =>
    `Dokumentet har sporede ændringer: ${count}, af ${authors}. Skal alle med (m), eller skal alle udelades (u)? [m/u]: `,
  accept: /^m(?:ed)?$/i,
  reject: /^u(?:delades?)?$/i,
  accepted: (count) => `Sporede ændringer: ${count}, alle er taget med.`,
  rejected: (count) => `Sporede ændringer: ${count}, alle er udeladt.`,
  same: (file) => `findes     ${file}`,
  openPoints: (count) => `Kommentarer: ${count}, hver er nu et åbent punkt.`,
  list: { lost: 'Udeladt', changed: 'Skrevet på en anden måde', suggestion: 'Se på' },
  nothingFound: 'Intet er gået tabt.',
  allThere: 'Det hele findes allerede: intet er ændret.',
  look: 'Skrifter, farver og størrelser er udeladt: udseendet er skabelonens.',
  next: (document) =>
    `Derefter: læs det, og se det med "kl-docs preview ${document}"; "kl-docs check ${document}" viser det, der skal rettes.`,
};
