import type { ReleaseRecord } from '../release/record.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { authorsOf, person, type Repository } from './repository.ts';

/** What is missing of an approval: it is by another than those who have written the sources since the edition before, as git names them. */
export function checkApproval(
  repository: Repository,
  sources: readonly string[],
  previous: ReleaseRecord | null,
  approvedBy: string | undefined,
): Diagnostic[] {
  const name = approvedBy?.trim() ?? '';
  if (name === '') return [problem('missing-release-fact.approval', {})];
  const authors = authorsOf(repository, sources, previous?.source.commit ?? null);
  return authors.has(person(name)) ? [problem('unfit-approval', { name })] : [];
}
