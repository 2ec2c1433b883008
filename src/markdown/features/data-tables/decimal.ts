/** A number as it is written, exactly: its digits, of which so many are decimals. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/** What parts whole numbers from decimals: a comma in Danish, a point in English. The other one, or a space, may part thousands. */
export type DecimalMark = ',' | '.';

const WRITTEN: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[-−+]?(?:[1-9]\d{0,2}(?:[.\s]\d{3})+|\d+)(?:,\d+)?$/,
  '.': /^[-−+]?(?:[1-9]\d{0,2}(?:[,\s]\d{3})+|\d+)(?:\.\d+)?$/,
};

/**
 * The decimal mark of a file: the point where some cell can only be read so (12.5) and none only with a comma (12,5). So what
 * could be read in both ways (1.234) is Danish unless the file is not.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark {
  let hasPoint = false;
  for (const cell of cells) {
    const number = withoutPercent(cell);
    const [asComma, asPoint] = [WRITTEN[','].test(number), WRITTEN['.'].test(number)];
    if (asComma && !asPoint) return ',';
    hasPoint ||= asPoint && !asComma;
  }
  return hasPoint ? '.' : ',';
}

/** Null for a text that is no number. */
export function readDecimal(text: string, mark: DecimalMark): Decimal | null {
  if (!WRITTEN[mark].test(text)) return null;
  const [whole = '', fraction = ''] = text.split(mark);
  const digits = BigInt(whole.replace(/\D/g, '') + fraction);
  return { digits: /^[-−]/.test(text) ? -digits : digits, decimals: fraction.length };
}

/** How statistics write that there is no number: `–`, `-`, `..`, `…`, or nothing. */
export const isNone = (text: string): boolean => /^(?:[-–—]|\.{2,3}|…)?$/.test(text);

export const isPercent = (text: string): boolean => text.endsWith('%');

export const withoutPercent = (text: string): string => text.replace(/\s*%$/, '');

/** 0.125 → 12.5 */
export function timesHundred({ digits, decimals }: Decimal): Decimal {
  return decimals >= 2
    ? { digits, decimals: decimals - 2 }
    : { digits: digits * 10n ** BigInt(2 - decimals), decimals: 0 };
}

/** The sum, with as many decimals as the number that has most. */
export function sumOf(numbers: readonly Decimal[]): Decimal {
  const decimals = Math.max(0, ...numbers.map((number) => number.decimals));
  const digits = numbers.reduce(
    (sum, number) => sum + number.digits * 10n ** BigInt(decimals - number.decimals),
    0n,
  );
  return { digits, decimals };
}

/** With a decimal point: `-1234.50`. */
export function written({ digits, decimals }: Decimal): `${number}` {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  const whole = all.slice(0, all.length - decimals);
  return `${sign}${whole}${decimals > 0 ? `.${all.slice(-decimals)}` : ''}` as `${number}`;
}
