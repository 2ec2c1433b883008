import path from 'node:path';
import { imageSize } from 'image-size';
import { type Files, meantPath } from '../files/files.ts';
import type { Picture } from '../markdown/types.ts';
import { type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
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
      return none(problem('picture-without-path.remote', { target }, place));
    }
    const file = pictureFile(target, place.file);
    const before = known.get(file);
    if (before !== undefined) return { value: before, problems: [] };
    const result = files.read(file);
    if ('problem' in result) {
      if (result.problem === 'outside') {
        return none(problem('outside-workspace.picture', { target }, place));
      }
      const folder = path.posix.dirname(file);
      const meant = meantPath(files, file);
      return none(problem('missing-picture', { target, folder, meant }, place));
    }
    const picture = toPicture(target, result.bytes, place);
    if (picture.value !== null) known.set(file, picture.value);
    return picture;
  };
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
    return none(problem('unknown-picture', { target }, place));
  }
  try {
    const { width, height } = imageSize(bytes);
    return { value: { kind: 'raster', url: dataUrl(type, bytes), width, height }, problems: [] };
  } catch {
    return none(problem('broken-picture', { target }, place));
  }
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
