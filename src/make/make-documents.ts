import type { Browsers } from '../browser/browsers.ts';
import { ArtifactMaker } from '../print/artifact-maker.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { type MadeDocument, makeDocument } from './make-document.ts';
import type { OpenDocument } from './open-documents.ts';
import type { Workshop } from './workshop.ts';

/** What is needed to make files, beside the documents. */
interface Making extends Omit<Workshop, 'maker'> {
  readonly browsers: Browsers;
  /** Path of a browser or ws:// addresses, as it was asked for. */
  readonly asked: string | undefined;
  /** Whether each document is printed at once and not in pieces. */
  readonly whole?: boolean | undefined;
}

/**
 * Makes all files of some documents, one after the other, and stages them. The problems are those of whole documents.
 *
 * @param printing false where an error is known already: the rest is rendered only, so that all problems are told at once
 */
export async function makeDocuments(
  documents: readonly OpenDocument[],
  { browsers, asked, whole, ...shared }: Making,
  printing: boolean,
): Promise<Outcome<MadeDocument>> {
  const problems = new Diagnostics();
  const { detail } = shared.progress;
  const maker = new ArtifactMaker({ browsers, asked, whole, detail });
  const made: MadeDocument[] = [];
  for (const document of documents)
    made.push(
      problems.take(await makeDocument(document, { maker, ...shared }, printing && !problems.hasErrors)),
    );
  maker.close();
  const variantProblems: Diagnostic[] = made.flatMap((one) => one.variantProblems);
  const artifacts = made.flatMap((one) => one.artifacts);
  const failed = made.flatMap((one) => one.failed);
  return { value: { artifacts, failed, variantProblems }, problems: problems.list };
}
