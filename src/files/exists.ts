import { access } from 'node:fs/promises';

/** Whether a file or a folder stands at a path, as far as it can be reached. */
export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
