import type { DatedFact } from '../dated-fact.ts';
import type * as en from '../en/rules.ts';
import type { NotFetched } from '../not-fetched.ts';
import type { Translated } from '../wording.ts';
import { counted, didYouMean } from './phrases.ts';

const EXAMPLE = '<!-- kl-docs-ignore link-text: hvorfor dette er rigtigt -->';

/** What to do about a fact that ends. */
const renewal = ({ file, date, following }: DatedFact): string =>
  following === undefined
    ? 'Find ud af, hvad der gælder bagefter, og tilføj det med validFrom.'
    : `Sæt datoen i ${file} til dagen for den nye udgave, nu ${date}: fra ${following.from} siger teksten "${following.value}".`;

/** Why an address cannot be reached. */
function unreachable(reason: string): string {
  if (reason === 'endless') return 'den fører fra den ene adresse til den næste uden ende';
  if (reason === 'no-answer') return 'intet svar i tide';
  if (reason === 'no-such-machine') return 'der er ingen maskine med det navn';
  return reason === 'refused' ? 'maskinen afviser forbindelser' : reason;
}

/** Why a picture was not fetched. */
function notFetched(not: NotFetched): string {
  switch (not.why) {
    case 'too-large':
      return `det er større end ${not.megabytes} MB`;
    case 'status':
      return `serveren svarer med HTTP ${not.status}`;
    case 'unreachable':
      return unreachable(not.reason);
    case 'no-picture':
      return `det er ikke et billede, som en side kan vise (${not.type})`;
    case 'outside':
      return `${not.folder} ligger uden for arbejdsmappen`;
    case 'not-web':
      return 'adressen fører væk fra nettet';
    case 'endless':
      return 'den ene adresse fører videre til den næste uden ende';
    case 'private':
      return 'det ligger på et privat netværk';
  }
}

