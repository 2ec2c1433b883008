import type * as en from '../en/markdown.ts';
import type { Translated } from '../wording.ts';
import { FATES, FOREIGN, insteadOf, WRITE_THE_VALUE } from './foreign.ts';
import { counted, didYouMean, scriptName, someOf, thereAre } from './phrases.ts';

const ONLY_A_NAME =
  'I Markdown kan der kun stå et navn mellem tuborgklammerne: {{document.version}}. Skriv \\{{ for at få vist dem.';

const AN_ID = 'Et id begynder med et bogstav a–z og fortsætter med bogstaver, tal, - og _.';
const WITH_TITLE = 'Et kapitel begynder med sin titel: # Titel';
const LAST_LEVEL = 'Den vises på niveau 6, som er det sidste.';

const nothingDone = ({ key, more }: { readonly key: string; readonly more: number }): string =>
  `"${key}" i kapitlets hoved bruges ikke til noget${more === 0 ? '' : `, her og i ${counted(more, 'kapitel', 'kapitler')} mere`}`;

/** Of what is told once for each chapter: how many more there are. */
const inChapter = (more: number): string => (more === 0 ? '' : ` (og ${more} mere i kapitlet)`);

/** What is wrong with chapters. */
export const markdown: Translated<typeof en.markdown> = {
  'unknown-code-language': ({ language, known, near }) => [
    `Kode i "${language}" farves ikke: sproget er ukendt`,
    didYouMean(near) ?? `Kendte sprog: ${known.join(', ')}.`,
  ],
  'empty-document': () => ['Alle kapitler i dokumentet er tomme', 'Skriv et: # Titel'],
  'empty-chapter': () => [
    'Kapitlet er tomt og udelades',
    'Skriv det, eller fjern det fra listen over kapitler.',
  ],
  'chapter-too-large': ({ millions }) => [
    `Kapitlet har ${millions.replace('.', ',')} millioner tegn; der læses højst 1 million`,
    'Del det i flere kapitler. Billeder hører til i deres egne filer, ikke i teksten.',
  ],
  'unclosed-front-matter': () => ['Kapitlets hoved slutter ikke', 'Sæt en linje med --- efter det.'],
  'foreign-key': ({ key, more, known }) => [
    nothingDone({ key, more }),
    `Nøglen er til et andet værktøj. Kendte nøgler her: ${known.join(', ')}.`,
  ],
  'foreign-key.title': (found) => [nothingDone(found), 'Et kapitels titel er dets overskrift på niveau 1.'],
  'foreign-key.id': (found) => [nothingDone(found), AN_ID],
  'foreign-key.toml': (found) => [
    nothingDone(found),
    'I TOML læses kun titlen: skriv det i YAML mellem linjer med ---.',
  ],
  'foreign-syntax': ({ kind, fate, more }) => [
    `${FOREIGN[kind]} forstås ikke og ${FATES[fate]}${inChapter(more)}`,
    insteadOf(kind),
  ],
  'foreign-syntax.value': ({ name, more }) => [
    `{{${name}}} er en værdi fra et andet værktøj og vises uændret${inChapter(more)}`,
    WRITE_THE_VALUE,
  ],
  'missing-title': ({ name }) => [`Kapitlet har ingen titel; det kaldes "${name}" efter sin fil`, WITH_TITLE],
  'missing-title.first-heading': ({ title }) => [
    `Kapitlet har ingen overskrift på niveau 1; dets titel er den første overskrift, "${title}"`,
    WITH_TITLE,
  ],
  'content-before-title': ({ title }) => [
    `Det, der står før titlen "${title}", flyttes ned under den`,
    WITH_TITLE,
  ],
  'second-title': ({ title, level, more }) => [
    `"${title}" er endnu en overskrift på niveau ${level}${inChapter(more)}`,
    'Den bliver et afsnit i kapitlet. Skriv den med ##, eller flyt den til sit eget kapitel.',
  ],
  'empty-heading': ({ more }) => [
    `Overskriften har ingen tekst og udelades${inChapter(more)}`,
    'Skriv den, eller slet linjen.',
  ],
  'skipped-heading-level': ({ level, above, more }) => [
    `En overskrift på niveau ${level} følger efter en på niveau ${above}${inChapter(more)}`,
    `Den vises ét niveau længere nede. Skriv den med ${'#'.repeat(above + 1)}.`,
  ],
  'skipped-heading-level.first': ({ level, later, above, more }) => [
    `Den første overskrift er på niveau ${level} og en senere på niveau ${later}${inChapter(more)}`,
    `Den vises ét niveau længere nede. Skriv den med ${'#'.repeat(above + 1)}.`,
  ],
  'too-deep-heading': ({ level, more }) => [
    `Overskriften ville være på niveau ${level}${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'too-deep-heading.written': ({ level, more }) => [
    `Der er skrevet en overskrift på niveau ${level}${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'raw-heading': ({ text, more }) => [
    `Overskriften "${text}" i HTML står i ingen indholdsfortegnelse og vises med fed${inChapter(more)}`,
    'Skriv den i Markdown med en tom linje før og efter.',
  ],
  'chapter-after-appendix': () => [
    'Et nummereret kapitel følger efter et bilag',
    'Flyt det foran bilagene, eller skriv "appendix: true" i dets hoved.',
  ],
  'invalid-id': ({ id }) => [`"${id}" kan ikke være et id`, AN_ID],
  'duplicate-id': ({ id, where }) => [
    `Id'et "${id}" er allerede taget i ${where}`,
    'Giv et af de to et andet id; et id bruges kun én gang i hele dokumentet.',
  ],
  'conflicting-id': ({ id, other }) => [
    `Titlens id "${id}" er ikke det samme som hovedets, "${other}"`,
    'Slet et af dem.',
  ],
  'reserved-id': ({ id }) => [`Id'et "${id}" tilhører en del af siden uden om kapitlerne`, 'Vælg et andet.'],
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
  'data-content': () => [
    'Der må ikke stå noget i en :::data: dens rækker kommer fra datasættet',
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
  'empty-link': () => [
    'Linket har ingen tekst',
    'Skriv teksten mellem de firkantede parenteser. Kun et link til et id, f.eks. [](#id), får selv sin tekst.',
  ],
  'unsafe-link': ({ scheme }) => [
    `Links af slagsen "${scheme}:" er ikke tilladt`,
    'Links kan begynde med https:, http:, mailto: eller tel:, eller med # og et id.',
  ],
  'undefined-reference': ({ label, near }) => [
    `Adressen "${label}" er ikke angivet nogen steder, så parenteserne vises i teksten`,
    didYouMean(near) ??
      `Skriv den på sin egen linje: [${label}]: https://…, eller \\[ for at få vist en parentes.`,
  ],
  'link-with-space': ({ address }) => [
    `Der er et mellemrum i adressen "${address}", så den bliver ikke et link, men vises, som den er skrevet`,
    `Skriv den mellem < og >: (<${address}>)`,
  ],
  'link-to-markdown': ({ file }) => [
    `"${file}" står ikke under "chapters" i dokumentet, så linket er kun tekst`,
    'Sæt filen på listen i document.yml, eller link til der, hvor den er offentliggjort: https://…',
  ],
  'link-to-folder': ({ folder }) => [
    `"${folder}" er en mappe uden en index.md eller README.md under "chapters", så linket er kun tekst`,
    'Link til en fil i mappen, eller til der, hvor den er offentliggjort: https://…',
  ],
  'outside-workspace.link': ({ href }) => [
    `Linket "${href}" fører ud af arbejdsmappen`,
    'Kopiér filen ind i arbejdsmappen, eller link til der, hvor den er offentliggjort: https://…',
  ],
  'missing-linked-file': ({ file, near }) => [
    `Linket fører til "${file}", som ikke findes`,
    didYouMean(near) ?? 'Tilføj filen, eller skriv hele adressen på en side på nettet: https://…',
  ],
  'missing-linked-file.from-workspace': ({ file, near }) => [
    `Linket fører til "${file}", som ikke findes`,
    didYouMean(near) ??
      'Et / forrest står for arbejdsmappen. Skriv hele adressen, hvis det er en side på nettet: https://…',
  ],
  'same-file.attachment': ({ file, other, path }) => [
    `"${file}" og "${other}" ville begge blive til ${path}`,
    'Giv en af de to et andet navn.',
  ],
  'broken-link': ({ id, near }) => [
    `Intet i dokumentet har id'et "${id}"`,
    near === undefined ? 'Giv den overskrift, du mener, et id: ## Overskrift {#id}' : `Mener du "#${near}"?`,
  ],
  'broken-link.term': ({ id, near }) => [
    `Intet i dokumentet har id'et "${id}"`,
    near === undefined
      ? "Forklar begrebet i en ordliste (:::glossary), som giver det id'et."
      : `Mener du "#${near}"?`,
  ],
  'broken-link.heading': ({ chapter, name, near }) => [
    `Kapitlet "${chapter}" har ingen overskrift "${name}"`,
    didYouMean(near) ?? 'Giv den overskrift, du mener, et id: ## Overskrift {#id}',
  ],
  'broken-link.nowhere': () => ['Linket fører ingen steder hen', 'Skriv en overskrifts id efter #.'],
  'ambiguous-heading': ({ name, ids }) => [
    `"#${name}" kan være flere overskrifter`,
    `Skriv id'et på den, du mener: ${ids.map((id) => `#${id}`).join(', ')}.`,
  ],
  'missing-alternative-text': () => [
    'Billedet har ingen alternativ tekst',
    'Skriv mellem de firkantede parenteser, hvad det viser: ![Login i fem trin](login.svg)',
  ],
  'missing-alternative-text.html': () => [
    'Billedet har ingen alternativ tekst',
    'Tilføj alt="…"; alt="" til ren pynt.',
  ],
  'undescribed-picture': () => [
    'Billedet har ingen alternativ tekst: det springes over, når siden læses op, eller ordene i det læses',
    'Skriv mellem de firkantede parenteser, hvad det viser: ![Login i fem trin](login.svg), eller alt="…" i HTML.',
  ],
  'picture-without-path': () => [
    'Billedet har ingen sti, der kan læses',
    'Skriv stien fra kapitlet: ![tekst](billede.svg), eller fra arbejdsmappen: /assets/billede.svg',
  ],
  'remote-picture': ({ address }) => [
    `Billedet "${address}" ligger på nettet, så dets alternative tekst og adresse står i stedet for det`,
    'Gem det ved siden af kapitlet, og henvis til det der; "kl-docs check --online --fix" gør begge dele.',
  ],
  'missing-glyph.no-font': ({ name, count }) => [
    `Ingen skrifttype har tegnet ${name}${count > 1 ? `, ${count} gange` : ''}`,
    'Skriv det på en anden måde, eller tilføj en skrifttype, der har det.',
  ],
  'missing-glyph.script': ({ script, characters, count }) => [
    `Ingen skrifttype har disse tegn (${scriptName(script)}): ${someOf(characters)}; de står der ${count} gange`,
    'Skriv det med latinske bogstaver, eller tilføj en skrifttype, der har dem.',
  ],
  'markdown-in-html': ({ written }) => [
    `"${written}" står i HTML og vises, som det er skrevet`,
    'Sæt en tom linje før og efter, eller skriv det i HTML.',
  ],
  'removed-html': ({ tag }) => [
    `<${tag}> tages ud`,
    'Skriv det i Markdown eller med HTML uden scripts, typografi og formularer.',
  ],
  'removed-html.attribute': ({ name, tag }) => [
    `Egenskaben ${name} i <${tag}> tages ud`,
    'Skriv det i Markdown eller med HTML uden scripts, typografi og formularer.',
  ],
  'removed-look': ({ name, tag, more }) => [
    `Egenskaben ${name} i <${tag}> udelades: udseendet er skabelonens${inChapter(more)}`,
    'Der er ikke noget at gøre: indholdet er med.',
  ],
  'broken-svg': () => ['Filen er ikke en SVG-tegning', 'Gem tegningen igen som SVG.'],
  'removed-svg': ({ tag }) => [
    `<${tag}> tages ud af tegningen`,
    'Gem den som almindelig SVG uden scripts, animation og links.',
  ],
  'removed-svg.attribute': ({ tag, name }) => [
    `Egenskaben ${name} i <${tag}> tages ud af tegningen`,
    'Gem den som almindelig SVG uden scripts, animation og links.',
  ],
  'removed-svg.font': () => [
    'Tegningens egen skrifttype tages ikke med: dens tekst står i dokumentets skrifttyper',
    'Gør teksten til kurver, når du gemmer tegningen, hvis den skal se ud som før, og sig teksten i den alternative tekst.',
  ],
  'variable-syntax.unclosed': () => [
    '{{ mangler sin }}',
    'Skriv }} efter navnet, eller \\{{ for at få vist tuborgklammer.',
  ],
  'variable-syntax.block': ({ written }) => [`${written} er en blok`, ONLY_A_NAME],
  'variable-syntax.partial': ({ written }) => [`${written} er en skabelondel`, ONLY_A_NAME],
  'variable-syntax.unescaped': ({ written }) => [`${written} er en værdi, der vises rå`, ONLY_A_NAME],
  'variable-syntax.no-name': ({ written }) => [`${written} er ikke et navn`, ONLY_A_NAME],
  'variable-syntax.helper': ({ written }) => [`${written} er en hjælper med parametre`, ONLY_A_NAME],
  'variable-syntax.no-plain-name': ({ written }) => [`${written} er ikke et rent navn`, ONLY_A_NAME],
  'unknown-variable': ({ name, known, near }) => [
    `Ukendt variabel "${name}"`,
    didYouMean(near) ?? `De kendte er ${known.join(', ') || 'ingen variabler'}.`,
  ],
  'variable-group': ({ name, inside }) => [
    `"${name}" er en gruppe af værdier`,
    `Vælg en: ${inside.join(', ')}.`,
  ],
  'variable-list': ({ name }) => [`"${name}" er en liste, ikke en tekst`, 'Kun tekster og tal kan vises.'],
  'variable-without-value': ({ name }) => [
    `Variablen "${name}" har ingen værdi her`,
    'Giv den en værdi, eller fjern den.',
  ],
};
