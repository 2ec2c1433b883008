import type { Wordings } from '../wording.ts';
import { counted } from './phrases.ts';

/** Two parts by their numbers. */
export interface PartAndOther {
  readonly index: number;
  readonly other: number;
}

export interface UnlikeSource {
  readonly index: number;
  /** Null for the workspace in which they are put together. */
  readonly other: number | null;
  readonly file: string;
  /** How many more files are unlike. */
  readonly more: number;
}

const ANEW = 'Make all parts anew, of the same commit and with the same options.';

/** What is wrong with the parts of a build that are to be put together. */
export const parts = {
  'no-parts': ({ folder }: { folder: string }) => [
    `There is no part of a build in ${folder}`,
    'Make the parts first, such as kl-docs build --shard 1/2 and 2/2, or name the folders that they are in.',
  ],
  'broken-part': () => [
    'The record of a part cannot be read, or is that of another version of kl-docs',
    'Make the part anew, and copy its whole folder.',
  ],
  'missing-part': ({ missing, count }: { missing: readonly number[]; count: number }) => [
    missing.length === 1
      ? `Part ${missing[0]} of ${count} is missing`
      : `Of ${count} parts ${missing.join(', ')} are missing`,
    `Look whether it was made: kl-docs build --shard ${missing[0]}/${count}. Also one that has nothing to make leaves a folder.`,
  ],
  'unfinished-part': ({ index, count }: { index: number; count: number }) => [
    `Of part ${index} ${counted(count, 'file')} could not be made`,
    'Mend what was told when it was made, and make it anew.',
  ],
  'altered-part': ({ index, path }: { index: number; path: string }) => [
    `${path} of part ${index} is missing, or is not as it was made`,
    'Copy the whole folder of the part again, or make it anew.',
  ],
  'made-twice': ({ index, other, path }: PartAndOther & { path: string }) => [
    index === other
      ? `${path} is in two folders of part ${index}, and not the same`
      : `${path} is in the parts ${other} and ${index}, and not the same`,
    'Each part may be there once. Where chapters link to files by values of a variant, two of these files may have got the same name: rename one.',
  ],
  'unlike-parts.count': ({ index, other, counts }: PartAndOther & { counts: readonly [number, number] }) => [
    `Part ${index} is one of ${counts[0]}, and part ${other} one of ${counts[1]}`,
    'Remove what an earlier division has left, or make all parts anew.',
  ],
  'unlike-parts.division': ({ index, other }: PartAndOther) => [
    `Part ${index} was asked for something else than part ${other}, or divided otherwise`,
    ANEW,
  ],
  'unlike-parts.program': ({
    index,
    versions: [made, here],
  }: {
    index: number;
    versions: readonly [string, string];
  }) => [
    made === here
      ? `Part ${index} was made by a kl-docs ${made} with other sources than the one that puts it together`
      : `Part ${index} was made by kl-docs ${made}, and kl-docs ${here} is to put it together`,
    'Use the same kl-docs for all of it.',
  ],
  'unlike-parts.browser': ({
    index,
    other,
    browsers,
  }: PartAndOther & { browsers: readonly [string, string] }) => [
    `Part ${index} was printed by ${browsers[0]}, and part ${other} by ${browsers[1]}`,
    'Use the same browser for all of it: another one makes other bytes.',
  ],
  'unlike-parts.source': ({ index, other, file, more }: UnlikeSource) => [
    `Part ${index} was made of another ${file}${more > 0 ? ` (and ${more} more)` : ''} than ${other === null ? 'the one here' : `part ${other}`}`,
    ANEW,
  ],
} satisfies Wordings;