/** What the rules of `kl-docs check` find. */
export const rules: Translated<typeof en.rules> = {
  'link-text': ({ text }) => [
    `Linkteksten "${text}" siger ikke, hvor linket fører hen`,
    'Lad linket være de ord, der nævner det, der er dér: [persondatapolitikken](…).',
  ],
  'bare-address': ({ url }) => [
    'Linkets tekst er en webadresse',
    `Nævn, hvad der er dér: [navnet på siden](${url}). På papir kan adressen følge efter som tekst i \`kode\`.`,
  ],
  'ambiguous-link': ({ text, url, otherUrl, file, line, column }) => [
    `"${text}" fører her til ${url} og et andet sted til ${otherUrl}`,
    `Giv et af de to en anden tekst. Det andet står i ${file}:${line}:${column}.`,
  ],
  'insecure-link': ({ url }) => [
    `Linket ${url} er ikke krypteret`,
    `Prøv, om ${url.replace(/^http/i, 'https')} virker, og skriv den.`,
  ],
  'external-link': ({ url, reason }) => [
    `${url} kan ikke nås: ${unreachable(reason)}`,
    'Prøv igen senere, eller åbn den i en browser.',
  ],
  'external-link.gone': ({ url, status }) => [
    `Der er intet på ${url} (HTTP ${status})`,
    'Find den nye adresse, eller fjern linket.',
  ],
  'external-link.moved': ({ url, to }) => [`${url} er flyttet for altid`, `Den er nu ${to}`],
  'external-link.unclear': ({ url, status }) => [
    `${url} svarer med HTTP ${status}, så der kan ikke siges noget om den`,
    'Åbn den i en browser.',
  ],
  'external-link.private': ({ url }) => [
    `${url} er på et privat netværk, som læserne ikke kan nå`,
    'Link til en offentlig side, eller fjern linket.',
  ],
  'alternative-text': ({ text }) => [
    `Den alternative tekst "${text}" siger ikke, hvad billedet viser`,
    'Sig det, som du ville i telefonen.',
  ],
  'alternative-text.file-name': ({ text }) => [
    `Den alternative tekst "${text}" er et filnavn`,
    'Skriv, hvad billedet viser: ![Login i fem trin](login.svg)',
  ],
  'alternative-text.caption': () => [
    'Den alternative tekst er den samme som billedteksten, så den læses op to gange',
    'Skriv, hvad der kan ses på billedet; billedteksten giver det navn.',
  ],
  'alternative-text.beginning': ({ phrase }) => [
    `Den alternative tekst begynder med "${phrase}", som en skærmlæser selv siger`,
    'Begynd med det, billedet viser.',
  ],
  'alternative-text.long': ({ length, most }) => [
    `Den alternative tekst har ${length} tegn`,
    `Op til ${most} er til at lytte til; sæt resten i kapitlets tekst.`,
  ],
  'large-picture': ({ file, megapixels, width, height, most }) => [
    `Billedet "${file}" har ${megapixels} megapixel (${width} × ${height}); det gøres mindre til udskrift`,
    `Gem det med højst ${most} megapixel, som er en hel side med 600 dpi: så går det hurtigere, og siden fylder mindre.`,
  ],
  'unused-picture': ({ file }) => [`Intet viser billedet "${file}"`, 'Vis det i et kapitel, eller slet det.'],
  'undrawn-diagram': ({ count, document }) => [
    `${counted(count, 'diagram', 'diagrammer')} er ikke tegnet endnu, så en fejl i ${count === 1 ? 'det' : 'dem'} er ikke kendt`,
    `Kør "kl-docs build ${document}": det, der tegnes, gemmes til næste check.`,
  ],
  'table-header': ({ column }) => [
    `Overskriften til kolonne ${column} er tom`,
    'Skriv, hvad kolonnen rummer.',
  ],
  'table-header.html': () => [
    'Tabellen har ingen overskriftsceller',
    'Skriv <th> til de celler, der navngiver kolonner eller rækker, eller skriv tabellen i Markdown.',
  ],
  'first-column': ({ text }) => [
    `»${text}« står i den første kolonne igen: Det er uklart, om kolonnen navngiver rækkerne`,
    'Skriv <!-- first-column: headers --> over tabellen, hvis den gør, så den bliver læst op med hver celle; ellers <!-- first-column: data -->.',
  ],
  'first-column.empty': () => [
    'En celle i den første kolonne er tom: Det er uklart, om kolonnen navngiver rækkerne',
    'Navngiv rækken, eller skriv <!-- first-column: headers --> over tabellen, hvis de andre gør det; ellers <!-- first-column: data -->.',
  ],
  'heading-full-stop': () => ['Overskriften slutter med et punktum', 'Fjern det.'],
  'document-size': ({ headings, number }) => [
    `Dokumentet har ${headings} overskrifter; denne er nummer ${number}`,
    'Ingen finder vej i så lang en indholdsfortegnelse. Del det i flere dokumenter, eller saml afsnit.',
  ],
  'unlisted-chapter': ({ name, description, folder }) => [
    `Kapitlet "${name}" står ikke på listen, så det er ikke med i nogen udgave`,
    `Tilføj det under "chapters" i ${description}, eller slet ${folder}/${name}.`,
  ],
  'open-point': ({ text, owner, since, ask }) => {
    const facts = [owner && `ansvarlig: ${owner}`, since && `åbent siden ${since}`, ask && `spørg ${ask}`];
    const told = facts.filter(Boolean).join(', ');
    return [`Åbent punkt: "${text}"${told === '' ? '' : ` (${told})`}`];
  },
  'open-point.in-release': ({ text }) => [
    `En frigivet udgave har ingen åbne punkter: "${text}"`,
    'Afklar det, sæt status tilbage til draft, eller frigiv alligevel: --accept-open-points "hvorfor".',
  ],
  'dated-fact': (fact) => [
    `"${fact.value}" (${fact.name}) gælder til ${fact.end}, ${fact.left === 0 ? 'som er i dag' : `${counted(fact.left, 'dag', 'dage')} endnu`}`,
    renewal(fact),
  ],
  'dated-fact.ended': (fact) => [
    `"${fact.value}" (${fact.name}) gjaldt til ${fact.end}, og teksten siger det stadig`,
    renewal(fact),
  ],
  'version-history': ({ version }) => [
    `Historikken har intet om version ${version}`,
    `Skriv under "history", hvad der er nyt i ${version}.`,
  ],
  'version-history.newer': ({ written, version, description }) => [
    `Historikken har version ${written}, og dokumentet er version ${version}`,
    `Skriv "version: "${written}"" i ${description}, eller slet punktet i historikken.`,
  ],
  'version-history.date': ({ version, written, date, description }) => [
    `Historikken har version ${version} den ${written}, og dokumentet er fra ${date}`,
    `Skriv den samme dato begge steder i ${description}.`,
  ],
  'version-history.text': ({ written, version, description }) => [
    `Teksten siger version ${written}, og ${description} siger ${version}`,
    'Skriv {{document.version}} i kapitler: det er altid den rigtige.',
  ],
  'unfetched-picture': ({ url, reason }) => [
    `Billedet "${url}" kunne ikke hentes: ${notFetched(reason)}`,
    'Gem det ved siden af kapitlet, og angiv det der.',
  ],
  'remote-picture.fetched': ({ url, file }) => [`Billedet "${url}" er nu ${file}`],
  'pasted-list': ({ items }) => [
    `${counted(items, 'linje', 'linjer')} med et punkttegn fra et tekstbehandlingsprogram`,
    'Skriv en bindestreg og et mellemrum, "- ", før hvert punkt på listen.',
  ],
  'pasted-table': ({ rows }) => [
    `En tabel med ${rows} rækker er skrevet med tabulatorer`,
    'Skriv den med | mellem cellerne og en linje med | --- | under rækken med overskrifter.',
  ],
  'pasted-character': ({ codePoint, replacement }) => [
    `Der står et symbol i teksten, som kun én skrifttype kender (U+${codePoint})`,
    `Skriv ${replacement}.`,
  ],
  'pasted-character.unseen': ({ codePoint }) => [
    `Der står et tegn i teksten, som ingen kan se (U+${codePoint})`,
    'Slet det.',
  ],
  'pasted-character.line-break': ({ codePoint }) => [
    `Der står et linjeskift fra et tekstbehandlingsprogram i teksten (U+${codePoint})`,
    'Skriv en omvendt skråstreg (\\) i slutningen af linjen, eller begynd et nyt afsnit.',
  ],
  'lost-character': ({ more }) => [
    `Her${more === 0 ? '' : ` og ${more} ${more === 1 ? 'sted' : 'steder'} mere i filen`} står tegnet for et bogstav, der er gået tabt (U+FFFD)`,
    'Skriv det tegn, der skal stå her. Teksten blev læst med en forkert tegnkodning, før den blev gemt. Er den sat ind fra et andet sted, så sæt den ind igen og gem som UTF-8.',
  ],
  'ignore-comment': ({ rule }) => [
    `Der er intet her, som "${rule}" finder`,
    'Slet kommentaren, eller sæt den foran den blok, den gælder.',
  ],
  'ignore-comment.no-rule': () => [
    'Kommentaren siger ikke, hvilken regel den slår fra',
    `Skriv den sådan: ${EXAMPLE}`,
  ],
  'ignore-comment.no-reason': () => [
    'Kommentaren siger ikke hvorfor',
    `Skriv grunden efter et kolon: ${EXAMPLE}`,
  ],
  'ignore-comment.unknown-rule': ({ id, near }) => [
    `Der er ingen regel "${id}"`,
    didYouMean(near) ?? 'Reglerne står i docs/rules.md.',
  ],
  'ignore-comment.stops-build': ({ id }) => [
    `"${id}" forhindrer, at dokumentet kan laves, og kan derfor ikke slås fra`,
    'Ret det, den finder.',
  ],
  'unknown-rule': ({ id, near }) => [
    `Der er ingen regel "${id}"`,
    didYouMean(near) ?? 'Reglerne står i docs/rules.md.',
  ],
  'unknown-rule.stops-build': ({ id }) => [
    `"${id}" forhindrer, at dokumentet kan laves, og kan derfor ikke slås fra`,
    'Ret det, den finder.',
  ],
};
