import type * as en from '../en/templates.ts';
import type { Translated } from '../wording.ts';
import { didYouMean, meantInstead, thereAre } from './phrases.ts';

const UNEXPECTED: Readonly<Record<string, string>> = {
  EOF: 'skabelonen slutter for tidligt',
  INVALID: 'et tegn, der ikke kan stå her',
};

/** What is wrong with templates, and with the pictures that they put into a page. */
export const templates: Translated<typeof en.templates> = {
  'missing-template': ({ name, known, near }) => [
    `Der er ingen skabelon "${name}"`,
    `${didYouMean(near) ?? thereAre(known)} Eller tilføj en mappe templates/${name}/ med en page.hbs.`,
  ],
  'missing-template.format': ({ name, format }) => [
    `Skabelonen "${name}" har intet til ${format}`,
    `Tilføj templates/${name}/${format}.hbs eller templates/${name}/page.hbs.`,
  ],
  'template-syntax': ({ reason, got }) => [
    `Skabelonen har en syntaksfejl: ${got === undefined ? reason : (UNEXPECTED[got] ?? `uventet ${got.toLowerCase().replaceAll('_', ' ')}`)}`,
    'Hver {{#if}}, {{#each}} og {{#with}} skal have sin {{/…}}, og hver {{ sin }}.',
  ],
  'unknown-name': ({ name, known, near }) => [
    `Skabelonen bruger "${name}", som siden ikke har`,
    didYouMean(near) ?? `Siden har: ${known.join(', ')}.`,
  ],
  'unknown-name.helper': ({ name, known, near }) => [
    `Der er ingen hjælper "${name}"`,
    didYouMean(near) ?? `Siden har: ${known.join(', ')}.`,
  ],
  'picture-without-path.remote': ({ target }) => [
    `Billedet "${target}" ligger på en anden maskine`,
    'Gem det ved siden af kapitlet, og henvis til det dér.',
  ],
  'outside-workspace.picture': ({ target }) => [
    `Billedet "${target}" ligger uden for arbejdsmappen`,
    'Kopiér billedet ind i arbejdsmappen.',
  ],
  'missing-picture': ({ target, file, meant }) => [
    `Billedet "${target}" findes ikke`,
    meantInstead(meant) ?? `Læg billedet ind som ${file}.`,
  ],
  'unknown-picture': ({ target }) => [
    `"${target}" er ikke et billede, som en side kan vise`,
    'Brug SVG, PNG, JPEG, WebP, AVIF eller GIF.',
  ],
  'unknown-picture.kind': ({ target, kind }) => [
    `"${target}" er en ${kind}-fil, som en side ikke kan vise`,
    'Gem den som PNG eller JPEG i et billedprogram: et andet navn er ikke nok.',
  ],
  'picture-too-large': ({ target, width, height }) => [
    `Billedet "${target}" har ${width} × ${height} pixels; op til 100 millioner i alt vises`,
    'Gør det mindre i et billedprogram: 4.000 pixels på tværs er nok til en side.',
  ],
  'broken-picture': ({ target }) => [
    `Billedet "${target}" kan ikke læses`,
    'Åbn det i et billedprogram, og gem det igen.',
  ],
  'broken-picture.cmyk': ({ target }) => [
    `Billedet "${target}" har farver til tryk (CMYK), men siger ikke, hvordan de er ment`,
    'Gem det med farver til skærme (RGB) i et billedprogram.',
  ],
};
