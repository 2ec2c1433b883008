import type * as en from '../en/markdown.ts';
import type { Translated } from '../wording.ts';
import { FATES, FOREIGN, insteadOf, WRITE_THE_VALUE } from './foreign.ts';
import { didYouMean, inChapter, scriptName, someOf } from './phrases.ts';

const ONLY_A_NAME =
  'I Markdown kan der kun stå et navn mellem tuborgklammerne: {{document.version}}. Skriv \\{{ for at få vist dem.';

/** What is wrong with other Markdown: code, pictures, HTML, variables, and what only other tools understand. */
export const markdown: Translated<typeof en.markdown> = {
  'unknown-code-language': ({ language, known, near }) => [
    `Kode i "${language}" farves ikke: sproget er ukendt`,
    didYouMean(near) ?? `Kendte sprog: ${known.join(', ')}.`,
  ],
  'foreign-syntax': ({ kind, fate, more }) => [
    `${FOREIGN[kind]} forstås ikke og ${FATES[fate]}${inChapter(more)}`,
    insteadOf(kind),
  ],
  'foreign-syntax.value': ({ name, more }) => [
    `{{${name}}} er en værdi fra et andet værktøj og vises uændret${inChapter(more)}`,
    WRITE_THE_VALUE,
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
  'replaced-glyph': ({ name, count }) => [
    `Ingen skrifttype har tegnet ${name}${count > 1 ? `, ${count} gange` : ''}: der trykkes □ i stedet`,
    'Skriv det på en anden måde, eller tilføj en skrifttype, der har det.',
  ],
  'replaced-glyph.script': ({ script, characters, count }) => [
    `Ingen skrifttype har disse tegn (${scriptName(script)}): ${someOf(characters)}; der trykkes □ i stedet ${count} gange`,
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
  'picture-too-large.drawing': ({ megabytes }) => [
    `Tegningen fylder mere end ${megabytes} MB`,
    'Gør dens kurver enklere i tegneprogrammet, eller gem den som PNG.',
  ],
  'picture-too-large.copies': ({ most }) => [
    `Tegningen ville have flere end ${most} elementer, når det, den bruger igen (<use>, mønstre, masker), tælles med hver gang`,
    'Gem den med færre kopier eller som PNG.',
  ],
  'picture-too-large.filters': ({ most }) => [
    `Tegningen bruger filtre med flere end ${most} trin`,
    'Fjern effekter som sløring og skygge, eller gem den som PNG.',
  ],
  'removed-svg': ({ tag }) => [
    `<${tag}> tages ud af tegningen`,
    'Gem den som almindelig SVG uden scripts, animation og links.',
  ],
  'removed-svg.attribute': ({ tag, name }) => [
    `Egenskaben ${name} i <${tag}> tages ud af tegningen`,
    'Gem den som almindelig SVG uden scripts, animation og links.',
  ],
  'removed-svg.style': ({ name }) => [
    `"${name}" tages ud af tegningens stil`,
    'En tegning må sige, hvordan dens egne former og bogstaver ser ud. Angiv udseendet dér, og gem den igen.',
  ],
  'removed-svg.unreadable-style': () => [
    'En del af tegningens stil kan ikke læses og tages ud',
    'Se efter, om hver { har sin }, hvert anførselstegn sin makker, og hver regel gælder noget i tegningen.',
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
