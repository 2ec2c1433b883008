import type * as en from '../en/parts.ts';
import type { Translated } from '../wording.ts';
import { counted } from './phrases.ts';

const ANEW = 'Lav alle dele igen, af samme commit og med samme tilvalg.';

/** What is wrong with the parts of a build that are to be put together. */
export const parts: Translated<typeof en.parts> = {
  'no-parts': ({ folder }) => [
    `Der er ingen dele i ${folder}`,
    'Lav først delene, f.eks. kl-docs build --shard 1/2 og 2/2, eller angiv de mapper, de ligger i.',
  ],
  'broken-part': () => [
    'Det, delen siger om sig selv, kan ikke læses eller er fra en anden version af kl-docs',
    'Lav delen igen, og kopiér hele dens mappe.',
  ],
  'missing-part': ({ missing, count }) => [
    missing.length === 1
      ? `Del ${missing[0]} af ${count} mangler`
      : `Af ${count} dele mangler ${missing.join(', ')}`,
    `Se efter, om den blev lavet: kl-docs build --shard ${missing[0]}/${count}. Også en del uden noget at lave efterlader en mappe.`,
  ],
  'unfinished-part': ({ index, count }) => [
    `${counted(count, 'fil', 'filer')} i del ${index} kunne ikke laves`,
    'Ret det, der blev meldt, da den blev lavet, og lav den igen.',
  ],
  'altered-part': ({ index, path }) => [
    `${path} i del ${index} mangler eller er ikke, som den blev lavet`,
    'Kopiér hele delens mappe igen, eller lav delen igen.',
  ],
  'made-twice': ({ index, other, path }) => [
    index === other
      ? `${path} er i to mapper med del ${index}, og de er ikke ens`
      : `${path} er i del ${other} og del ${index}, og de er ikke ens`,
    'Hver del må kun være der én gang. Hvor kapitler linker til filer med værdier fra en variant, kan to af filerne have fået samme navn: omdøb den ene.',
  ],
  'unlike-parts.count': ({ index, other, counts }) => [
    `Del ${index} er en af ${counts[0]}, og del ${other} er en af ${counts[1]}`,
    'Fjern det, en tidligere opdeling har efterladt, eller lav alle dele igen.',
  ],
  'unlike-parts.division': ({ index, other }) => [
    `Del ${index} blev bestilt anderledes end del ${other} eller er delt anderledes op`,
    ANEW,
  ],
  'unlike-parts.program': ({ index, versions: [made, here] }) => [
    made === here
      ? `Del ${index} er lavet af en kl-docs ${made} med en anden kildekode end den, der skal samle den`
      : `Del ${index} er lavet af kl-docs ${made}, og kl-docs ${here} skal samle den`,
    'Brug den samme kl-docs til det hele.',
  ],
  'unlike-parts.browser': ({ index, other, browsers }) => [
    `Del ${index} er dannet af ${browsers[0]}, og del ${other} af ${browsers[1]}`,
    'Brug den samme browser til det hele: en anden giver andre byte.',
  ],
  'unlike-parts.source': ({ index, other, file, more }) => [
    `Del ${index} er lavet af en anden ${file}${more > 0 ? ` (og ${more} mere)` : ''} end ${other === null ? 'den, der er her' : `del ${other}`}`,
    ANEW,
  ],
};
