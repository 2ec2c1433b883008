import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../document/edition.ts';
import { sha256 } from '../files/hash.ts';
import type { ArtifactFacts } from '../print/kept-artifacts.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { type FrozenFile, frozenFolder, type ReleaseRecord } from './record.ts';

/** The bytes of a file of a released edition: null where it is not here, and with the problem where it is not what was released. */
export function readFrozen(root: string, record: ReleaseRecord, file: FrozenFile): Outcome<Buffer | null> {
  const place = frozenPath(record, file);
  const bytes = bytesOf(path.join(root, place));
  if (bytes === null || sha256(bytes) === file.sha256) return { value: bytes, problems: [] };
  const { document, version } = record;
  return none(problem('frozen-file.altered', { document, version }, { file: place }));
}

/** That a file of a released edition is not here. */
export function missingFile(record: ReleaseRecord, file: FrozenFile): Diagnostic {
  const { document, version } = record;
  return problem('frozen-file.missing', { document, version }, { file: frozenPath(record, file) });
}

/** Where a file of a released edition stands, from the workspace root. */
const frozenPath = ({ document, version }: ReleaseRecord, file: FrozenFile): string =>
  `${frozenFolder(document, version)}/${file.path}`;

/** A file as it was released. */
interface Frozen {
  readonly bytes: Uint8Array;
  readonly facts: ArtifactFacts | null;
}

/** What was released of some documents, by the paths that a build gives its files. */
export class FrozenEditions {
  readonly #root: string;
  readonly #out: string;
  readonly #files: ReadonlyMap<string, { readonly record: ReleaseRecord; readonly file: FrozenFile }>;
  readonly #editions: ReadonlySet<string>;

  /** @param out the output folder: where the frozen files are not here, it may still have them */
  constructor(root: string, out: string, records: readonly ReleaseRecord[]) {
    this.#root = root;
    this.#out = out;
    this.#editions = new Set(records.map(({ document, version }) => `${document}/${version}`));
    this.#files = new Map(
      records.flatMap((record) =>
        record.files.map((file) => [`${record.document}/${record.version}/${file.path}`, { record, file }]),
      ),
    );
  }

  /** Whether an edition is released with a record, so that the hash of its sources says whether it is still the same. */
  has({ document, version }: Edition): boolean {
    return this.#editions.has(`${document}/${version}`);
  }

  /** The bytes of a file as it was released; null where it was not, where it is not here, and with the problem where it was altered. */
  read(artifact: string): Outcome<Frozen | null> {
    const known = this.#files.get(artifact);
    if (known === undefined) return none();
    const { record, file } = known;
    const here = readFrozen(this.#root, record, file);
    if (here.problems.length > 0) return none(...here.problems);
    const bytes = here.value ?? this.#made(artifact, file);
    if (bytes === null) return none();
    const { pages, browser } = file;
    return { value: { bytes, facts: browser === null ? null : { pages, browser, notes: [] } }, problems: [] };
  }

  /** What an earlier build has left in the output folder, where that is what was released. */
  #made(artifact: string, { sha256: sum }: FrozenFile): Buffer | null {
    const bytes = bytesOf(path.join(this.#out, artifact));
    return bytes !== null && sha256(bytes) === sum ? bytes : null;
  }

  /** A note for each edition of which some files were made anew. */
  madeAnew(made: readonly (Edition & { readonly path: string; readonly sha256: string })[]): Diagnostic[] {
    const others = made.flatMap((artifact) => {
      const known = this.#files.get(artifact.path);
      return known === undefined || known.file.sha256 === artifact.sha256 ? [] : [known.record];
    });
    return [...Map.groupBy(others, (record) => record)].map(([{ document, version }, { length }]) =>
      problem(
        'frozen-elsewhere',
        { document, version, count: length },
        {
          file: `content/${document}/document.yml`,
        },
      ),
    );
  }
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
