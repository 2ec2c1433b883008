import path from 'node:path';
import { startDetached } from './start-detached.ts';

/** A place in a file of the workspace. */
export interface EditorPlace {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Opens a place in the author's editor: `$VISUAL` or `$EDITOR` where one has a window, else Visual Studio Code. Answers whether it could be started; where it
 * could not, the place may be copied.
 */
export function openInEditor(
  root: string,
  { file, line, column }: EditorPlace,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  const target = path.resolve(root, file);
  if (path.relative(root, target).startsWith('..')) return Promise.resolve(false);
  const [program = 'code', ...given] = (env['VISUAL'] || env['EDITOR'] || 'code')
    .split(/\s+/)
    .filter(Boolean);
  const goes = /(?:^|[\\/])(?:code|code-insiders|codium|cursor)(?:\.cmd|\.exe)?$/.test(program);
  const args = goes ? [...given, '-g', `${target}:${line}:${column}`] : [...given, target];
  // Visual Studio Code is a script on Windows.
  return startDetached(program, args, { shell: process.platform === 'win32' && goes });
}
