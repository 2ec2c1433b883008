import type { PublishedEditions } from '../releasing/status.ts';
import { CannotRun, type Diagnostic } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openTarget } from './open-target.ts';
import { manifestOf } from './publish.ts';

/**
 * Which released editions stand where `kl-docs.yml` says that the site is published; null where it does not say, and, with a note, where what
 * stands there cannot be read.
 */
export async function publishedEditions(
  { config, root }: Workspace,
  signal: AbortSignal,
): Promise<Outcome<PublishedEditions | null>> {
  if (config.publish === null) return none();
  try {
    await using target = openTarget(config.publish, root, signal);
    const { manifest } = await manifestOf(await target.open(), target);
    const editions = new Set(manifest?.files.map(({ released }) => released));
    const has = (document: string, version: string) => editions.has(`${document}/${version}`);
    return { value: { where: target.name, has }, problems: [] };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof CannotRun) return none(unknown(error));
    throw error;
  }
}

/** Why it cannot be read, in the words of publishing. */
const unknown = ({ message, hint, said }: CannotRun): Diagnostic => ({
  ...{ rule: 'unknown-publication', severity: 'note', message, said },
  ...(hint !== undefined && { hint }),
});
