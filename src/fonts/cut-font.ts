/**
 * A font in its own format with some of its characters only. All else of these is as it was: hints, kerning, and the features of layout with the
 * glyphs that they lead to. Null for a font that is broken.
 *
 * @param characters code points
 */
export async function cutFont(font: Buffer, characters: ReadonlySet<number>): Promise<Buffer | null> {
  const { default: subsetFont } = await import('subset-font');
  try {
    return await subsetFont(font, String.fromCodePoint(...characters));
  } catch {
    // It is HarfBuzz's to say what a font is; browsers pass over what is none.
    return null;
  }
}

/** Code points as CSS lists them: `U+20-7E, U+E6` (CSS Syntax Level 3, urange). */
export function unicodeRange(characters: ReadonlySet<number>): string {
  const runs: { from: number; to: number }[] = [];
  for (const code of [...characters].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === code - 1) last.to = code;
    else runs.push({ from: code, to: code });
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(({ from, to }) => `U+${hex(from)}${to === from ? '' : `-${hex(to)}`}`).join(', ');
}
