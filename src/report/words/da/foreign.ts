import type { ForeignFate, ForeignKind } from '../foreign.ts';

/** What is written for other tools, as the beginning of a sentence. */
export const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  abbreviation: 'En forkortelse *[…]: inde i et afsnit',
  liquid: 'Koden {% … %} fra Jinja eller Liquid',
  templateValue: 'En værdi eller et kald i {{ … }} fra et andet værktøjs skabeloner',
  shortcode: 'En shortcode fra Hugo',
  mdBook: 'En kommando fra mdBook i {{#…}}',
  snippet: 'Uddraget --8<--',
  include: 'En indsættelse af en anden fil, fx {!…!} eller @include:,',
  math: 'En formel i $ … $',
  wikiLink: 'Et link i [[…]]',
  embed: 'En indlejret side i ![[…]]',
  citation: 'En kildehenvisning [@…]',
  icon: 'Et ikon fra MkDocs, fx :material-home:,',
  criticComment: 'En kommentar fra CriticMarkup i {>>…<<}',
  module: 'Import eller eksport fra MDX',
  directive: 'Blokken ::: fra et andet værktøj',
  darkPicture: 'Et billede til mørk tilstand alene, #only-dark,',
};

export const FATES: Readonly<Record<ForeignFate, string>> = {
  'as-written': 'vises uændret',
  'without-box': 'vises uden boks',
  'left-out': 'udelades',
};

export const WRITE_THE_VALUE = 'Skriv selve værdien. Tuborgklammer, der skal kunne ses, skrives \\{{.';

const HINTS: { readonly [Kind in ForeignKind]?: string } = {
  abbreviation: 'Sæt en tom linje før og efter.',
  snippet: 'Sæt teksten ind i stedet.',
  mdBook: 'Sæt teksten ind i stedet.',
  math: 'Skriv formlen med ord eller med <sup> og <sub>, eller vis den som et billede.',
  wikiLink: 'Skriv det som [tekst](fil.md).',
  embed: 'Skriv et billede som ![tekst](billede.png) og en side som [tekst](fil.md).',
  templateValue: WRITE_THE_VALUE,
  directive: 'Skriv en boks som :::note … :::, eller fjern linjerne med :::.',
};

export const insteadOf = (kind: ForeignKind): string =>
  HINTS[kind] ?? 'Skriv det i Markdown, eller fjern det.';
