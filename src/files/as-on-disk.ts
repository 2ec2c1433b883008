import type { Files } from './files.ts';

/**
 * A path as it is spelled in a tree of files, where the same letters may be written with combining marks (NFD, as on a Mac) or
 * without (NFC, as from a keyboard; Unicode Standard Annex 15). As it was where there is no such file.
 */
export function asOnDisk(files: Files, file: string): string {
  if (file === file.normalize('NFC') && file === file.normalize('NFD')) return file;
  let here = '';
  for (const part of file.split('/')) {
    const folder = here === '' ? '.' : here;
    const names = [...files.folders(folder), ...files.files(folder)];
    const spelled = names.includes(part)
      ? part
      : names.find((name) => name.normalize('NFC') === part.normalize('NFC'));
    if (spelled === undefined) return file;
    here = here === '' ? spelled : `${here}/${spelled}`;
  }
  return here;
}
