import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { makeArtifacts } from './artifacts.ts';
import { copyAttachments } from './attachments.ts';
import { makeCollections } from './collections.ts';
import type { OpenDocument } from './open-documents.ts';
import type { Made } from './result.ts';
import type { Workshop } from './workshop.ts';

/** What became of the files of documents, by their paths. */
export interface MadeDocument extends Made {
  /** What is wrong with some variants: only their files are left out. */
  readonly variantProblems: readonly Diagnostic[];
}

/**
 * Makes all files of a document, and stages them: each variant's, then those that go along with them and those about all of them. The
 * problems are those of all variants.
 *
 * @param mayPrint false as soon as an error is known elsewhere: the rest is rendered only, so that all problems are told at once
 */
export async function makeDocument(
  document: OpenDocument,
  workshop: Workshop,
  mayPrint: () => boolean,
): Promise<Outcome<MadeDocument>> {
  const problems = new Diagnostics();
  const goesOn = () => mayPrint() && !problems.hasErrors;
  const { shown, variantProblems, ...sheets } = problems.take(
    await makeArtifacts(document, workshop, goesOn),
  );
  const attached =
    goesOn() && sheets.artifacts.length > 0
      ? await copyAttachments(document, sheets.attachments, workshop)
      : NOTHING;
  const about = problems.take(await makeCollections(document, shown, workshop, goesOn()));
  return { value: { ...inOrder(sheets, attached, about), variantProblems }, problems: problems.list };
}

const NOTHING: Made = { artifacts: [], failed: [] };

function inOrder(...parts: readonly Made[]): Made {
  const artifacts = parts.flatMap((part) => part.artifacts);
  return {
    artifacts: artifacts.sort((a, b) => (a.path < b.path ? -1 : 1)),
    failed: parts.flatMap(({ failed }) => failed).sort(),
  };
}
