import type * as en from '../en/links.ts';
import type { Translated } from '../wording.ts';
import { didYouMean } from './phrases.ts';

/** What is wrong with links. */
export const links: Translated<typeof en.links> = {
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
  'missing-linked-file.from-site': ({ file, near }) => [
    `Linket fører til "${file}", som ikke findes`,
    didYouMean(near) ??
      'Et / forrest står for mappen med siderne eller en, som den ligger i. Skriv hele adressen, hvis det er en side på nettet: https://…',
  ],
  'same-file.attachment': ({ file, other, path }) => [
    `"${file}" og "${other}" ville begge blive til ${path}`,
    'Giv en af de to et andet navn.',
  ],
  'same-file.page': ({ file, path }) => [
    `"${file}" ville stå på ${path}, hvor hjemmesiden har en side`,
    'Giv filen et andet navn.',
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
};
