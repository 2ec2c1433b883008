import type { comparison as english } from '../en/comparison.ts';
import type { Translated } from '../wording.ts';

/** Hvorfor to udgaver ikke kan sammenlignes. */
export const comparison: Translated<typeof english> = {
  'cannot-run.no-such-edition': ({ document, version, known }) => [
    `Der er ingen version ${version} af ${document}`,
    known.length === 0
      ? `En udgivet version har et mærke i git, fx ${document}/v${version}. Nævn i stedet en commit, en gren eller en mappe.`
      : `Der er: ${known.join(', ')}. Du kan også nævne en commit, en gren eller en mappe.`,
  ],
  'cannot-run.nothing-released': ({ document }) => [
    `Der er endnu ikke udgivet noget af ${document}`,
    `Nævn hvad der skal sammenlignes med: en commit, en gren eller en mappe, fx "kl-docs diff ${document} main".`,
  ],
  'no-earlier-release': ({ document, version }) => [
    `Ingen udgave af "${document}" før ${version} er frigivet, så det der er nyt, bliver ikke vist`,
  ],
  'missing-earlier-release': ({ document, version, tag }) => [
    `"${document}" ${version} er frigivet, men mærket ${tag} er her ikke, så det der er nyt, kan ikke vises`,
    'Hent mærkerne: git fetch --tags. Eller udelad showChanges.',
  ],
  'missing-earlier-release.website': ({ document, version, tag }) => [
    `"${document}" ${version} er frigivet, men mærket ${tag} er her ikke, så hjemmesiden kan ikke sige hvad der er nyt`,
    'Hent mærkerne: git fetch --tags.',
  ],
  'missing-earlier-release.unreadable': ({ document, tag }) => [
    `Ikke alt i "${document}" kan læses som det er i ${tag}, så det der er nyt, kan ikke vises`,
    'Udelad showChanges: det der er frigivet, kan ikke rettes mere.',
  ],
};
