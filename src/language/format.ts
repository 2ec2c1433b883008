/** Whether a text is a calendar date that exists, in the extended format of ISO 8601: `2026-11-24`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The parts of an ISO 8601 calendar date. Throws a RangeError for anything else. */
export function isoDate(iso: string): { year: number; month: number; day: number } {
  if (!isIsoDate(iso)) throw new RangeError(`Not a date of the form 2026-11-24: "${iso}"`);
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Made when first needed: loading a locale takes longer than most of a chapter.
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
  }
  return format;
}

/** A number with a locale's separators and at most one decimal. */
export const formatNumber = (value: number, locale: string): string => formatOf(locale, 0, 1).format(value);

/** A number of any length that is written with a decimal point, such as `-1234.50`: with a locale's separators and the same decimals. */
export function formatDecimal(written: `${number}`, locale: string): string {
  const decimals = written.split('.')[1]?.length ?? 0;
  return formatOf(locale, decimals, decimals).format(written);
}

/** A size in bytes for people: kB of 1,000 bytes and MB of 1,000 kB (SI), with a no-break space, one decimal from 1 MB. */
export function formatBytes(bytes: number, locale: string): string {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  const kilobytes = Math.round(bytes / 1000);
  return kilobytes < 1000
    ? `${formatNumber(kilobytes, locale)}\u00a0kB`
    : `${formatNumber(bytes / 1e6, locale)}\u00a0MB`;
}
