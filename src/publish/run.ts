import path from 'node:path';
import { CannotRun, type Diagnostic } from '../report/diagnostic.ts';
import { type Announcing, announcing, type Progress } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import { type MessageLanguage, say } from '../report/words/said.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import type { Changes } from './changes.ts';
import { openTarget, targetNamed } from './open-target.ts';
import { publish } from './publish.ts';
import { openSite } from './site.ts';
import { verifyShown } from './verify.ts';

export interface PublishSiteOptions {
  /** Folder to look for the workspace from. */
  readonly cwd?: string | undefined;
  /** Another target than that of `kl-docs.yml`: `remote#branch`, `user@host:path`, or a folder. */
  readonly to?: string | undefined;
  /** The folder of the made site; `site` in the workspace where it is left out. */
  readonly site?: string | undefined;
  /** Puts back what stood there before. */
  readonly rollback?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** For so many seconds the address of the site is asked whether it shows what was published. */
  readonly verify?: number | undefined;
  readonly progress: Progress;
  readonly language: MessageLanguage;
  readonly signal: AbortSignal;
}

export interface PublishResult {
  readonly ok: boolean;
  readonly workspace: string;
  /** As people name it; null where that could not be read. */
  readonly target: string | null;
  /** Whether anything was put there. */
  readonly published: boolean;
  /** What was done, or would be; null where it is not known. */
  readonly changes: Pick<Changes, 'added' | 'changed' | 'removed' | 'kept' | 'unchanged'> | null;
  /** The address that was seen to show what was published; null where none was asked, or it does not. */
  readonly shown: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Publishes the made site of a workspace.
 *
 * @throws CannotRun when there is no workspace or target, and when that cannot be reached or written
 */
export async function publishSite(options: PublishSiteOptions): Promise<PublishResult> {
  const { cwd = process.cwd(), progress, language, signal } = options;
  const root = findWorkspace(cwd);
  const diagnostics: Diagnostic[] = [];
  const result = (found: Partial<PublishResult>): PublishResult => ({
    ok: diagnostics.every(({ severity }) => severity !== 'error'),
    workspace: root,
    target: null,
    published: false,
    changes: null,
    shown: null,
    ...found,
    diagnostics: diagnostics.map(tellingIn(language)),
  });
  const { value: workspace, problems } = openWorkspace(sourcesIn(root));
  diagnostics.push(...problems);
  if (workspace === null) return result({});

  const telling = announcing(progress, language);
  const made = options.rollback ? null : await madeSite(workspace, options, telling);
  if (made !== null) diagnostics.push(...made.problems);
  if (made?.value === null) return result({});

  const address = options.verify === undefined ? null : addressOf(workspace);
  await using target = openTarget(wantedTarget(workspace, options), root, signal);
  const published = await publish({
    target,
    site: made?.value ?? null,
    dryRun: options.dryRun ?? false,
    announcing: telling,
    signal,
  });
  diagnostics.push(...published.problems);
  const asked = published.stopped || options.dryRun ? null : address;
  if (asked !== null) {
    telling.step(({ publishing }) => publishing.asking(asked));
    const { manifest } = published;
    const seconds = options.verify ?? 0;
    diagnostics.push(...(await verifyShown({ address: asked, manifest, seconds, signal })));
  }
  const isShown = diagnostics.every(({ rule }) => rule !== 'not-shown');
  const { added, changed, removed, kept, unchanged } = published.changes;
  return result({
    target: target.name,
    published: published.done,
    changes: { added, changed, removed, kept, unchanged },
    shown: isShown ? asked : null,
  });
}

function madeSite({ root }: Workspace, { site }: PublishSiteOptions, telling: Announcing) {
  telling.step(({ publishing }) => publishing.looking);
  const folder = site === undefined ? path.join(root, 'site') : path.resolve(site);
  return openSite(folder, root);
}

function addressOf({ config }: Workspace): string {
  if (config.site === null) throw new CannotRun(say('cannot-run.no-address', {}));
  return config.site;
}

function wantedTarget({ config }: Workspace, { to }: PublishSiteOptions) {
  const wanted = to === undefined ? config.publish : targetNamed(to);
  if (wanted === null) throw new CannotRun(say('cannot-run.no-target', {}));
  return wanted;
}
