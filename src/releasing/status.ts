import { type Document, readDocument } from '../document/document.ts';
import { RELEASED_FOLDER } from '../document/releases.ts';
import { openEdition } from '../edition/open-edition.ts';
import { planSelection } from '../plan/select.ts';
import { readFrozen } from '../release/frozen.ts';
import type { FrozenFile, ReleaseRecord } from '../release/record.ts';
import { readRecords } from '../release/records.ts';
import { editionSources } from '../release/source-hash.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';

import { readJournal } from './journal.ts';

/** Which editions are published, and where. */
export interface PublishedEditions {
  /** A folder, a branch of git or a server, as people name it. */
  readonly where: string;
  has(document: string, version: string): boolean;
}

export interface StatusOptions {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Asks where editions are published; nothing is known of that where it is absent or answers null. */
  readonly published?: ((workspace: Workspace) => Promise<Outcome<PublishedEditions | null>>) | undefined;
  /** In which problems are told; English where absent. */
  readonly language?: MessageLanguage | undefined;
}

/** How an edition is. */
export interface EditionStatus {
  readonly document: string;
  readonly title: string;
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
  /** `unrecorded`: `document.yml` says that it is released, and there is no record of it. */
  readonly state: 'draft' | 'released' | 'withdrawn' | 'unrecorded';
  /** How many questions are open in it. */
  readonly openPoints: number;
  readonly mendedBy: string | null;
  /** Whether the document under this version is not what was released. */
  readonly changed: boolean;
  /** Paths of its frozen files, by how they stand here; null for what is not released. */
  readonly frozen: {
    readonly here: readonly string[];
    readonly missing: readonly string[];
    readonly altered: readonly string[];
  } | null;
  /** Where it is published; null where it is not, or nothing is known of it. */
  readonly published: string | null;
}

export interface StatusResult {
  readonly workspace: string;
  /** By document, the newest first. */
  readonly editions: readonly EditionStatus[];
  /** Whether it is known which of them are published. */
  readonly knowsPublished: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/**
 * How all documents are: which versions there are, whether their frozen files have the sums of their records, and whether they are published.
 *
 * @throws CannotRun when there is no workspace
 */
export async function status(options: StatusOptions = {}): Promise<StatusResult> {
  const root = findWorkspace(options.cwd ?? process.cwd());
  const problems = new Diagnostics();
  const workspace = problems.take(openWorkspace(sourcesIn(root)));
  const asked = workspace === null ? undefined : await options.published?.(workspace);
  const published = asked === undefined ? null : problems.take(asked);
  const unfinished = readJournal(root);
  if (unfinished !== null) problems.report('unfinished-release', unfinished, { file: RELEASED_FOLDER });
  const editions = workspace === null ? [] : await editionsOf(workspace, published, problems);
  const diagnostics = problems.list.map(tellingIn(options.language ?? 'en'));
  return {
    workspace: root,
    editions,
    knowsPublished: published !== null,
    diagnostics,
    ok: !problems.hasErrors,
  };
}

async function editionsOf(
  workspace: Workspace,
  published: PublishedEditions | null,
  problems: Diagnostics,
): Promise<readonly EditionStatus[]> {
  const records = Map.groupBy(problems.take(readRecords(workspace.files)), ({ document }) => document);
  const standing = new Map<ReleaseRecord, Standing>();
  for (const [document, ofDocument] of records) {
    for (const record of ofDocument) {
      const stateOf = (file: FrozenFile): FrozenState => {
        const { value, problems: altered } = readFrozen(workspace.root, record, file);
        for (const problem of altered) problems.add(problem);
        return altered.length > 0 ? 'altered' : value === null ? 'missing' : 'here';
      };
      standing.set(record, Map.groupBy(record.files, stateOf));
    }
    if (workspace.documents.includes(document)) continue;
    const versions = ofDocument.map(({ version }) => version);
    problems.report('lost-document', { document, versions }, { file: `${RELEASED_FOLDER}/${document}` });
  }
  const all: EditionStatus[] = [];
  for (const id of [...new Set([...workspace.documents, ...records.keys()])].sort()) {
    const released = records.get(id) ?? [];
    const document = workspace.documents.includes(id) ? problems.take(readDocument(workspace, id)) : null;
    const current = document && (await inWork(workspace, document, released));
    const unrecorded = current !== null && !released.some(({ version }) => version === current.version);
    const editions = [
      ...(unrecorded ? [current] : []),
      ...released.toReversed().map((record) => asRecorded(record, standing.get(record), current)),
    ];
    for (const edition of editions)
      all.push({ ...edition, published: published?.has(id, edition.version) ? published.where : null });
  }
  return all;
}

type Unpublished = Omit<EditionStatus, 'published'>;

/** The edition that a document's description is about; null where it says no version. */
async function inWork(
  workspace: Workspace,
  document: Document,
  records: readonly ReleaseRecord[],
): Promise<Unpublished | null> {
  const { id, config } = document;
  const { title, version, date } = config;
  if (version === null || date === null) return null;
  const record = records.find((one) => one.version === version);
  const sources = record && (await editionSources(workspace, id));
  return {
    document: id,
    title,
    version,
    date,
    state: config.status === 'released' ? 'unrecorded' : 'draft',
    openPoints: await openPointsOf(workspace, document),
    mendedBy: null,
    changed: record !== undefined && record.source.sha256 !== sources?.sha256,
    frozen: null,
  };
}

async function openPointsOf(workspace: Workspace, document: Document): Promise<number> {
  const { value: plans } = await planSelection(workspace, { documents: [document.id] });
  const artifact = plans[0]?.variants[0]?.artifacts[0];
  if (artifact === undefined) return 0;
  const edition = await openEdition(workspace, document);
  return edition.rendered(artifact).value.openPoints.length;
}

type FrozenState = keyof NonNullable<EditionStatus['frozen']>;
/** The frozen files of an edition, by how they stand here. */
type Standing = ReadonlyMap<FrozenState, readonly FrozenFile[]>;

function asRecorded(
  record: ReleaseRecord,
  files: Standing | undefined,
  current: Unpublished | null,
): Unpublished {
  const { document, title, version, date, openPoints, mendedBy, withdrawn } = record;
  const paths = (state: FrozenState) => (files?.get(state) ?? []).map(({ path }) => path);
  return {
    document,
    title,
    version,
    date,
    state: withdrawn === null ? 'released' : 'withdrawn',
    openPoints: openPoints.length,
    mendedBy,
    changed: current?.version === version && current.changed,
    frozen: { here: paths('here'), missing: paths('missing'), altered: paths('altered') },
  };
}
