import type { ComparedEdition } from '../compare/types.ts';
import { comparedEdition } from '../edition/earlier-release.ts';
import { type OpenEdition, openEdition, type PageOf } from '../edition/open-edition.ts';
import type { Variant } from '../plan/plan.ts';
import { planSelection } from '../plan/select.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { Side } from './sides.ts';

/** One side, read. */
export interface OpenSide {
  readonly side: Side;
  readonly workspace: Workspace;
  readonly edition: OpenEdition;
  /** Of a document with variants, the one that is compared. */
  readonly page: Pick<PageOf, 'variant' | 'sheet'>;
  /** Of a document with variants, those that were asked for; all where none was. */
  readonly variants: readonly Variant[];
}

/**
 * Reads a document as it is on one side; null with what leaves none. What a commit has wrong is told only where nothing could be read: it
 * cannot be mended any more.
 */
export async function openSide(
  side: Side,
  variants: readonly string[] | undefined,
): Promise<Outcome<OpenSide | null>> {
  const problems = new Diagnostics();
  const workspace = problems.take(openWorkspace(side.sources));
  if (workspace === null) return { value: null, problems: problems.list };
  const [plan] = problems.take(await planSelection(workspace, { documents: [side.document], variants }));
  const [first] = plan?.variants ?? [];
  if (plan === undefined || first === undefined) return { value: null, problems: problems.list };
  const edition = await openEdition(workspace, plan.document);
  for (const problem of edition.problems) problems.add(problem);
  if (edition.chapters.length === 0) return { value: null, problems: problems.list };
  const page = { variant: first.variant, sheet: first.artifacts[0]?.sheet ?? null };
  const planned = plan.variants.flatMap(({ variant }) => variant ?? []);
  return {
    value: { side, workspace, edition, page, variants: planned },
    problems: side.isFolder ? problems.list.filter(isError) : [],
  };
}

export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** Its chapters as they are compared. */
export function renderedSide(
  { side, edition, page }: OpenSide,
  format: 'html' | 'pdf',
): Outcome<ComparedEdition> {
  const { value, problems } = edition.rendered({ ...page, format });
  return {
    value: comparedEdition(edition.document, value),
    problems: side.isFolder ? problems.filter(isError) : [],
  };
}
