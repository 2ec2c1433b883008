import type * as en from '../en/data.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, firstOf, lineName, periodName, quoted, thereAre } from './phrases.ts';

/** What is wrong with tables, data sets and dated values. */
export const data: Translated<typeof en.data> = {
  'unknown-data-set': ({ name, known, near }) => [
    `Der er ikke noget datasæt "${name}"`,
    known.length === 0
      ? 'Datasæt står under "data" i kl-docs.yml, og der er ingen.'
      : (didYouMean(near) ?? thereAre(known)),
  ],
  'unknown-data-set.none': () => [
    'Tabellen siger ikke, hvilket datasæt den er lavet af',
    'Skriv dets navn fra kl-docs.yml: :::data[Tabeltekst]{set=navn}',
  ],
  'incomplete-data-set': ({ name, names }) => [
    `Der kan ikke laves dokumenter for datasættet "${name}": i kl-docs.yml har det ingen ${names.join(', ')}`,
    'Der laves et dokument for hver række, når datasættet siger, hvordan rækker navngives, vises og findes: key: kolonne, label: kolonne, find: [kolonner].',
  ],
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
  'broken-csv.unclosed': () => [
    'Et anførselstegn, der begynder her, er ikke lukket',
    'Tilføj det afsluttende anførselstegn, eller fjern det første.',
  ],
  'broken-csv.inside': () => [
    'Der står et anførselstegn inde i en celle',
    'Sæt anførselstegn om hele cellen, og skriv hvert anførselstegn i den to gange.',
  ],
  'broken-encoding': ({ encoding }) => [
    `Filen siger, at den er ${encoding}, men det er den ikke`,
    'Gem den igen som "CSV UTF-8".',
  ],
  'read-as-windows-1252': () => [
    'Tabellen er ikke UTF-8 og blev læst som Windows-1252',
    'Se efter, om æ, ø og å er rigtige; gemmes den som "CSV UTF-8", er det sikkert.',
  ],
  'broken-json': () => [
    'JSON kan ikke læses',
    'Se her og lige før efter et komma, et anførselstegn eller en parentes, der mangler eller er for meget.',
  ],
  'broken-xlsx': () => [
    'Regnearket kan ikke læses: det er beskadiget eller ufuldstændigt',
    'Åbn det i Excel, og gem det igen som .xlsx.',
  ],
  'no-table': () => ['Filen er ikke en liste af rækker', 'Skriv [ { "kolonne": "værdi", … }, … ].'],
  'no-table.entry': ({ number }) => [
    `Nummer ${number} på listen er ikke en række`,
    'Skriv { "kolonne": "værdi", … } for hver række.',
  ],
  'no-table.cell': ({ name, number }) => [
    `"${name}" i nummer ${number} på listen er hverken en tekst eller et tal`,
    'En celle rummer én tekst, ét tal eller true/false.',
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
  'file-too-large': () => [
    'Tabellen er større end 50 MB',
    'Udelad de kolonner og rækker, der ikke er brug for.',
  ],
  'file-too-large.unpacked': () => [
    'Regnearket fylder mere end 500 MB, når det pakkes ud',
    'Kopiér tabellen alene over i et nyt regneark.',
  ],
  'unknown-table-format': ({ name }) => [
    `"${name}" er ikke en slags tabel, der kan læses`,
    'Gem den som .xlsx, .csv, .tsv, .json eller .yml.',
  ],
  'wrong-table-format.no-text': () => [
    'Filen er ikke tekst',
    'Gem tabellen som .xlsx eller som "CSV UTF-8".',
  ],
  'wrong-table-format.old-workbook': () => [
    'Filen er et regneark af den gamle slags (.xls) eller har en adgangskode',
    'Åbn den i Excel, og gem den som .xlsx uden adgangskode.',
  ],
  'wrong-table-format.workbook': ({ ending }) => [
    `Filen hedder ${ending}, men er et regneark`,
    'Kald den .xlsx, eller gem den som CSV i Excel.',
  ],
  'wrong-table-format.no-workbook': () => [
    'Filen hedder .xlsx, men er ikke et regneark',
    'Kald den .csv, hvis den er tekst, eller gem den som .xlsx i Excel.',
  ],
  'unknown-column': ({ data, column, columns, near }) => [
    `${data} har ingen kolonne "${column}"`,
    didYouMean(near) ?? thereAre(columns),
  ],
  'unknown-value': ({ data, column, value, near, present }) => [
    `Ingen række i ${data} har "${value}" som ${column}`,
    near.length > 0
      ? `Nærmest: ${near.map(({ name, period }) => (period ? `${name} (${periodName(period)})` : name)).join(', ')}.`
      : `Der er: ${firstOf(present)}.`,
  ],
  'no-rows': ({ data, where }) => [
    `Ingen række i ${data} passer til alt i ${where}, så tabellen er tom`,
    'Hver af værdierne findes, men ingen række har dem sammen.',
  ],
  'no-rows.value': ({ data, column, value, near, present }) => [
    `Ingen række i ${data} har "${value}" som ${column}, så tabellen er tom`,
    near.length > 0 ? `Nærmest: ${near.join(', ')}.` : `Der er: ${firstOf(present)}.`,
  ],
  'not-a-number': ({ text, column, file, line, more }) => [
    `"${text}" er ikke et tal, i ${column} i ${lineName(file, line)} i ${file}${more > 0 ? `, ligesom ${more === 1 ? '1 anden celle' : `${more} andre celler`}` : ''}`,
    'Skriv et tal, fx 1.234,5, eller lad cellen være tom, hvis det ikke er kendt.',
  ],
  'value-of-another-date': ({ value, period, date, present }) => [
    `${value} gælder ${periodName(period)}; udgavens dato er ${date}`,
    `På den dato er der: ${firstOf(present)}.`,
  ],
  'unknown-variant': ({ name, data, file, close }) => [
    `Der er ingen "${name}" i ${data}`,
    close.length === 0 ? `Navnene står i ${file}.` : `Nærmest: ${close.join(', ')}.`,
  ],
  'unknown-variant.nobody': ({ file }) => ['Rækken siger ikke, hvem den er til', `Navnene står i ${file}.`],
  'invalid-copies': ({ text }) => [
    `"${text}" er ikke et antal`,
    'Skriv et helt tal fra 1, eller fjern rækken.',
  ],
  'invalid-copies.missing': () => [
    'Rækken siger ikke, hvor mange der skal bruges',
    'Skriv et helt tal fra 1, eller fjern rækken.',
  ],
  'no-valid-value': ({ name, date }) => [
    `Ingen værdi af "${name}" gælder den ${date}, som er udgavens dato`,
    'Tilføj den, der gør, med validFrom eller validUntil.',
  ],
  'overlapping-values': ({ name }) => [
    `To værdier af "${name}" gælder samtidig`,
    'Slut den ene med validUntil dagen før, den anden begynder.',
  ],
  'overlapping-values.backwards': ({ name }) => [
    `Denne værdi af "${name}" slutter, før den begynder`,
    'validFrom er den første dag, den gælder, validUntil den sidste.',
  ],
};
