import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The folders whose files take longest, so that none of these is what all wait for at the end. */
const LONG = [
  ...[
    'accessibility',
    'browser',
    'publish',
    'template',
    'website',
    'make',
    'commands',
    'drawing',
    'releasing',
  ],
  ...['pdf-to-svg', 'fuzz', 'print', 'check', 'compare', 'search', 'edition'],
];

/** Begins with what takes longest: by the last time, and in a fresh clone by its folder. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const haveRun = sorted.some((file) => this.ctx.cache.getTestSpecificationResult(file) !== undefined);
    return haveRun ? sorted : sorted.toSorted((one, other) => rankOf(one.moduleId) - rankOf(other.moduleId));
  }
}

/** 0 for what is to come first. */
export function rankOf(file: string): number {
  const folder = /.*\/test\/([^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? '';
  const rank = LONG.indexOf(folder);
  return rank === -1 ? LONG.length : rank;
}
