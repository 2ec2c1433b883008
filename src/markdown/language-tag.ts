/** Whether a text is a well-formed BCP 47 language tag, such as `da` or `en-GB`. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

/** Whether the language of a BCP 47 tag is written from right to left, by its usual script (ISO 15924). */
export function isRightToLeft(tag: string): boolean {
  if (!isLanguageTag(tag)) return false;
  return RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? '');
}
