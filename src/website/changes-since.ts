import type { Browsers } from '../browser/browsers.ts';
import { compareEditions } from '../compare/compare.ts';
import { type ListedChapter, listOfChanges } from '../compare/tell/list.ts';
import type { ComparedEdition } from '../compare/types.ts';
import { openSide, renderedSide } from '../diff/open-side.ts';
import type { Document } from '../document/document.ts';
import { earlierRelease } from '../document/releases.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { comparedEdition } from '../edition/earlier-release.ts';
import type { OpenEdition } from '../edition/open-edition.ts';
import { problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { Announcing } from '../report/progress.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isRead } from './selections.ts';

/** What changed since the edition before. */
export interface ChangesSince {
  /** The version of that edition. */
  readonly version: string;
  readonly chapters: readonly ListedChapter[];
  /** What its sections are called now: the id that a heading had, and the one that it has, where that is another. */
  readonly ids: Readonly<Record<string, string>>;
}

/**
 * The released edition before one, as its source was. Null for the first and for sheets, and, with what is wrong, where its tag is not here or
 * nothing of it can be read.
 */
export async function editionBefore(
  workspace: Workspace,
  document: Document,
  browsers: Browsers,
  progress: Announcing,
): Promise<Outcome<ComparedEdition | null>> {
  const found = isRead(document) ? earlierRelease(workspace, document) : null;
  if (found === null) return none();
  const { version, tag, files } = found;
  if (files === null)
    return none(
      problem(
        'missing-earlier-release.website',
        { document: document.id, version, tag },
        { file: document.file },
      ),
    );
  const { value: side, problems } = await openSide(
    {
      name: version,
      sources: { files, shipped: workspace.shipped },
      document: document.id,
      isFolder: false,
    },
    undefined,
  );
  if (side === null) return { value: null, problems };
  // What is not drawn is compared as text: it cannot be mended any more.
  await drawDiagrams([side.edition.diagrams], browsers.start, progress);
  return renderedSide(side, 'html');
}

/** What changed in an edition since the one before. */
export function changesSince(before: ComparedEdition, edition: OpenEdition): ChangesSince {
  // What is wrong with the chapters is told where they are checked.
  const { value: rendered } = edition.rendered({ variant: null, sheet: null, format: 'html' });
  const comparison = compareEditions(before, comparedEdition(edition.document, rendered));
  const ids = [...comparison.ids].flatMap(([from, to]) => (to === null || to === from ? [] : [[from, to]]));
  return {
    version: before.version ?? '',
    chapters: listOfChanges(comparison),
    ids: Object.fromEntries(ids),
  };
}
