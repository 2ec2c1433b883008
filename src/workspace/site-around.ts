import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What MkDocs looks for its settings in. */
export const MKDOCS_FILES = ['mkdocs.yml', 'mkdocs.yaml'] as const;

/** The folder with the pages that the text of MkDocs' settings names, from the folder of that file; `docs` where it names none. */
export function pagesFolderOf(settings: string): string {
  const [, quoted, plain] = /^docs_dir:\s*(?:["'](.*?)["']|([^\s#]+))/m.exec(settings) ?? [];
  return path.posix.join('.', (quoted ?? plain ?? 'docs').replaceAll('\\', '/'), '.');
}

/** The folder of the MkDocs site whose pages a folder has; null where the folder above has no such settings. */
export function siteAround(folder: string): string | null {
  const site = path.dirname(folder);
  const settings = MKDOCS_FILES.map((name) => path.join(site, name)).find((file) => existsSync(file));
  if (settings === undefined) return null;
  try {
    return path.join(site, pagesFolderOf(readFileSync(settings, 'utf8'))) === folder ? site : null;
  } catch {
    // What cannot be read says nothing of the folder.
    return null;
  }
}
