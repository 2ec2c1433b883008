import path from 'node:path';
import { imageSize } from 'image-size';
import { type Files, nearestIn } from '../files/files.ts';
import type { Picture } from '../markdown/types.ts';
import type { IdOf } from '../report/catalogue.ts';
import type { Diagnostic, Place } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { dataUrl, mediaTypeOf } from './media-type.ts';

const RASTER = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/**
 * Answers for the pictures of chapters: read once, self-contained, and never from outside the workspace. A path is
 * taken from the chapter's folder, or with a leading `/` from the workspace root.
 */
export function pictureReader(files: Files): (target: string, place: Place) => Outcome<Picture | null> {
  const known = new Map<string, Picture>();
  return (target, place) => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) {
      const message = `The picture "${target}" is on another machine`;
      return none('remote-picture', message, place, 'Save it beside the chapter and name it there.');
    }
    const file = pictureFile(target, place.file);
    const before = known.get(file);
    if (before !== undefined) return { value: before, problems: [] };
    const result = files.read(file);
    if ('problem' in result) {
      if (result.problem === 'outside') {
        const message = `The picture "${target}" leads out of the workspace`;
        return none('outside-workspace', message, place, 'Copy the picture into the workspace.');
      }
      const message = `The picture "${target}" does not exist`;
      return none('missing-picture', message, place, hintFor(files, file));
    }
    const picture = toPicture(target, result.bytes, place);
    if (picture.value !== null) known.set(file, picture.value);
    return picture;
  };
}

function none(rule: IdOf<'error'>, message: string, place: Place, hint: string): Outcome<null> {
  const problem: Diagnostic = { rule, severity: 'error', message, place, hint };
  return { value: null, problems: [problem] };
}

/** The file from the workspace root that a picture's path in a chapter stands for. */
export function pictureFile(target: string, chapter: string): string {
  const decoded = decodePath(target);
  return decoded.startsWith('/')
    ? path.posix.normalize(decoded.slice(1))
    : path.posix.join(path.posix.dirname(chapter), decoded);
}

function toPicture(target: string, bytes: Buffer, place: Place): Outcome<Picture | null> {
  const type = mediaTypeOf(target);
  if (type === 'image/svg+xml')
    return { value: { kind: 'svg', markup: bytes.toString('utf8') }, problems: [] };
  if (!RASTER.has(type)) {
    const message = `"${target}" is no picture that a page can show`;
    return none('unknown-picture', message, place, 'Use SVG, PNG, JPEG, WebP, AVIF or GIF.');
  }
  try {
    const { width, height } = imageSize(bytes);
    return { value: { kind: 'raster', url: dataUrl(type, bytes), width, height }, problems: [] };
  } catch {
    const message = `The picture "${target}" cannot be read`;
    return none('broken-picture', message, place, 'Open it in a picture program and save it again.');
  }
}

function hintFor(files: Files, file: string): string {
  const folder = path.posix.dirname(file);
  const close = nearestIn(files, folder, path.posix.basename(file));
  return close === undefined ? `Add the picture to ${folder}/.` : `Did you mean "${close}"?`;
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
