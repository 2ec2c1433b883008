const NAMES = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);

/** A month in words, as a pattern. */
export const MONTH = `(?:${NAMES.join('|')})`;

/** `3` → `marts`; undefined for what is no month. */
export const monthName = (number: number): string | undefined => NAMES[number - 1];
