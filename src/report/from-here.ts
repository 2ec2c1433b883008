import path from 'node:path';

/** A file of a workspace as people name it, who stand in a folder: from there. */
export const fromHere = (root: string, file: string): string =>
  path.relative(process.cwd(), path.resolve(root, file)) || file;
