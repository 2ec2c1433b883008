/** Whether two names of files are the same to the eye: composed letters (Unicode NFC) and decomposed ones (NFD) are equal. */
export function sameName(a: string, b: string): boolean {
  return a.normalize() === b.normalize();
}
