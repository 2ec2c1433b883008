import type { Assumption, LanguageSource, LeftOut } from '../assumption.ts';
import type * as en from '../en/documents.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, thereAre } from './phrases.ts';

const offers = ({ near, offered, file }: en.Offered): string =>
  `${didYouMean(near) ?? thereAre(offered)} De står under "sheet" i ${file}.`;

/** What is wrong with how documents are described, and with what was asked for of them. */
export const documents: Translated<typeof en.documents> = {
  'no-documents': () => [
    'Arbejdsmappen har intet dokument',
    'Et dokument er en mappe i content/ med en document.yml; en anden mappe med Markdown angives således: kl-docs build MAPPE.',
  ],
  'unknown-document': ({ id, documents, near }) => [
    `Der er ikke noget dokument "${id}"`,
    didYouMean(near) ?? thereAre(documents),
  ],
  'no-chapters': ({ name }) => [
    `Der er ingen Markdown-fil i "${name}"`,
    'Angiv en mappe med Markdown i, eller skriv dokumentets kapitler i en document.yml.',
  ],
  'assumed-document': (assumption) => [
    `"${assumption.name}" har ingen document.yml. Det opfattes som ${chaptersOf(assumption)} med titlen "${assumption.title}", på ${LANGUAGES[assumption.language]} (${languageBy(assumption.languageSource)}), uden version og dato`,
    assumedHint(assumption),
  ],
  'no-variants': ({ document, file }) => [
    `"${document}" har ingen varianter`,
    `Udelad valget af variant. Et dokument får dem af "variants" i ${file}.`,
  ],
  'no-sheet': ({ document, file }) => [
    `"${document}" er ikke et enkelt ark: papir, retning og design kan ikke vælges`,
    `Hvad der kan vælges, står under "sheet" i ${file}.`,
  ],
  'no-sheet.picture': ({ document, pictures }) => [
    `"${document}" er ikke et enkelt ark: det kan ikke laves som ${pictures.join(' eller ')}`,
    'Bed om html eller pdf.',
  ],
  'unknown-paper': (asked) => [`"${asked.document}" har ikke papiret "${asked.name}"`, offers(asked)],
  'unknown-paper.ordered': ({ document, name, offered, unsaid }) => [
    `"${document}" har ikke papiret "${name}"`,
    `${thereAre(offered)} Er cellen tom, bliver det ${unsaid}.`,
  ],
  'unknown-paper.no-choice': ({ document, name }) => [
    `Rækken beder om papiret "${name}", men "${document}" er ikke et ark, hvis papir kan vælges`,
    'Lad cellen være tom.',
  ],
  'unknown-orientation': (asked) => [`"${asked.document}" har ikke retningen "${asked.name}"`, offers(asked)],
  'unknown-design': (asked) => [`"${asked.document}" har ikke designet "${asked.name}"`, offers(asked)],
  'unknown-copies': ({ nup }) => [`${nup} på et ark kan ikke skæres lige ud`, 'Bed om 2 eller 4.'],
  'unknown-copies.print-shop': () => [
    'Et trykkeri får ét på et ark og sætter selv flere sammen',
    'Udelad enten trykkeriet eller antallet på et ark.',
  ],
  'unknown-copies.paper': ({ nup, paper, papers }) => [
    `Intet papir er stort nok til ${nup} × ${paper}`,
    `Vælg et mindre papir: ${papers.join(', ')}.`,
  ],
  'bad-file-name': ({ base }) => [
    `"${base}" kan ikke være et filnavn`,
    'Brug bogstaver, tal, bindestreger og punktummer.',
  ],
  'bad-file-name.reserved': ({ name }) => [
    `"${name}" kan ikke være navnet på en fil eller mappe i Windows, hvor det er en enhed`,
    'Vælg et andet navn: con, prn, aux, nul, com1 til com9 og lpt1 til lpt9 er optaget, uanset endelse.',
  ],
  'bad-file-name.trailing': ({ name }) => [
    `"${name}" kan ikke være navnet på en fil eller mappe i Windows, som udelader punktummer og mellemrum til sidst`,
    'Udelad dem.',
  ],
  'bad-file-name.too-long': ({ length }) => [
    `Et navn på ${length} tegn er for langt til en fil`,
    'De fleste diske kan have 255 byte med endelsen: skriv højst 240, og et æ, ø eller å tæller for to.',
  ],
  'same-file': ({ other, label, path }) => [
    `"${other}" og "${label}" ville begge blive til ${path}`,
    'Lad filens navn sige, hvad der skiller dem, f.eks. {{municipality.slug}} eller {{sheet.paper}}.',
  ],
  'same-file.documents': ({ other, file, path }) => [
    `"${other}" og "${file}" ville begge blive til ${path}`,
    'Lav ét ad gangen, og giv hvert sin egen --out.',
  ],
  'draft-for-print-shop': ({ draft }) => [
    `Udgaven er et udkast: ${draft} står på det, der går til trykkeriet`,
    'Sæt status til released, når udgaven er godkendt, og lav filen igen.',
  ],
  'unknown-own-words': ({ key, near }) => [
    `Der er ingen "${key}" i datasættet`,
    near === undefined
      ? 'Filens navn er nøglen til en række, f.eks. slagelse.yml.'
      : `Mener du "${near}.yml"?`,
  ],
  'unknown-own-words.ending': ({ key }) => ['Filens navn skal ende på .yml', `Kald den "${key}.yml".`],
  'insecure-address': ({ field, written }) => [
    `"${field}" er en adresse uden kryptering: "${written}"`,
    'Skriv https://, hvis webstedet har det; angiv ellers en anden side.',
  ],
  'invalid-address': ({ field, written }) => [
    `"${field}" er ikke adressen på et websted: "${written}"`,
    'Skriv den helt ud, f.eks. https://www.example.org/side',
  ],
  'invalid-address.without-scheme': ({ field, written }) => [
    `"${field}" er ikke adressen på et websted: "${written}"`,
    `Skriv https:// foran: https://${written}`,
  ],
  'invalid-address.long': ({ field, most }) => [
    `"${field}" har flere end ${most} tegn`,
    'Angiv en side, som alle kan åbne.',
  ],
  'invalid-address.with-password': ({ field }) => [
    `Der står et brugernavn eller en adgangskode i "${field}"`,
    'Angiv en side, som alle kan åbne.',
  ],
  'invalid-address.number': ({ field, host }) => [
    `"${field}" peger på en maskine ved dens nummer: "${host}"`,
    'Angiv en side, som alle kan åbne.',
  ],
  'invalid-address.local': ({ field, host }) => [
    `"${field}" peger på en maskine i eget netværk: "${host}"`,
    'Angiv en side, som alle kan åbne.',
  ],
  'unknown-variable.in-text': ({ name, text }) => [
    `Ukendt variabel "${name}" i "${text}"`,
    'Brug en variabel i dokumentet eller en kolonne i dets datasæt.',
  ],
  'unknown-variable.cannot-be-filled': ({ text, reason }) => [
    `"${text}" kan ikke udfyldes: ${reason}`,
    'Brug en variabel i dokumentet eller en kolonne i dets datasæt.',
  ],
};

