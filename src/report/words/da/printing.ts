import type * as en from '../en/printing.ts';
import type { Translated } from '../wording.ts';

/** What shows when a page is laid out, printed or written. */
export const printing: Translated<typeof en.printing> = {
  'cut-off': () => [
    'Det, der står på siden, er der ikke plads til, og det ville blive skåret af',
    'Forkort teksten eller navnet, eller giv det mere plads i skabelonen.',
  ],
  'cut-off.sheet': ({ paper, orientation, design }) => [
    `Det, der står på arket (${paper} ${orientation}, ${design}), er der ikke plads til, og det ville blive skåret af`,
    'Forkort teksten eller navnet, eller giv det mere plads i skabelonen.',
  ],
  'low-contrast': ({ text, ratio, wanted }) => [
    `"${text}" har en kontrast på ${ratio.replace('.', ',')}:1, ikke ${wanted}:1 (WCAG 2.2, 1.4.6)`,
    'Vælg en mørkere eller en lysere farve i skabelonens typografi.',
  ],
  'large-picture.scaled': ({ alternativeText, megapixels, width, height, most }) => [
    `Billedet "${alternativeText}" på ${megapixels} megapixel (${width} × ${height}) gøres mindre til udskrift`,
    `Gem det med højst ${most} megapixel. "kl-docs check" siger, hvor det står.`,
  ],
  'low-resolution': ({ name, dpi, wanted, width, paper, needed }) => [
    `Billedet "${name}" har ${dpi} punkter pr. tomme på papiret; et trykkeri skal have ${wanted}`,
    `Det er ${width} px bredt; ved ${paper} mm skal det være ${needed}. Brug et større eller en tegning (SVG).`,
  ],
  'unstable-page-numbers': ({ rounds }) => [
    `Sidetallene flytter sig stadig efter ${rounds} omgange`,
    'Forkort indholdsfortegnelsen med nogle linjer.',
  ],
  'lost-heading': ({ title }) => [
    `Overskriften "${title}" er ikke i PDF-filen`,
    'Viser skabelonen alle kapitler?',
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
  'font-not-embedded': ({ name }) => [`Skrifttypen ${name} er ikke indlejret`],
  'no-text': () => ['PDF-filen har slet ingen tekst', 'Kør "kl-docs doctor": ingen skrifttype kunne bruges.'],
  'not-tagged': () => ['PDF-filen er ikke opmærket (tagget)'],
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
  'released-edition': ({ document, version, path }) => [
    `"${document}" ${version} er frigivet, og ${path} ville blive en anden fil`,
    'Giv det ændrede dokument den næste version. Skal den frigivne laves igen, så flyt først dens filer ud af resultatmappen.',
  ],
};
