/** The parts of an ISO 8601 calendar date. Throws a RangeError for anything else. */
export function isoDate(iso: string): { year: number; month: number; day: number } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(iso))) {
    throw new RangeError(`Not a date of the form 2026-11-24: "${iso}"`);
  }
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** A size in bytes for people, with the given language's digits. */
export function formatBytes(bytes: number, number: Intl.NumberFormat): string {
  if (bytes < 1024) return `${bytes}\u00a0B`;
  const kilobytes = Math.round(bytes / 1024);
  return kilobytes < 1024
    ? `${number.format(kilobytes)}\u00a0kB`
    : `${number.format(bytes / 1024 ** 2)}\u00a0MB`;
}
