/** A name without what people spell differently: case, æ/ae, ø/oe, å/aa, hyphens, underscores and spaces. */
export function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[\s\-–_]+/g, ' ')
    .trim();
}
