import path from 'node:path';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A picture that a row of a data set has for itself. */
export interface OwnPicture {
  /** Path from the workspace root. */
  readonly file: string;
  readonly alt: string;
  readonly place: Place;
}

/** What `src/template/picture.ts` can put into a page. */
const KINDS = new Set(['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif']);

/** Finds a picture that is named in a file of own words, from that file's folder; null after a problem was reported. */
export function findPicture(
  { files }: Workspace,
  { file: target, alt }: { readonly file: string; readonly alt: string },
  place: Place,
  diagnostics: Diagnostics,
): OwnPicture | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) {
    diagnostics.error(
      'remote-picture',
      `The picture "${target}" is on another machine`,
      place,
      'Save it beside this file and name it here.',
    );
    return null;
  }
  if (!KINDS.has(path.posix.extname(target).toLowerCase())) {
    diagnostics.error(
      'unknown-picture',
      `"${target}" is no picture that a page can show`,
      place,
      'Use SVG, PNG, JPEG, WebP, AVIF or GIF.',
    );
    return null;
  }
  const file = target.startsWith('/')
    ? path.posix.normalize(target.slice(1))
    : path.posix.join(path.posix.dirname(place.file), target);
  const read = files.read(file);
  if ('bytes' in read) return { file, alt, place };
  if (read.problem === 'outside') {
    diagnostics.error(
      'outside-workspace',
      `The picture "${target}" leads out of the workspace`,
      place,
      'Copy the picture into the workspace.',
    );
  } else {
    const folder = path.posix.dirname(file);
    const close = files.nearestIn(folder, path.posix.basename(file));
    diagnostics.error(
      'missing-picture',
      `The picture "${target}" does not exist`,
      place,
      close === undefined ? `Add the picture to ${folder}/.` : `Did you mean "${close}"?`,
    );
  }
  return null;
}
