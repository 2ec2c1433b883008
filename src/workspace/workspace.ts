import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CannotRun, type Diagnostics, type Place } from '../report/diagnostic.ts';
import { WorkspaceFiles } from './files.ts';
import { readYaml } from './yaml.ts';

const dataSetSchema = z.strictObject({
  /** Path of the CSV file from the workspace root. */
  file: z.string().min(1),
  /** The column that names a row in file names and manifests. */
  key: z.string().min(1),
  /** The columns by which a row is found on the command line. */
  find: z.array(z.string().min(1)).min(1),
  /** The column that is shown to people. */
  label: z.string().min(1),
  /** Dated values that join a row by a column: see `dated.ts`. */
  dated: z
    .strictObject({ file: z.string().min(1), column: z.string().min(1), as: z.string().min(1) })
    .optional(),
});

const workspaceSchema = z.strictObject({
  title: z.string().min(1),
  language: z.enum(['da', 'en']).default('da'),
  publisher: z.string().min(1).nullable().default(null),
  /** The address under which the output folder is published. */
  site: z
    .url({
      protocol: /^https?$/,
      error: 'Write the address of the website, such as https://example.org/docs/',
    })
    .nullable()
    .default(null),
  data: z.record(z.string(), dataSetSchema).default({}),
  /** How much each rule of `kl-docs check` weighs. */
  check: z
    .strictObject({
      rules: z.record(z.string(), z.enum(['off', 'note', 'warning', 'error'])).default({}),
    })
    .prefault({}),
});

type WorkspaceConfig = z.infer<typeof workspaceSchema>;
export type DataSetConfig = z.infer<typeof dataSetSchema>;

export interface Workspace {
  readonly root: string;
  readonly files: WorkspaceFiles;
  readonly config: WorkspaceConfig;
  /** Names of the folders in `content/` that have a `document.yml`, sorted. */
  readonly documents: readonly string[];
  /** The place of a value in `kl-docs.yml`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

const WORKSPACE_FILE = 'kl-docs.yml';

/** The nearest folder at or above `from` that has a `kl-docs.yml`. */
export async function findWorkspace(from: string): Promise<string> {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (await exists(path.join(folder, WORKSPACE_FILE))) return folder;
    if (folder === path.dirname(folder)) break;
  }
  throw new CannotRun(
    `No ${WORKSPACE_FILE} in ${path.resolve(from)} or any folder above it`,
    'Go to the folder of your documents, or name it with --workspace.',
  );
}

/** Reads `kl-docs.yml`; null after its problems were reported. */
export async function openWorkspace(root: string, diagnostics: Diagnostics): Promise<Workspace | null> {
  const files = new WorkspaceFiles(root);
  const text = files.readText(WORKSPACE_FILE, diagnostics);
  if (text === null) return null;
  const config = readYaml({ file: WORKSPACE_FILE, text }, workspaceSchema, diagnostics);
  if (config === null) return null;
  return {
    root: files.root,
    files,
    config: config.value,
    documents: await listDocuments(files.root),
    placeOf: config.placeOf,
  };
}

async function listDocuments(root: string): Promise<string[]> {
  const content = path.join(root, 'content');
  const entries = await readdir(content, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const found = await Promise.all(names.map((name) => exists(path.join(content, name, 'document.yml'))));
  return names.filter((_, index) => found[index]).sort();
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
