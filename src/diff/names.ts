import path from 'node:path';
import { slugOf } from '../data/slug.ts';
import { comparisonWords } from '../language/comparison/index.ts';
import type { OpenSide } from './open-side.ts';

/** How the two sides of a comparison are called. */
export interface Names {
  readonly before: string;
  readonly after: string;
}

interface NamedComparison {
  /** As a title has them: "version 1.7". */
  readonly shown: Names;
  /** Where its files stand, from the output folder, and how the PDF is called, without its ending. */
  readonly folder: string;
  readonly file: string;
}

/** Names of both sides, and of the files that say so: by their versions, where these tell them apart. */
export function nameComparison(before: OpenSide, after: OpenSide): NamedComparison {
  const { id, config } = after.edition.document;
  const words = comparisonWords(config.language);
  const [old, young] = [versionOf(before), versionOf(after)];
  const byVersion = old !== null && young !== null && old !== young;
  const names = byVersion ? { before: old, after: young } : askedNames(before, after);
  const draft = words.draftInFileName;
  const both = [names.before, names.after].map((name) => inFileName(name ?? draft)).join('-');
  const shown = (name: string | null, version: string | null) =>
    name === null ? words.draft : name === version ? words.version(name) : name;
  return {
    shown: { before: shown(names.before, old), after: shown(names.after, young) },
    folder: `${id}/diff-${both}`,
    file: `${words.inFileName}-${both}`,
  };
}

const versionOf = ({ edition }: OpenSide): string | null => edition.document.config.version;

/** What was asked for; null is the workspace as it is. A folder is called by its last names. */
function askedNames(before: OpenSide, after: OpenSide): { before: string | null; after: string | null } {
  const last = ({ side }: OpenSide, parts: number): string | null =>
    side.name !== null && side.isFolder
      ? path.resolve(side.name).split(path.sep).slice(-parts).join('/')
      : side.name;
  const parts = last(before, 1) === last(after, 1) ? 2 : 1;
  return { before: last(before, parts), after: last(after, parts) };
}

/** The points of a version stay. */
const inFileName = (name: string): string => name.split('.').map(slugOf).filter(Boolean).join('.');
