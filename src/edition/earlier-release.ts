import { compareEditions } from '../compare/compare.ts';
import { type ListedChapter, type ListedSection, listOfChanges } from '../compare/tell/list.ts';
import type { ComparedEdition } from '../compare/types.ts';
import { type Document, readDocument } from '../document/document.ts';
import { earlierRelease } from '../document/releases.ts';
import { comparisonWords } from '../language/comparison/index.ts';
import type { RenderedDocument } from '../markdown/types.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';

/** A document as it was in the release before, from which it is read. */
interface EarlierDocument {
  readonly workspace: Workspace;
  readonly document: Document;
  /** What is said where not all of it can be read. */
  readonly unreadable: Diagnostic;
}

/** Where a document that shows what is new finds what was there before; null where it does not, or is the first, or with what is wrong. */
export function findEarlierDocument(
  workspace: Workspace,
  current: Document,
): Outcome<EarlierDocument | null> {
  const { id, config, placeOf } = current;
  if (!config.showChanges) return none();
  const { version } = config;
  if (version === null) return none();
  const place = placeOf(['showChanges']);
  const found = earlierRelease(workspace, current);
  if (found === null) return none(problem('no-earlier-release', { document: id, version }, place));
  const { files } = found;
  const values = { document: id, version: found.version, tag: found.tag };
  if (files === null) return none(problem('missing-earlier-release', values, place));
  const unreadable = problem('missing-earlier-release.unreadable', values, place);
  const { value: before } = openWorkspace({ ...workspace, files });
  const { value: earlier } = before === null ? none() : readDocument(before, id);
  if (before === null || earlier === null) return none(unreadable);
  // What was new in that one is of no interest.
  const document = { ...earlier, config: { ...earlier.config, showChanges: false } };
  return { value: { workspace: before, document, unreadable }, problems: [] };
}

/** What has changed since the release before, for templates. */
export interface ChangesSince {
  /** "Changes since version 1.7". */
  readonly title: string;
  /** What is said where nothing has. */
  readonly nothing: string;
  readonly chapters: readonly (Placed<ListedChapter> & {
    readonly sections: readonly Placed<ListedSection>[];
  })[];
}

type Placed<T> = Omit<T, 'id' | 'sections'> & { readonly id: string | null };

export function changesSince(before: ComparedEdition, after: ComparedEdition): ChangesSince {
  const words = comparisonWords(after.language);
  // What was removed has no place in the edition that a link could lead to.
  const placed = <T extends ListedSection>(section: T) => ({
    ...section,
    id: section.removed ? null : section.id,
  });
  const chapters = listOfChanges(compareEditions(before, after)).map((chapter) => ({
    ...placed(chapter),
    sections: chapter.sections.map(placed),
  }));
  return { title: words.since(before.version ?? ''), nothing: words.nothing, chapters };
}

/** A document with its chapters as they were rendered, as it is compared. */
export function comparedEdition(
  { config: { title, version, date, language } }: Document,
  { chapters }: Pick<RenderedDocument, 'chapters'>,
): ComparedEdition {
  return { title, version, date, language, chapters };
}
