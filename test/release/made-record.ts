import type { FrozenFile, ReleaseRecord } from '../../src/release/record.ts';

/** A record as a release writes it, with what a test says of it. */
export const madeRecord = (version: string, changes: Partial<ReleaseRecord> = {}): ReleaseRecord => ({
  document: 'card',
  title: 'Lynkort',
  language: 'da',
  version,
  date: '2026-11-20',
  previous: null,
  changes: ['Det første'],
  source: { commit: '1'.repeat(40), tag: `card/v${version}`, sha256: '2'.repeat(64) },
  openPoints: [],
  acceptedBecause: null,
  approvedBy: null,
  files: [frozenFile('index.html')],
  withdrawn: null,
  mendedBy: null,
  ...changes,
});

export const frozenFile = (path: string, changes: Partial<FrozenFile> = {}): FrozenFile => ({
  path,
  kind: 'edition',
  format: 'html',
  variant: null,
  sheet: null,
  sha256: '3'.repeat(64),
  bytes: 1,
  pages: null,
  browser: null,
  ...changes,
});
