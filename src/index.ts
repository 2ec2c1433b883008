/** The typed API. The command line is its first user. */

export { type CheckOptions, type CheckResult, check } from './check/run.ts';
export { compareEditions } from './compare/compare.ts';
export type { ComparedEdition, Comparison } from './compare/types.ts';
export { type DiffOptions, type DiffResult, diff } from './diff/run.ts';
export { type BuildOptions, type BuildResult, build } from './make/build.ts';
export { type MergeOptions, type MergeResult, merge } from './merge/merge.ts';
export type { ManifestEntry } from './output/manifest.ts';
export type { ReleaseRecord } from './release/record.ts';
export { type ReleaseOptions, type ReleaseResult, release } from './releasing/release.ts';
export {
  type EditionStatus,
  type PublishedEditions,
  type StatusOptions,
  type StatusResult,
  status,
} from './releasing/status.ts';
export { type WithdrawOptions, type WithdrawResult, withdraw } from './releasing/withdraw.ts';
export { CannotRun, type Diagnostic, type Place, type Severity } from './report/diagnostic.ts';
export type { Progress } from './report/progress.ts';
export type { MessageLanguage } from './report/words/said.ts';
