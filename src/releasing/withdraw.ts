import path from 'node:path';
import { today } from '../check/today.ts';
import { git } from '../files/git.ts';
import { remove } from '../files/remove.ts';
import { frozenFolder, type ReleaseRecord, recordFile, recordJson } from '../release/record.ts';
import { readRecordsOf } from '../release/records.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { writeText } from './journal.ts';
import { knownEdition } from './known.ts';
import { commit, openRepository, uncommitted } from './repository.ts';

export interface WithdrawOptions {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** The document's id; it need not be in `content/` any more. */
  readonly document: string;
  readonly version: string;
  readonly reason: string;
  /** In which problems are told; English where absent. */
  readonly language?: MessageLanguage | undefined;
}

export interface WithdrawResult {
  readonly workspace: string;
  /** The record as it is now, and its commit; null where something stops it. */
  readonly withdrawn: { readonly record: ReleaseRecord; readonly commit: string } | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/**
 * Takes a released edition down: its record says so, with the day and the reason, and keeps the sums; its frozen files here are deleted. The
 * record is committed. The text stays in git.
 *
 * @throws CannotRun when there is no workspace or no git, or git refuses the commit
 */
export function withdraw(options: WithdrawOptions): WithdrawResult {
  const root = findWorkspace(options.cwd ?? process.cwd());
  const problems = new Diagnostics();
  const withdrawn = carryOut(root, options, problems);
  const diagnostics = problems.list.map(tellingIn(options.language ?? 'en'));
  return { workspace: root, withdrawn, diagnostics, ok: withdrawn !== null };
}

function carryOut(
  root: string,
  { document, version, reason }: WithdrawOptions,
  problems: Diagnostics,
): WithdrawResult['withdrawn'] {
  const workspace = problems.take(openWorkspace(sourcesIn(root)));
  if (workspace === null) return null;
  const records = problems.take(readRecordsOf(workspace.files, document));
  const before = problems.take(knownEdition(document, version, records));
  const repository = problems.take(openRepository(root));
  if (before === null || repository === null) return null;
  const file = recordFile(document, before.version);
  for (const problem of uncommitted(repository, [file])) problems.add(problem);
  if (before.withdrawn !== null) {
    const { date } = before.withdrawn;
    // They are still here where it was stopped in between.
    removeFrozen(root, before);
    problems.report('withdrawn-edition', { document, version: before.version, date }, { file });
  }
  if (reason.trim() === '') problems.report('missing-release-fact.reason', {});
  if (problems.hasErrors) return null;
  const record = { ...before, withdrawn: { date: today(), reason: reason.trim() } };
  try {
    writeText(root, { path: file, text: recordJson(record) });
    const message = [`Withdraw ${document} ${before.version}`, record.withdrawn.reason];
    const done = commit(repository, { files: [file], message });
    // Only now: what is frozen may be nowhere else.
    removeFrozen(root, before);
    return { record, commit: done };
  } catch (error) {
    git(root, 'checkout', '--quiet', 'HEAD', '--', file);
    throw error;
  }
}

const removeFrozen = (root: string, { document, version }: ReleaseRecord): void =>
  remove(path.join(root, frozenFolder(document, version)));
