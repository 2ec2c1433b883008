import type * as en from '../en/data.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, firstOf, lineName, periodName, thereAre } from './phrases.ts';

/** What is wrong with data sets, what is chosen of them, and dated values. */
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
  'unknown-data-set.chart': () => [
    'Diagrammet siger ikke, hvilket datasæt det er lavet af',
    'Skriv dets navn fra kl-docs.yml: :::chart[Figurtekst]{set=navn x=kolonne y=kolonne}',
  ],
  'incomplete-data-set': ({ name, names }) => [
    `Der kan ikke laves dokumenter for datasættet "${name}": i kl-docs.yml har det ingen ${names.join(', ')}`,
    'Der laves et dokument for hver række, når datasættet siger, hvordan rækker navngives, vises og findes: key: kolonne, label: kolonne, find: [kolonner].',
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
    `Ingen række i ${data} passer til alt i ${where}, så intet vises`,
    'Hver af værdierne findes, men ingen række har dem sammen.',
  ],
  'no-rows.value': ({ data, column, value, near, present }) => [
    `Ingen række i ${data} har "${value}" som ${column}, så intet vises`,
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
