import type * as en from '../en/blocks.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, thereAre } from './phrases.ts';

/** What is wrong with the blocks and marks that are ours, and with footnotes. */
export const blocks: Translated<typeof en.blocks> = {
  'unclosed-directive': ({ name }) => [
    `:::${name} slutter ikke`,
    'Sæt en linje med ::: efter. En blok, der rummer en anden, skal have flere koloner end den indeni: ::::',
  ],
  'unclosed-directive.box': ({ line, fence }) => [
    `Boksen "${line}" slutter ikke`,
    `Sæt en linje med ${fence} efter den.`,
  ],
  'unknown-directive': ({ name, near }) => [`Der er ingen blok, der hedder "${name}"`, didYouMean(near)],
  'unknown-attribute': ({ directive, name, known, near }) => [
    `:::${directive} har ingen egenskab "${name}"`,
    didYouMean(near) ?? `Den kan have ${known.join(', ')}.`,
  ],
  'unknown-attribute.of-mark': () => [
    ':mark[…] har ingen egenskaber',
    'Fjern det, der står i tuborgklammer efter den.',
  ],
  'missing-caption': ({ name }) => [
    `:::${name} mangler en forklarende tekst`,
    `Skriv den i firkantede parenteser: :::${name}[…]`,
  ],
  'missing-question': ({ name }) => [
    `:::${name} har intet spørgsmål`,
    `Skriv det i firkantede parenteser: :::${name}[…]`,
  ],
  'unexpected-label': ({ name }) => [
    `:::${name} kan ikke have en tekst i firkantede parenteser`,
    'Fjern den.',
  ],
  'empty-directive': ({ name }) => [`Der står ikke noget i :::${name}`, 'Skriv det, eller slet det.'],
  'stray-directive-fence': ({ written }) => [
    `"${written}" begynder ikke en blok`,
    'Skriv :::navn[Tekst]{nøgle="værdi"} uden mellemrum og uden noget efter på linjen.',
  ],
  'stray-directive-fence.end': ({ fence }) => [
    `Dette ${fence} slutter ikke noget`,
    'Slet det. En blok, der rummer en anden, skal have flere koloner end den indeni: ::::',
  ],
  'misplaced-mark': () => [
    ':mark[…] kan ikke stå i en overskrift, en forklarende tekst eller et begreb',
    'Markér et ord i teksten under.',
  ],
  'unread-mark': () => [
    'Dette :mark[…] læses ikke og ville blive vist, som det er skrevet',
    'Skriv et par ord i parenteserne, på én linje og uden firkantede parenteser i: :mark[afledt]',
  ],
  'figure-without-picture': () => [
    'Figuren har intet billede',
    'Sæt et ind: ![Hvad billedet viser](billede.svg)',
  ],
  'figure-content': () => [
    'En figur er ét billede og ikke andet',
    'Flyt teksten ud af figuren, eller lav en figur for hvert billede.',
  ],
  'table-content': () => [
    'En tabelblok rummer én tabel og ikke andet',
    'En tabel har en linje med overskrifter, en linje med streger og sine rækker, f.eks. | Rolle | Opgave |, | --- | --- |.',
  ],
  'table-content.no-table': () => [
    'Der er ingen tabel i tabelblokken',
    'En tabel har en linje med overskrifter, en linje med streger og sine rækker, f.eks. | Rolle | Opgave |, | --- | --- |.',
  ],
  'invalid-value.form': () => [
    '"form" har ingen værdi',
    'Skriv :::table[Tekst]{form} om en tabel, der skal udfyldes i hånden.',
  ],
  'data-content': ({ name }) => [
    `Der må ikke stå noget i en :::${name}: dens rækker kommer fra datasættet`,
    'Flyt det ned under den linje med :::, der slutter den.',
  ],
  'invalid-value.where': ({ written }) => [
    `"${written}" siger ikke, hvad en kolonne skal være`,
    'Skriv kolonne=værdi, og komma eller semikolon mellem flere: where="aar=2026; region=Nord".',
  ],
  'invalid-value.limit': ({ text }) => [
    `"${text}" er ikke et antal rækker`,
    'Skriv et helt tal fra 1: limit="10".',
  ],
  'invalid-value.column-format': ({ written, known }) => [
    `"${written}" siger ikke, hvordan en kolonne skal vises`,
    `Skriv kolonne:slags, hvor slags er en af disse: ${known.join(', ')}: format="andel:percent, kode:text".`,
  ],
  'invalid-value.sum': ({ column, columns }) => [
    `"${column}" kan ikke lægges sammen: den er ikke blandt tabellens kolonner`,
    thereAre(columns),
  ],
  'invalid-value.sum-first': ({ column }) => [
    `"${column}" kan ikke lægges sammen: den første kolonne navngiver rækkerne`,
    `Sæt den kolonne, der navngiver rækkerne, først: columns="…, ${column}".`,
  ],
  'invalid-value.first-column': () => [
    '"first-column" står ikke over en tabel, eller siger hverken "headers" eller "data"',
    'Skriv <!-- first-column: headers --> eller <!-- first-column: data --> på linjen over en tabel i Markdown.',
  ],
  'surplus-cell': ({ cells, columns, text }) => [
    `Rækken har ${cells} celler og tabellen ${columns} kolonner: "${text}" ville gå tabt`,
    'Giv kolonnen en overskrift, eller skriv en lodret streg, der hører til teksten, som \\|.',
  ],
  'steps-content': () => [
    'Trin er én nummereret liste og ikke andet',
    'Begynd hvert trin med 1., og ryk det, der hører til, tre mellemrum ind.',
  ],
  'glossary-content': () => [
    'En ordliste er én definitionsliste og ikke andet',
    'Skriv hvert begreb på sin egen linje og derunder en linje med et kolon, et mellemrum og hvad det betyder.',
  ],
  'duplicate-term': ({ text }) => [`"${text}" er forklaret to gange`, 'Saml de to til én.'],
  'unknown-term': ({ name, near }) => [
    `Ordlisten har ikke begrebet "${name}"`,
    didYouMean(near) ?? 'Skriv begreberne, som de står i listen, med semikolon imellem.',
  ],
  'open-point-without-id': () => [
    'Det åbne punkt har intet id',
    'Giv det et: :::open[Spørgsmål]{#kort-navn}',
  ],
  'invalid-date': ({ since }) => [`"${since}" er ikke en dato`, 'Skriv den som år-måned-dag: 2026-11-24.'],
  'invalid-language': ({ lang }) => [
    `"${lang}" er ikke en sprogkode`,
    'Skriv sproget sådan: :::lang{lang="en"}',
  ],
  'invalid-language.missing': () => [
    'Stykket siger ikke, hvilket sprog det er på',
    'Skriv sproget sådan: :::lang{lang="en"}',
  ],
  'index-mark-outside-text': () => [
    'Mærket til stikordsregistret står ikke i en tekst',
    'Sæt det ind i den linje, det mærker, men ikke i begyndelsen: Roskilde Kommune<!-- index: Roskilde Kommune --> …',
  ],
  'invalid-index-term': () => [
    'Et ord i mærket til stikordsregistret er tomt',
    'Skriv et eller flere: <!-- index: aftale; aftale > underskrift -->',
  ],
  'invalid-index-term.no-word': () => [
    'Mærket til stikordsregistret nævner intet ord',
    'Skriv et eller flere: <!-- index: aftale; aftale > underskrift -->',
  ],
  'invalid-index-term.third-level': () => [
    'Stikordsregistret har ord og ord under dem, men intet tredje niveau',
    'Skriv et eller flere: <!-- index: aftale; aftale > underskrift -->',
  ],
  'empty-footnote': ({ label }) => [
    `Fodnoten "${label}" har ingen tekst`,
    'Skriv den efter kolonet, eller slet fodnoten og det, der henviser til den.',
  ],
  'duplicate-footnote': ({ label, file, line, column }) => [
    `Fodnoten "${label}" er skrevet to gange`,
    `Den første står i ${file}:${line}:${column}; giv en af dem et andet navn.`,
  ],
  'undefined-footnote': ({ name, near }) => [
    `Der er ingen fodnote "${name}"`,
    didYouMean(near) ?? `Skriv den på sin egen linje: [^${name}]: …`,
  ],
  'unused-footnote': ({ label }) => [
    `Intet henviser til fodnoten "${label}", så den udelades`,
    `Henvis til den i teksten med [^${label}], eller slet den.`,
  ],
};
