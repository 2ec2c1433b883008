import path from 'node:path';
import { imageSize } from 'image-size';
import type { Picture } from '../markdown/types.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import type { WorkspaceFiles } from '../workspace/files.ts';
import { dataUrl, mediaTypeOf } from './media-type.ts';

const RASTER = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/**
 * Answers for the pictures of chapters: read once, self-contained, and never from outside the workspace. A path is
 * taken from the chapter's folder, or with a leading `/` from the workspace root.
 */
export function pictureReader(
  files: WorkspaceFiles,
  diagnostics: Diagnostics,
): (target: string, place: Place) => Picture | null {
  const known = new Map<string, Picture>();
  return (target, place) => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) {
      diagnostics.error(
        'remote-picture',
        `The picture "${target}" is on another machine`,
        place,
        'Save it beside the chapter and name it there.',
      );
      return null;
    }
    const file = pictureFile(target, place.file);
    const before = known.get(file);
    if (before !== undefined) return before;
    const result = files.read(file);
    if ('problem' in result) {
      if (result.problem === 'outside') {
        diagnostics.error(
          'outside-workspace',
          `The picture "${target}" leads out of the workspace`,
          place,
          'Copy the picture into the workspace.',
        );
      } else {
        diagnostics.error(
          'missing-picture',
          `The picture "${target}" does not exist`,
          place,
          hintFor(files, file),
        );
      }
      return null;
    }
    const picture = toPicture(target, result.bytes, place, diagnostics);
    if (picture !== null) known.set(file, picture);
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

function toPicture(target: string, bytes: Buffer, place: Place, diagnostics: Diagnostics): Picture | null {
  const type = mediaTypeOf(target);
  if (type === 'image/svg+xml') return { kind: 'svg', markup: bytes.toString('utf8') };
  if (RASTER.has(type)) {
    try {
      const { width, height } = imageSize(bytes);
      return { kind: 'raster', url: dataUrl(type, bytes), width, height };
    } catch {
      diagnostics.error(
        'broken-picture',
        `The picture "${target}" cannot be read`,
        place,
        'Open it in a picture program and save it again.',
      );
      return null;
    }
  }
  diagnostics.error(
    'unknown-picture',
    `"${target}" is no picture that a page can show`,
    place,
    'Use SVG, PNG, JPEG, WebP, AVIF or GIF.',
  );
  return null;
}

function hintFor(files: WorkspaceFiles, file: string): string {
  const folder = path.posix.dirname(file);
  const close = files.nearestIn(folder, path.posix.basename(file));
  return close === undefined ? `Add the picture to ${folder}/.` : `Did you mean "${close}"?`;
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
