import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Set by build.mjs: the hash of the sources that were bundled. */
declare const KL_DOCS_SOURCES: string | undefined;

let program: string | undefined;

/** What tells this program from every other version of it, also from one in work: what it makes is kept under this name. */
export function programId(): string {
  program ??= typeof KL_DOCS_SOURCES === 'string' ? KL_DOCS_SOURCES : sourcesHash(ownPackageRoot());
  return program;
}

/** The hash of all that the program is made of, as build.mjs counts it too. */
function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  const source = path.join(root, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  for (const file of files.map((name) => name.split(path.sep).join('/')).sort()) {
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(path.join(source, file)));
  }
  return hash.update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
}
