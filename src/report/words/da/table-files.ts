import type * as en from '../en/table-files.ts';
import type { Translated } from '../wording.ts';

/** What is wrong with the file of a table, before its rows are looked at. */
export const tableFiles: Translated<typeof en.tableFiles> = {
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
  'file-too-large': () => [
    'Tabellen er større end 50 MB',
    'Udelad de kolonner og rækker, der ikke er brug for.',
  ],
  'file-too-large.unpacked': () => [
    'Regnearket fylder mere end 100 MB, når det pakkes ud',
    'Kopiér tabellen alene over i et nyt regneark.',
  ],
  'file-too-large.cells': ({ most }) => [
    `Tabellen har flere end ${most} celler, når tomme celler imellem tælles med`,
    'Udelad de kolonner og rækker, der ikke er brug for. Slet i Excel det, der står langt fra tabellen.',
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
};
