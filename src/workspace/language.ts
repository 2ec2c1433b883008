import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findWorkspace, WORKSPACE_FILE } from './find.ts';

/**
 * The language of the workspace at or above a folder, or the current one, before anything of it is read: null where there is no workspace.
 * What is not a plain line of its file counts as not said.
 */
export async function workspaceLanguage(from: string | undefined): Promise<string | null> {
  try {
    const text = await readFile(path.join(findWorkspace(from ?? process.cwd()), WORKSPACE_FILE), 'utf8');
    return /^language:\s*["']?([a-z]+)/m.exec(text)?.[1] ?? 'da';
  } catch {
    return null;
  }
}
