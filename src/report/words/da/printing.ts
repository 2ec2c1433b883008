import type * as en from '../en/printing.ts';
import type { Translated } from '../wording.ts';

const tooLarge = ({ high, wide }: en.Excess): string =>
  [high > 0 && `${high} mm for højt`, wide > 0 && `${wide} mm for bredt`].filter(Boolean).join(' og ');

const decimal = (number: string): string => number.replace('.', ',');

const FAILED: Readonly<Record<en.BrowserFailure, string>> = {
  crashed: 'brød sammen',
  silent: 'svarede ikke i tide',
  ended: 'lukkede ned',
  replaced: 'lukkede ned',
  refused: 'nægtede at udskrive',
};

/** What shows when a page is laid out, printed or written. */
export const printing: Translated<typeof en.printing> = {
  'cut-off': ({ high, wide }) => [
    `Det, der står på siden, er der ikke plads til, og det ville blive skåret af: det er ${tooLarge({ high, wide })}`,
    'Forkort teksten eller navnet, eller giv det mere plads i skabelonen.',
  ],
  'cut-off.sheet': ({ paper, orientation, design, high, wide }) => [
    `Det, der står på arket (${paper} ${orientation}, ${design}), er der ikke plads til, og det ville blive skåret af: det er ${tooLarge({ high, wide })}`,
    'Forkort teksten eller navnet, eller giv det mere plads i skabelonen.',
  ],
  'low-contrast': ({ text, ratio, wanted }) => [
    `"${text}" har en kontrast på ${decimal(ratio)}:1, ikke ${wanted}:1 (WCAG 2.2, 1.4.6)`,
    'Vælg en mørkere eller en lysere farve i skabelonens typografi.',
  ],
  'low-resolution': ({ name, dpi, wanted, width, paper, needed }) => [
    `Billedet "${name}" har ${dpi} punkter pr. tomme på papiret; et trykkeri skal have ${wanted}`,
    `Det er ${width} px bredt; ved ${paper} mm skal det være ${needed}. Brug et større eller en tegning (SVG).`,
  ],
  'wide-table-in-print': ({ type }) => [
    `Tabellen er bredere end en side, også med skrift på ${decimal(type)} pkt. og på en liggende side`,
    'Byt om på rækker og kolonner, eller del den i flere tabeller.',
  ],
  'small-text': ({ size, least }) => [
    `Den mindste tekst i tegningen er ${decimal(size)} pkt. på papiret; under ${least} pkt. er den svær at læse`,
    'Lav to tegninger af den, eller lad et diagram løbe den anden vej (TD, LR).',
  ],
  'undecodable-picture': () => [
    'Browseren kan ikke vise billedet til ende: dets data er beskadiget',
    'Åbn det i et billedprogram, og gem det igen, eller hent det igen, hvor det kom fra.',
  ],
  'blank-picture': () => [
    'Billedet viser intet på papir, så dets plads er tom',
    'Se på dets farver, størrelse og stil til print, eller tag det ud.',
  ],
  'wider-than-page': ({ text, percent }) => [
    `"${text}" er bredere end siden, så al tekst ville blive trykt i ${decimal(percent)} % af sin størrelse`,
    'Gør det smallere, eller bryd det; er det typografien, der giver det bredden, så ret den i skabelonen.',
  ],
  'wider-than-page.something': ({ percent }) => [
    `Noget er bredere end siden, så al tekst ville blive trykt i ${decimal(percent)} % af sin størrelse`,
    'Gør det smallere, eller bryd det; er det typografien, der giver det bredden, så ret den i skabelonen.',
  ],
  'broken-manifest': ({ isBroken, count }) => [
    `Listen over, hvad der er i outputmappen, ${isBroken ? 'kunne ikke læses' : 'var væk'} og er lavet på ny: ${count === 1 ? '1 fil' : `${count} filer`} fra tidligere kørsler er i den`,
    'Mangler der en fil i den, så byg dens dokument igen. En udgave, der ikke længere er i content/, skal hentes fra en kopi.',
  ],
  'altered-output': () => [
    'Noget andet end kl-docs har ændret filen, siden den blev lavet: den er lavet igen',
  ],
  'altered-output.left': () => [
    'Noget andet end kl-docs har ændret filen, siden den blev lavet, og denne kørsel laver den ikke',
    'Byg dens dokument igen. En udgave, der ikke længere er i content/, skal hentes fra en kopi.',
  ],
  'browser-failed': ({ path, failure }) => [
    `Browseren ${FAILED[failure]} tre gange, da den lavede ${path}`,
    'Luk andre programmer, så der er mere hukommelse, og kør igen. Er dokumentet meget stort, så giv det mere tid med --timeout.',
  ],
  'unstable-page-numbers': ({ rounds }) => [
    `Sidetallene flytter sig stadig efter ${rounds} omgange`,
    'Forkort indholdsfortegnelsen med nogle linjer.',
  ],
  'lost-heading': ({ title }) => [
    `Overskriften "${title}" er ikke i PDF-filen`,
    'Viser skabelonen alle kapitler?',
  ],
  'wrong-bookmark': ({ heading, bookmark }) => [
    `Bogmærket til overskriften "${heading}" er "${bookmark}" i PDF-filen`,
    'En overskrift har sit nummer og sin titel i tekstens rækkefølge, og skabelonen lægger intet til.',
  ],
  'wrong-bookmark.none': ({ heading }) => [`Overskriften "${heading}" har intet bogmærke i PDF-filen`],
  'wrong-bookmark.no-heading': ({ bookmark }) => [
    `Bogmærket "${bookmark}" hører ikke til nogen overskrift i PDF-filen`,
  ],
  'lost-figure': ({ title }) => [
    `Figuren "${title}" er ikke i PDF-filen med sin alternative tekst`,
    'Viser skabelonen alle kapitler, og skjuler ingen typografi billedet?',
  ],
  'wrong-page-count': ({ pages, wanted }) => [
    `PDF-filen har ${pages} sider, men skulle have ${wanted}`,
    'Det, der ikke er plads til, løber videre: forkort teksten, eller giv den mere plads i skabelonen.',
  ],
  'wrong-page-number': ({ id, page, real }) => [
    `Indholdsfortegnelsen siger side ${page} om "${id}", som står på side ${real ?? '?'}`,
  ],
  'heading-level-in-pdf': ({ text, level, above }) => [
    `Overskriften "${text}" på niveau ${level} følger efter en på niveau ${above} i PDF-filen (PDF/UA-1, 7.4.2)`,
    'Også i et citat, en liste eller en boks er en overskrift højst ét niveau under den foregående, eller den er fed tekst.',
  ],
  'heading-level-in-pdf.first': ({ text, level }) => [
    `Overskriften "${text}" på niveau ${level} er den første i PDF-filen (PDF/UA-1, 7.4.2)`,
    'Også i et citat, en liste eller en boks er en overskrift højst ét niveau under den foregående, eller den er fed tekst.',
  ],
  'irregular-table': ({ text, page }) => [
    `Rækkerne i tabellen "${text}" på side ${page} har ikke lige mange kolonner i PDF-filen (PDF/UA-1, 7.2)`,
    'Giv hver række lige så mange celler som overskriftsrækken; en celle over flere kolonner tæller for dem alle. Celler, der ikke ses på siden, er heller ikke i filen.',
  ],
  'pdf-limit.text': ({ bytes, most }) => [
    `En tekst, der står i stedet for noget, f.eks. en alternativ tekst, fylder ${bytes} byte; højst ${most} er tilladt (PDF/A-2, 6.1.13)`,
    'Sig kort, hvad billedet viser, og skriv resten i teksten.',
  ],
  'pdf-limit.nesting': ({ depth, most }) => [
    `Tegninger ligger ${depth} lag inde i hinanden; højst ${most} er tilladt (PDF/A-2, 6.1.13)`,
    'Opløs grupperne i tegningen, eller brug færre citater og bokse inde i hinanden.',
  ],
  'font-not-embedded': ({ name }) => [`Skrifttypen ${name} er ikke indlejret`],
  'foreign-font': ({ name }) => [
    `Noget tekst står med ${name}, en skrifttype på denne maskine`,
    'På en anden maskine ville det se anderledes ud: tag en skrifttype med (@import "fonts.css"), og nævn den i skabelonens typografi.',
  ],
  'foreign-font.in-drawing': ({ target }) => [
    `Tegningen "${target}" har tekst, som ville stå med en skrifttype på denne maskine`,
    'På en anden maskine ville det se anderledes ud: lav teksten om til kurver (i Inkscape: Sti > Objekt til sti), og gem tegningen igen.',
  ],
  'no-text': () => ['PDF-filen har slet ingen tekst', 'Kør "kl-docs doctor": ingen skrifttype kunne bruges.'],
  'no-text.empty-page': () => [
    'Den trykte side er tom: den viser hverken tekst eller billede',
    'Lad skabelonen vise kapitlerne: {{#each chapters}}{{{html}}}{{/each}}. Gør den det, har maskinen ingen skrifttype til en browser, du selv har valgt: udelad --browser og KL_DOCS_BROWSER.',
  ],
  'not-tagged': () => ['PDF-filen er ikke opmærket (tagget)'],
  'not-tagged.given': () => [
    'PDF-filen er ikke opmærket (tagget): en skærmlæser må gætte, hvad der står i den',
    'Lav den igen med koder ("tagget PDF", "PDF/UA") i det program, den kommer fra.',
  ],
  'unreadable-pdf': () => [
    'Filen kan ikke læses som PDF',
    'Er den en PDF, og er den hel? Krypterede filer kan ikke læses.',
  ],
  'wrong-language': ({ language, wanted }) => [
    `PDF-filens sprog er ${language ?? 'ikke angivet'}, ikke ${wanted}`,
    'Har skabelonen <html lang="{{language}}">?',
  ],
  'no-title': () => ['PDF-filen har ingen titel', 'Har skabelonen en <title>?'],
  'missing-glyph': ({ page, text }) => [
    `Et tegn på side ${page} findes ikke i skrifttyperne: "${text}"`,
    'Skriv det på en anden måde, eller tilføj en skrifttype, der har det.',
  ],
  'untagged-text': ({ page, text }) => [
    `"${text}" på side ${page} bliver ikke læst op af en skærmlæser`,
    'Tekst, som CSS laver, bliver ikke opmærket: skriv den i skabelonen.',
  ],
  'overview-too-large': ({ sheets, most }) => [
    `En oversigt over ${sheets} ark er for stor`,
    `Vælg højst ${most} ad gangen, ved navn eller ved en værdi.`,
  ],
};
