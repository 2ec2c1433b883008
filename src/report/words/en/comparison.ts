import type { Wordings } from '../wording.ts';
import type { InEdition } from './releases.ts';

/** Why two editions cannot be compared, in `diff` or within a document. */
export const comparison = {
  'cannot-run.no-such-edition': ({
    document,
    version,
    known,
  }: {
    document: string;
    version: string;
    known: readonly string[];
  }) => [
    `There is no version ${version} of ${document}`,
    known.length === 0
      ? `A released version has a tag in git, such as ${document}/v${version}. Name a commit, a branch or a folder instead.`
      : `There are: ${known.join(', ')}. You can name a commit, a branch or a folder, too.`,
  ],
  'cannot-run.nothing-released': ({ document }: { document: string }) => [
    `Nothing of ${document} has been released yet`,
    `Name what to compare with: a commit, a branch or a folder, as in "kl-docs diff ${document} main".`,
  ],
  'no-earlier-release': ({ document, version }: InEdition) => [
    `No edition of "${document}" before ${version} is released, so it does not show what is new`,
  ],
  'missing-earlier-release': ({ document, version, tag }: InEdition & { tag: string }) => [
    `"${document}" ${version} is released, and its tag ${tag} is not here, so that what is new cannot be shown`,
    'Fetch the tags: git fetch --tags. Or leave out showChanges.',
  ],
  'missing-earlier-release.website': ({ document, version, tag }: InEdition & { tag: string }) => [
    `"${document}" ${version} is released, and its tag ${tag} is not here, so that the website cannot say what is new`,
    'Fetch the tags: git fetch --tags.',
  ],
  'missing-earlier-release.unreadable': ({ document, tag }: InEdition & { tag: string }) => [
    `Not all of "${document}" can be read as it is in ${tag}, so that what is new cannot be shown`,
    'Leave out showChanges: what is released cannot be mended any more.',
  ],
} satisfies Wordings;
