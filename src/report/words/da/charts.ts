import type * as en from '../en/charts.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, lineName, thereAre } from './phrases.ts';

/** What keeps a chart from being drawn. */
export const charts: Translated<typeof en.charts> = {
  'invalid-value.chart-type': ({ written, known, near }) => [
    `"${written}" er ikke en slags diagram`,
    didYouMean(near) ?? thereAre(known),
  ],
  'invalid-value.chart-axis': ({ name, columns }) => [
    `Diagrammet siger ikke, hvilken kolonne der er dets ${name}`,
    `x navngiver punkterne, y har deres tal: x="…" y="…". ${thereAre(columns)}`,
  ],
  'unreadable-chart.series-twice': () => [
    'Diagrammet har flere kolonner som y og desuden series',
    'Hver kolonne i y er allerede en serie. Fjern series, eller nævn én kolonne som y.',
  ],
  'unreadable-chart.mixed': ({ columns }) => [
    `Af ${columns.join(', ')} er nogle procenter og andre ikke: de har ingen fælles akse`,
    'Lav et diagram af hver, eller skriv med format, hvad en kolonne er: format="andel:percent".',
  ],
  'unreadable-chart.twice': ({ name, file, before, line }) => [
    `${name} har to tal, i ${lineName(file, before)} og ${lineName(file, line)} i ${file}`,
    'Et punkt har ét. Vælg rækker med where, eller skriv i series eller by, hvad der skiller dem ad.',
  ],
  'unreadable-chart.no-numbers': ({ data }) => [
    `Ingen af de valgte rækker i ${data} har et tal`,
    'Et diagram skal have mindst ét.',
  ],
  'unreadable-chart.large': ({ digits }) => [
    `Et tal har mere end ${digits} cifre og kan ikke tegnes`,
    'Regn i tusinder eller millioner.',
  ],
  'unreadable-chart.one-point': () => [
    'Linjen har kun ét punkt',
    'Tegn det som en søjle, type=bar, eller vælg flere rækker.',
  ],
  'unreadable-chart.points': ({ count, most }) => [
    `Diagrammet har ${count} punkter; af dets slags kan højst ${most} skelnes`,
    'Vælg færre rækker med where eller limit, læg dem sammen i filen, eller lav det til en tabel med :::data.',
  ],
  'unreadable-chart.series': ({ count, most }) => [
    `Diagrammet har ${count} serier; af dets slags kan højst ${most} skelnes uden farver`,
    'Vælg færre med where, eller giv hver sit eget lille diagram: by="…".',
  ],
  'unreadable-chart.panels': ({ count, most }) => [
    `Diagrammet er delt i ${count}, og højst ${most} kan sammenlignes`,
    'Vælg færre med where.',
  ],
  'unreadable-chart.height': ({ count }) => [
    `Med ${count} punkter er diagrammet højere end en side`,
    'Vælg færre rækker med where eller limit, eller lav det til en tabel med :::data.',
  ],
};
