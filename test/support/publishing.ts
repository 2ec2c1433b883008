import { type PublishResult, publishSite } from '../../src/publish/run.ts';
import { silent } from '../../src/report/progress.ts';
import type { TemporaryWorkspace } from './workspace.ts';

const { signal } = new AbortController();

interface Options {
  readonly rollback?: boolean;
  readonly dryRun?: boolean;
  readonly site?: string;
}

/** Publishes the made site of a workspace, here and not in a process of its own. */
export function publishTo(
  to: string | undefined,
  workspace: TemporaryWorkspace,
  options: Options = {},
): Promise<PublishResult> {
  return publishSite({ cwd: workspace.root, progress: silent, language: 'en', signal, ...options, to });
}

export const rulesOf = ({ diagnostics }: PublishResult): string[] => diagnostics.map(({ rule }) => rule);
