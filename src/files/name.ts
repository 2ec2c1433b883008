/** Whether two names of files are the same to the eye: composed letters (Unicode NFC) and decomposed ones (NFD) are equal. */
export function sameName(a: string, b: string): boolean {
  return a.normalize() === b.normalize();
}

/**
 * The same for names of files that some disk takes for one: a Mac names files in the other normal form (Unicode NFD), and like Windows makes no
 * difference between capitals and small letters.
 */
export const alike = (name: string): string => name.normalize().toLowerCase();
