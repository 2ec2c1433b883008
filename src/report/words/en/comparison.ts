import type { Wordings } from '../wording.ts';

/** Why two editions cannot be compared. */
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
} satisfies Wordings;
