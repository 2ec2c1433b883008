import path from 'node:path';
import * as z from 'zod';
import { type Files, has } from '../files/files.ts';
import { FolderFiles } from '../files/folder-files.ts';
import { ReadLog } from '../files/read-log.ts';
import { readYamlFile } from '../files/yaml.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { expected } from '../report/words/expectation.ts';
import { WORKSPACE_FILE } from './find.ts';
import { FORMAT } from './format.ts';
import { lookShape } from './look.ts';
import { ownPackageRoot } from './own-package.ts';

const dataSetSchema = z.strictObject({
  /** Path of the table from the workspace root. */
  file: z.string().min(1),
  /** The column that names a row in file names and manifests. It and the next two are for sets that documents are made for. */
  key: z.string().min(1).optional(),
  /** The columns by which a row is found on the command line. */
  find: z.array(z.string().min(1)).min(1).optional(),
  /** The column that is shown to people. */
  label: z.string().min(1).optional(),
  /** Dated values that join a row by a column: see `dated-column.ts`. */
  dated: z
    .strictObject({ file: z.string().min(1), column: z.string().min(1), as: z.string().min(1) })
    .optional(),
});

/** Where the site is published. */
const publishSchema = z.union(
  [
    /** Path from the workspace root. */
    z.strictObject({ folder: z.string().min(1) }),
    /** The address of a repository, or what the workspace's repository calls it, and the branch that has the site. */
    z.strictObject({ git: z.string().min(1), branch: z.string().min(1) }),
    /** `user@host:path`; what else ssh needs to know is in its own settings. */
    z.strictObject({ rsync: z.string().min(1) }),
  ],
  { error: expected('publish-target') },
);

const formatSchema = z.int().min(1).max(FORMAT, expected('known-format')).default(1);

export const workspaceSchema = z.strictObject({
  format: formatSchema,
  title: z.string().min(1),
  language: z.enum(LANGUAGES).default('da'),
  publisher: z.string().min(1).nullable().default(null),
  /** The address under which the output folder is published. */
  site: z
    .url({
      protocol: /^https?$/,
      error: expected('website-address'),
    })
    .nullable()
    .default(null),
  publish: publishSchema.nullable().default(null),
  ...lookShape,
  data: z.record(z.string(), dataSetSchema).default({}),
  /** What a release needs: the approval of another than who wrote it. */
  release: z.strictObject({ approval: z.boolean().default(false) }).prefault({}),
  /** Where readers turn: a mail address or a web address for each. */
  contact: z
    .strictObject({
      /** With a mistake that they have found; of a web address `{document}` and `{section}` are filled in. */
      errors: z.string().min(1).nullable().default(null),
      /** For printed copies of posters. */
      prints: z.string().min(1).nullable().default(null),
    })
    .prefault({}),
  /** The address of the website's accessibility statement at WAS-Tool. */
  accessibilityStatement: z
    .url({ protocol: /^https?$/, error: expected('website-address') })
    .nullable()
    .default(null),
  /** How much each rule of `kl-docs check` weighs. */
  check: z
    .strictObject({
      rules: z.record(z.string(), z.enum(['off', 'note', 'warning', 'error'])).default({}),
    })
    .prefault({}),
});

type WorkspaceConfig = z.infer<typeof workspaceSchema>;
export type PublishConfig = z.infer<typeof publishSchema>;
export type DataSetConfig = z.infer<typeof dataSetSchema>;

/** All that is read from: what the user has, and what comes with kl-docs. */
export interface Sources {
  readonly files: Files;
  readonly shipped: Files;
}

export interface Workspace extends Sources {
  readonly root: string;
  readonly config: WorkspaceConfig;
  /** Names of the folders in `content/` that have a `document.yml`, sorted. */
  readonly documents: readonly string[];
  /** The place of a value in `kl-docs.yml`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** What is in a folder on disk. */
export function sourcesIn(root: string, log: ReadLog = new ReadLog()): Sources {
  return { files: new FolderFiles(root, log), shipped: new FolderFiles(ownPackageRoot(), log) };
}

/** The same workspace for a part of a run, which has a log of its own of what it reads. */
export function partOf(workspace: Workspace): Workspace {
  const log = workspace.files.log.part();
  return { ...workspace, files: workspace.files.noting(log), shipped: workspace.shipped.noting(log) };
}

/** Reads `kl-docs.yml`; null with its problems. A folder without one is a workspace in which nothing is said. */
export function openWorkspace(sources: Sources): Outcome<Workspace | null> {
  const { files } = sources;
  const { root } = files;
  if (!has(files, WORKSPACE_FILE)) {
    const config = workspaceSchema.parse({ title: path.basename(root) });
    const placeOf = () => ({ file: '.' });
    return { value: { ...sources, root, config, documents: [], placeOf }, problems: [] };
  }
  // A later format may say what is not known here: then only that is told.
  const later = readYamlFile(files, WORKSPACE_FILE, z.looseObject({ format: formatSchema }));
  if (later.value === null) return { value: null, problems: later.problems };
  const { value: read, problems } = readYamlFile(files, WORKSPACE_FILE, workspaceSchema);
  if (read === null) return { value: null, problems };
  const { value: config, placeOf } = read;
  const documents = files.folders('content').filter((name) => has(files, `content/${name}/document.yml`));
  return { value: { ...sources, root, config, documents, placeOf }, problems };
}
