import { slugOf } from '../data/slug.ts';
import { otherKind, typeByContent } from '../template/picture-kind.ts';
import type { Picture } from '../word/types.ts';
import type { ImportedPicture } from './imported.ts';

/** How the files of pictures that can be shown end. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};
const LONGEST_NAME = 40;

/** The pictures of a document, each with its file. */
export class Pictures {
  readonly #folder: string;
  readonly #found = new Map<string, ImportedPicture>();
  readonly #names = new Set<string>();

  /** @param folder where they go, beside the chapters */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get list(): readonly ImportedPicture[] {
    return [...this.#found.values()];
  }

  /**
   * The path of a picture from the chapters.
   *
   * @param key the same for the same picture
   * @param name what it is called after
   */
  path(key: string, bytes: Buffer, name: string): string | null {
    const known = this.#found.get(key);
    if (known !== undefined) return known.path;
    const ending = ENDINGS[typeByContent(bytes) ?? ''];
    if (ending === undefined) return null;
    const made = slugOf(name).slice(0, LONGEST_NAME).replace(/-+$/, '') || 'billede';
    let unique = made;
    for (let number = 2; this.#names.has(unique); number++) unique = `${made}-${number}`;
    this.#names.add(unique);
    const picture = { path: `${this.#folder}/${unique}.${ending}`, bytes };
    this.#found.set(key, picture);
    return picture.path;
  }
}

/** The part of a picture that can be shown, the sharper one first; null where none can. */
export function shownPart({ vector, part }: Picture, parts: ReadonlyMap<string, Buffer>): string | null {
  const isShown = (name: string | null): boolean => {
    const bytes = name === null ? undefined : parts.get(name);
    return bytes !== undefined && ENDINGS[typeByContent(bytes) ?? ''] !== undefined;
  };
  return [vector, part].find(isShown) ?? null;
}

/** What a picture is that cannot be shown, such as WMF. */
export function foreignFormat(part: string, bytes: Buffer): string {
  const ending = /\.(\w{2,5})$/.exec(part)?.[1]?.toUpperCase();
  if (bytes.toString('hex', 0, 4) === 'd7cdc69a') return 'WMF';
  if (bytes.length > 44 && bytes.toString('latin1', 40, 44) === ' EMF') return 'EMF';
  return otherKind(bytes) ?? ending ?? '?';
}
