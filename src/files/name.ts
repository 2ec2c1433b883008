/** Whether two names of files are the same to the eye: composed letters (Unicode NFC) and decomposed ones (NFD) are equal. */
export function sameName(a: string, b: string): boolean {
  return a.normalize() === b.normalize();
}

/**
 * The same for names of files that some disk takes for one: a Mac names files in the other normal form (Unicode NFD), and like Windows makes no
 * difference between capitals and small letters.
 */
export const alike = (name: string): string => name.normalize().toLowerCase();

/** What systems put into every folder that is opened: the Finder and the Explorer, and Office beside what it has open. */
export const isOfSystem = (name: string): boolean =>
  /^(?:\._.+|~\$.+|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);

/** Devices, which Windows takes for files in every folder and with every ending (Naming Files, Paths, and Namespaces). */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

/** A name in a path that Windows does not take. */
export interface UnportablePart {
  readonly name: string;
  /** The problem that tells it. */
  readonly key: 'bad-file-name.reserved' | 'bad-file-name.trailing';
}

/** The first such name; null where every system takes all of them. */
export function unportablePart(file: string): UnportablePart | null {
  for (const name of file.split('/')) {
    if (RESERVED.test(name)) return { name, key: 'bad-file-name.reserved' };
    // Before the ending, too: the name without it may be one of a folder.
    if (/[^.][. ]+$/.test(name.replace(/\.[^./ ]+$/, ''))) return { name, key: 'bad-file-name.trailing' };
  }
  return null;
}
