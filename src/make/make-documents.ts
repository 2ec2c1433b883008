import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { type MadeDocument, makeDocument } from './make-document.ts';
import type { OpenDocument } from './open-documents.ts';
import type { Workshop } from './workshop.ts';

/**
 * Makes all files of some documents, one after the other, and stages them. The problems are those of whole documents.
 *
 * @param mayPrint false as soon as an error is known elsewhere: the rest is rendered only, so that all problems are told at once
 */
export async function makeDocuments(
  documents: readonly OpenDocument[],
  workshop: Workshop,
  mayPrint: () => boolean,
): Promise<Outcome<MadeDocument>> {
  const problems = new Diagnostics();
  const goesOn = () => mayPrint() && !problems.hasErrors;
  const made: MadeDocument[] = [];
  for (const document of documents) made.push(problems.take(await makeDocument(document, workshop, goesOn)));
  const variantProblems: Diagnostic[] = made.flatMap((one) => one.variantProblems);
  const artifacts = made.flatMap((one) => one.artifacts);
  const failed = made.flatMap((one) => one.failed);
  return { value: { artifacts, failed, variantProblems }, problems: problems.list };
}
