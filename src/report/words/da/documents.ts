import type * as en from '../en/documents.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, thereAre } from './phrases.ts';

/** What is wrong with how documents are described, and with what was asked for of them. */
export const documents: Translated<typeof en.documents> = {
  'no-documents': () => [
    'Arbejdsmappen har intet dokument',
    'Et dokument er en mappe i content/ med en document.yml.',
  ],
  'unknown-document': ({ id, documents, near }) => [
    `Der er ikke noget dokument "${id}"`,
    didYouMean(near) ?? thereAre(documents),
  ],
  'no-variants': ({ document }) => [`"${document}" har ingen varianter`, 'Udelad valget af variant.'],
  'no-sheet': ({ document }) => [
    `"${document}" er ikke et enkelt ark: papir, retning og design kan ikke vælges`,
    'Hvad der kan vælges, står under "sheet" i document.yml.',
  ],
  'no-sheet.picture': ({ document, pictures }) => [
    `"${document}" er ikke et enkelt ark: det kan ikke laves som ${pictures.join(' eller ')}`,
    'Bed om html eller pdf.',
  ],
  'unknown-paper': ({ document, name, offered, near }) => [
    `"${document}" har ikke papiret "${name}"`,
    didYouMean(near) ?? thereAre(offered),
  ],
  'unknown-orientation': ({ document, name, offered, near }) => [
    `"${document}" har ikke retningen "${name}"`,
    didYouMean(near) ?? thereAre(offered),
  ],
  'unknown-design': ({ document, name, offered, near }) => [
    `"${document}" har ikke designet "${name}"`,
    didYouMean(near) ?? thereAre(offered),
  ],
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
  'same-file': ({ other, label, path }) => [
    `"${other}" og "${label}" ville begge blive til ${path}`,
    'Lad filens navn sige, hvad der skiller dem, f.eks. {{municipality.slug}} eller {{sheet.paper}}.',
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
  'open-point.released': ({ text }) => [
    `Udgaven er frigivet, men dette er åbent: ${text}`,
    'Afklar det, eller sæt status tilbage til draft.',
  ],
};
