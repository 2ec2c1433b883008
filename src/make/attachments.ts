import path from 'node:path';
import { editionOf } from '../document/edition.ts';
import type { Attachment } from '../edition/attachments.ts';
import { sha256 } from '../files/hash.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import type { OpenDocument } from './open-documents.ts';
import type { BuiltArtifact, Made } from './result.ts';
import type { Workshop } from './workshop.ts';

/**
 * Stages the files that a document's pages link to.
 *
 * @throws CannotRun when one was taken away meanwhile.
 */
export async function copyAttachments(
  { plan, edition }: OpenDocument,
  attachments: readonly Attachment[],
  { output }: Pick<Workshop, 'output'>,
): Promise<Made> {
  const artifacts: BuiltArtifact[] = [];
  for (const { file, path: target } of attachments) {
    const read = edition.workspace.files.read(file);
    if ('problem' in read) throw new CannotRun(say('cannot-run.taken-away', { file }));
    const { bytes } = read;
    artifacts.push({
      path: target,
      ...editionOf(plan.document),
      variant: null,
      sheet: null,
      kind: 'attachment',
      format: path.posix.extname(target).slice(1).toLowerCase(),
      sha256: sha256(bytes),
      bytes: bytes.byteLength,
      pages: null,
      browser: null,
      state: await output.stage(target, bytes),
    });
  }
  return { artifacts, failed: [] };
}
