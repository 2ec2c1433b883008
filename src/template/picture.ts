import { imageSize } from 'image-size';
import { pathsFor, WORKSPACE_ROOT } from '../document/site-roots.ts';
import { type Files, has, meantPath } from '../files/files.ts';
import type { Picture } from '../markdown/types.ts';
import { type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { pictureState } from './kept-picture-states.ts';
import { dataUrl, mediaTypeOf } from './media-type.ts';
import { otherKind, typeByContent } from './picture-kind.ts';

const RASTER = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
/** A browser takes four bytes for each, whatever the file has. */
const MOST_PIXELS = 100_000_000;
const PICTURE = /^image\//;

/** A picture, and its file from the workspace root. */
export interface FoundPicture {
  readonly file: string;
  readonly picture: Picture;
}

/**
 * Answers for the pictures of chapters: read once, self-contained, and never from outside the workspace. A path is
 * taken from the chapter's folder, or with a leading `/` from the first of `roots` that has it.
 */
export function pictureReader(
  files: Files,
  roots: readonly string[] = WORKSPACE_ROOT,
): (target: string, place: Place) => Outcome<FoundPicture | null> {
  const known = new Map<string, FoundPicture>();
  return (target, place) => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) {
      return none(problem('picture-without-path.remote', { target }, place));
    }
    const paths = pathsFor(target, place.file, roots);
    const [likeliest = target, ...others] = paths;
    const file =
      others.length > 0 ? (paths.find((candidate) => has(files, candidate)) ?? likeliest) : likeliest;
    const before = known.get(file);
    if (before !== undefined) return { value: before, problems: [] };
    const result = files.read(file);
    if ('problem' in result) {
      if (result.problem === 'outside') {
        return none(problem('outside-workspace.picture', { target }, place));
      }
      const meant = meantPath(files, file);
      return none(problem('missing-picture', { target, file, meant }, place));
    }
    const picture = toPicture(target, result.bytes, place);
    if (picture.value === null) return { value: null, problems: picture.problems };
    const found = { file, picture: picture.value };
    known.set(file, found);
    return { value: found, problems: picture.problems };
  };
}

function toPicture(target: string, bytes: Buffer, place: Place): Outcome<Picture | null> {
  const other = otherKind(bytes);
  if (other !== null) return none(problem('unknown-picture.kind', { target, kind: other }, place));
  const named = mediaTypeOf(target);
  // A file of another kind than its name says is shown as what it is, as browsers do.
  const actual = typeByContent(bytes);
  const type = PICTURE.test(named) ? (actual ?? named) : named;
  if (type === 'image/svg+xml')
    return { value: { kind: 'svg', markup: bytes.toString('utf8') }, problems: [] };
  if (!RASTER.has(type)) {
    return none(problem('unknown-picture', { target }, place));
  }
  const size = sizeOf(bytes);
  if (size !== null && size.width * size.height > MOST_PIXELS)
    return none(problem('picture-too-large', { target, ...size }, place));
  const state = size === null || actual === null ? 'damaged' : pictureState(bytes, type);
  if (state === 'unmarked-cmyk') return none(problem('broken-picture.cmyk', { target }, place));
  if (size === null || state === 'damaged') return none(problem('broken-picture', { target }, place));
  return { value: { kind: 'raster', url: dataUrl(type, bytes), ...size }, problems: [] };
}

/** In pixels; null where it cannot be read, or there are none. */
function sizeOf(bytes: Buffer): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}
