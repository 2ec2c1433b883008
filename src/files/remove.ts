import { rmSync } from 'node:fs';
import { orInUse, patientlySync } from './file-in-use.ts';

/**
 * Removes a file, or a folder with all that is in it; nothing where there is none.
 *
 * @throws FileInUse where another program has something of it open; what else the system says. A part may be gone then.
 */
export function remove(file: string): void {
  try {
    patientlySync(() => rmSync(file, { recursive: true, force: true }));
  } catch (error) {
    throw orInUse(error, file);
  }
}
