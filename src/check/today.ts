import { sourceDateEpoch } from '../workspace/source-date.ts';

/** The day of the run, ISO 8601, in local time; `SOURCE_DATE_EPOCH` sets it instead. */
export function today(): string {
  const epoch = sourceDateEpoch();
  if (epoch !== null) return new Date(epoch * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Whole days from one ISO 8601 date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
