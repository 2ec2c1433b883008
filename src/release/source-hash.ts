import path from 'node:path';
import type { Document } from '../document/document.ts';
import { openEdition } from '../edition/open-edition.ts';
import type { Files } from '../files/files.ts';
import { sha256 } from '../files/hash.ts';
import { ReadLog } from '../files/read-log.ts';
import { planSelection } from '../plan/select.ts';
import { WORKSPACE_FILE } from '../workspace/find.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** All that an edition is made from, beside the program. */
export interface EditionSources {
  /** Paths from the workspace root, sorted. */
  readonly files: readonly string[];
  /** SHA-256 of their names and contents: the same sum is the same content. */
  readonly sha256: string;
}

/**
 * What is read in the workspace for all that `kl-docs build DOCUMENT` makes: its description, chapters, pictures, data, own words, and
 * templates of the workspace's own. Neither the program with its templates nor the browser counts, so that a newer one is no new content;
 * nor does `kl-docs.yml` but for its data sets, or where the edition is published.
 *
 * @returns null for a document that cannot be read: what is wrong with it a check tells
 */
export async function editionSources(from: Workspace, id: string): Promise<EditionSources | null> {
  const log = from.files.log.part();
  const workspace: Workspace = {
    ...from,
    config: { ...from.config, site: null },
    files: from.files.noting(log),
    shipped: from.shipped.noting(log),
  };
  const { value: plans } = await planSelection(workspace, { documents: [id] });
  const [plan] = plans;
  if (plan === undefined) return null;
  const { document, variants } = plan;
  const edition = await openEdition(workspace, document);
  for (const { variant, artifacts } of variants) {
    edition.own(variant);
    for (const artifact of artifacts) {
      edition.template(artifact.format);
      // The files that its chapters link to are read, too.
      edition.rendered(artifact);
    }
  }
  const read = [...log.files].flatMap(([file, sum]) =>
    sum === null ? [] : [path.relative(workspace.root, file).split(path.sep).join('/')],
  );
  // What stands unsaved over a file is not noted as read.
  const files = [...new Set([...read, document.file])].filter((file) => isSource(file)).sort();
  const names = [document.config.variants?.data ?? '', ...edition.data.keys()];
  const data = Object.entries(workspace.config.data).filter(([name]) => names.includes(name));
  const look = lookFromWorkspace(from, document);
  const sums = files.map((file) => [file, sumOf(from.files, file)]);
  return {
    files,
    sha256: sha256(JSON.stringify({ language: document.config.language, data, ...look, sums })),
  };
}

/** What a document's look takes from `kl-docs.yml`; nothing where it takes nothing. */
function lookFromWorkspace({ config }: Workspace, document: Document) {
  const keys = (['coverPicture', 'logo', 'colour'] as const).filter(
    (key) => document.config[key] === null && config[key] !== null,
  );
  return keys.length > 0 && { look: keys.map((key) => [key, config[key]]) };
}

/** What git keeps of its tags is no source: what was released before does not change. */
const isSource = (file: string): boolean =>
  file !== WORKSPACE_FILE && !/^\.{2}\/|^\.git\//.test(file) && !path.isAbsolute(file);

/** Of a text whatever the ends of its lines are: git may write them in another way on another machine. */
function sumOf(files: Files, file: string): string | null {
  const read = files.noting(new ReadLog()).read(file);
  if (!('bytes' in read)) return null;
  const { bytes } = read;
  return sha256(
    bytes.includes(0) ? bytes : Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  );
}