const LANGUAGES: Readonly<Record<Assumption['language'], string>> = { da: 'dansk', en: 'engelsk' };

function chaptersOf({ chapters, order }: Assumption): string {
  if (chapters === 1) return 'ét kapitel';
  return `${chapters} kapitler i ${order === null ? 'rækkefølge efter navn' : `rækkefølgen fra ${order}`}`;
}

function languageBy(source: LanguageSource): string {
  switch (source.by) {
    case 'document':
      return 'som angivet';
    case 'words':
      return 'bedømt efter ordene';
    case 'nothing':
      return 'da intet andet er angivet';
    case 'workspace':
      return `som angivet i ${source.file}`;
    case 'unknown-language':
      return `kl-docs kan ikke sproget "${source.name}"`;
  }
}

const GROUPS = { sections: 'afsnittenes titler', parts: 'delenes titler' };

const leftOutName = (part: LeftOut): string =>
  typeof part === 'string' ? part : `${GROUPS[part.titlesOf]} (${part.count})`;

function assumedHint({ leftOut, more, isFolder }: Assumption): string | undefined {
  const names = [...leftOut.map(leftOutName), ...(more > 0 ? [`${more} mere`] : [])];
  const hints = [
    ...(names.length > 0 ? [`Udeladt: ${names.join(', ')}.`] : []),
    ...(isFolder ? ['En document.yml i mappen kan sige noget andet.'] : []),
  ];
  return hints.length > 0 ? hints.join(' ') : undefined;
}
