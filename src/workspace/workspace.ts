import * as z from 'zod';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { WorkspaceFiles } from './files.ts';
import { WORKSPACE_FILE } from './find.ts';
import { ReadLog } from './read-log.ts';
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

/** Reads `kl-docs.yml`; null after its problems were reported. */
export function openWorkspace(
  root: string,
  diagnostics: Diagnostics,
  log: ReadLog = new ReadLog(),
): Workspace | null {
  const files = new WorkspaceFiles(root, log);
  const text = files.readText(WORKSPACE_FILE, diagnostics);
  if (text === null) return null;
  const config = readYaml({ file: WORKSPACE_FILE, text }, workspaceSchema, diagnostics);
  if (config === null) return null;
  const documents = files.folders('content').filter((name) => files.has(`content/${name}/document.yml`));
  return { root: files.root, files, config: config.value, documents, placeOf: config.placeOf };
}
