import type * as en from '../en/tables.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, lineName, quoted, thereAre } from './phrases.ts';

/** What is wrong with the columns and rows of a table. */
export const tables: Translated<typeof en.tables> = {
  'empty-data-set': () => [
    'Tabellen er tom',
    'Den første linje navngiver kolonnerne, og hver linje efter den er en række.',
  ],
  'empty-data-set.no-rows': () => [
    'Tabellen har ingen rækker',
    'Den første linje navngiver kolonnerne, og hver linje efter den er en række.',
  ],
  'empty-data-set.workbook': () => ['Tabellen er tom', 'Gem regnearket igen.'],
  'missing-column': ({ column, columns, near }) => [
    `Tabellen har ingen kolonne "${column}"`,
    didYouMean(near) ?? thereAre(columns),
  ],
  'missing-column.names': ({ label, headers, known, near }) => [
    `Ingen kolonne i tabellen står for "${label}"; den har ${quoted(headers)}`,
    `${near === undefined ? '' : `Måske "${near.header}" for "${near.name}". `}Kald kolonnen med navne et af disse: ${known.join(', ')}; eller tilføj dens navn under variants.columns.${label} i document.yml.`,
  ],
  'missing-column.copies': ({ headers, known }) => [
    `Bestillingslisten har ingen kolonne med antal; den har ${quoted(headers)}`,
    `Kald den et af disse: ${known.join(', ')}.`,
  ],
  'missing-column.recipient': ({ headers, known }) => [
    `Bestillingslisten har ingen kolonne med, hvem der bestiller; den har ${quoted(headers)}`,
    `Kald den et af disse: ${known.join(', ')}.`,
  ],
  'bad-key': ({ key }) => [`"${key}" kan ikke bruges i et filnavn`, 'Brug a–z, 0–9 og bindestreger.'],
  'bad-key.reserved': ({ key }) => [
    `"${key}" kan ikke bruges i et filnavn: i Windows er det en enhed`,
    'Vælg en anden nøgle.',
  ],
  'bad-key.given': ({ key, column }) => [
    `"${key}" kan ikke bruges i et filnavn`,
    `Giv rækkerne en kolonne "${column}" med a–z, 0–9 og bindestreger.`,
  ],
  'duplicate-key': ({ key, file, before, column }) => [
    `"${key}" er allerede brugt i ${lineName(file, before)}`,
    `Hver række skal have sin egen "${column}".`,
  ],
  'duplicate-key.made': ({ key, file, before, column }) => [
    `"${key}" er allerede brugt i ${lineName(file, before)}`,
    `Giv rækkerne en kolonne "${column}", hvor de er forskellige.`,
  ],
  'empty-name': ({ label }) => [`Rækken har ingen "${label}"`, 'Skriv navnet, eller fjern rækken.'],
  'bad-name.long': ({ label, length, most }) => [
    `"${label}" har ${length} tegn`,
    `Forkort den til højst ${most}.`,
  ],
  'bad-name.unseen': ({ label }) => [
    `"${label}" har et linjeskift eller et andet tegn, der ikke kan ses`,
    'Skriv navnet igen på én linje.',
  ],
  'duplicate-column': ({ name, first, second }) => [
    `Kolonne ${first} og ${second} hedder begge "${name}"`,
    'Giv den ene et andet navn, eller fjern den.',
  ],
  'unnamed-column': ({ number }) => [
    `Kolonne ${number} har intet navn`,
    'Skriv i den første linje, hvad den rummer, eller fjern kolonnen.',
  ],
  'ragged-row': ({ cells, width }) => [
    `Rækken har ${cells} celler, overskriftsrækken ${width}`,
    'Sæt anførselstegn om en celle, der har skilletegnet i sig.',
  ],
  'ragged-row.sheet': ({ cells, width, file, line }) => [
    `Rækken har ${cells} celler, overskriftsrækken ${width}`,
    `Navngiv kolonnerne i den første række, eller tøm cellerne ved siden af tabellen i ${lineName(file, line)}.`,
  ],
  'ragged-row.short': ({ cells, width, names }) => [
    `Rækken har ${cells} af ${width} celler`,
    `Hver række har en celle for ${names.join(', ')}; den må gerne være tom.`,
  ],
  'more-row-problems': ({ more }) => [
    more === 1 ? 'Der er fejl i 1 række mere' : `Der er fejl i ${more} rækker mere`,
    'Ret de første; de andre er ofte af samme slags.',
  ],
};
