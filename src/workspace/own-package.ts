import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of kl-docs itself: above `src/` in a checkout, above `dist/` when it is installed. */
export function ownPackageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder))
    folder = path.dirname(folder);
  return folder;
}

/** The version in kl-docs's own package.json. */
export function ownPackageVersion(): string {
  const description: unknown = JSON.parse(readFileSync(path.join(ownPackageRoot(), 'package.json'), 'utf8'));
  return typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : '0';
}
