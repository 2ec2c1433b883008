import { checkDocuments } from '../check/check.ts';
import { today } from '../check/today.ts';
import type { Document } from '../document/document.ts';
import { tagOf } from '../document/releases.ts';
import { nextVersion } from '../document/versions.ts';
import type { OpenEdition } from '../edition/open-edition.ts';
import { readText } from '../files/files.ts';
import { OverlayFiles } from '../files/overlay-files.ts';
import { type OpenDocument, openDocuments } from '../make/open-documents.ts';
import type { BuildOptions } from '../make/result.ts';
import { planSelection } from '../plan/select.ts';
import { type ReleaseRecord, recordFile } from '../release/record.ts';
import { readRecordsOf } from '../release/records.ts';
import { type EditionSources, editionSources } from '../release/source-hash.ts';
import type { Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Announcing } from '../report/progress.ts';
import { selectionsOf } from '../website/selections.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { checkApproval } from './approval.ts';
import { type Asked, settleFacts } from './asked.ts';
import { releasedDescription } from './description.ts';
import { knownDocument, knownEdition } from './known.ts';
import { hasTag, openRepository, type Repository, uncommitted } from './repository.ts';

/** What is to be released, and how. */
export interface ReleaseOptions
  extends Asked,
    Pick<BuildOptions, 'cwd' | 'browser' | 'timeLimit' | 'dryRun' | 'progress' | 'language' | 'signal'> {
  /** The document's id. */
  readonly document: string;
  /** Why it is released although something in it is open. */
  readonly acceptOpenPoints?: string | undefined;
  /** The versions in which it mends a mistake. */
  readonly mends?: readonly string[] | undefined;
  /** Warnings stop it, too. */
  readonly strict?: boolean | undefined;
}

/** All that a release needs to be carried out. */
export interface ReadyRelease {
  readonly repository: Repository;
  /** In which `document.yml` is as it will be. */
  readonly workspace: Workspace;
  readonly document: Document;
  /** All that is frozen of it, as much as the website offers: of the edition that was looked at. */
  readonly open: readonly OpenDocument[];
  readonly sources: EditionSources;
  /** The text that `document.yml` gets. */
  readonly description: string;
  readonly openPoints: ReleaseRecord['openPoints'];
  /** The editions before it, from the oldest. */
  readonly records: readonly ReleaseRecord[];
  /** Those in which it mends a mistake. */
  readonly mended: readonly ReleaseRecord[];
}

/** Looks at all that a release needs, and tells all that stops it at once; null then. */
export async function prepare(
  root: string,
  options: ReleaseOptions,
  problems: Diagnostics,
  progress: Announcing,
): Promise<ReadyRelease | null> {
  const found = problems.take(openWorkspace(sourcesIn(root)));
  const document = found && problems.take(knownDocument(found, options.document));
  const text = found && document && problems.take(readText(found.files, document.file));
  if (!found || !document || !text) return null;
  const { id } = document;
  const records = problems.take(readRecordsOf(found.files, id));
  const facts = settleFacts(options, { document, records, today: today() }, problems);
  const description = releasedDescription(text, facts);
  const workspace = withText(found, document.file, description);

  const { edition, openPoints, findings } = await lookAsReleased(workspace, id, options, progress);
  for (const problem of findings) problems.add(problem);
  const sources = await editionSources(workspace, id);
  const repository = problems.take(openRepository(root));
  const mended = (options.mends ?? []).flatMap(
    (version) => problems.take(knownEdition(id, version, records)) ?? [],
  );
  if (repository !== null && sources !== null) {
    const changing = [...sources.files, ...mended.map(({ version }) => recordFile(id, version))];
    for (const problem of uncommitted(repository, changing)) problems.add(problem);
    const tag = tagOf(id, facts.version);
    if (hasTag(repository, tag))
      problems.report(
        'unfit-version.tag',
        { tag, next: nextVersion(facts.version) },
        document.placeOf(['version']),
      );
    if (workspace.config.release.approval)
      for (const problem of checkApproval(
        repository,
        sources.files,
        records.at(-1) ?? null,
        options.approvedBy,
      ))
        problems.add(problem);
  }
  const stops = ({ severity }: Diagnostic): boolean =>
    severity === 'error' || (severity === 'warning' && options.strict === true);
  if (problems.list.some(stops) || !repository || !sources || !edition) return null;
  const open = await plannedFor(workspace, edition);
  return {
    repository,
    workspace,
    document: edition.document,
    open,
    sources,
    description,
    openPoints,
    records,
    mended,
  };
}

/** The same workspace with another text in one of its files. */
function withText(workspace: Workspace, file: string, text: string): Workspace {
  return { ...workspace, files: new OverlayFiles(workspace.files, new Map([[file, text]])) };
}

/** What `kl-docs check` says of a document that is about to be released. */
async function lookAsReleased(
  workspace: Workspace,
  id: string,
  { acceptOpenPoints }: ReleaseOptions,
  progress: Announcing,
) {
  const { value: plans, problems } = await planSelection(workspace, { documents: [id] });
  const acceptsOpenPoints = (acceptOpenPoints?.trim() ?? '') !== '';
  // What is wrong with reading it is among what the check finds.
  const { value: opened } = await openDocuments(workspace, plans, progress);
  const editions = new Map(opened.map(({ edition }) => [edition.document.id, edition]));
  const { diagnostics } = await checkDocuments(workspace, plans, { acceptsOpenPoints, editions });
  const openPoints = diagnostics.filter(({ rule }) => rule === 'open-point').map(openPointOf);
  return { edition: opened[0]?.edition, findings: [...problems, ...diagnostics], openPoints };
}

/** All that is made of an edition for the website; what is wrong with it a check has told. */
async function plannedFor(workspace: Workspace, edition: OpenEdition): Promise<readonly OpenDocument[]> {
  const open: OpenDocument[] = [];
  for (const selection of selectionsOf(edition.document)) {
    const { value } = await planSelection(workspace, { documents: [edition.document.id], ...selection });
    open.push(...value.map((plan) => ({ plan, edition })));
  }
  return open;
}

/** The question that a finding is about. */
function openPointOf({ said, message, place }: Diagnostic): ReleaseRecord['openPoints'][number] {
  const values: object = said?.values ?? {};
  const text = 'text' in values ? String(values.text) : message;
  return { text, file: place?.file ?? '', line: place?.line ?? null };
}
