/**
 * `SOURCE_DATE_EPOCH` of the environment, which stands for today (reproducible-builds.org), in seconds since 1970; null where it
 * is not set, or is no number.
 */
export function sourceDateEpoch(): number | null {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) : null;
}
