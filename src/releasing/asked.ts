import type { Document } from '../document/document.ts';
import { compareVersions, nextVersion, VERSION } from '../document/versions.ts';
import { stringsOf } from '../language/index.ts';
import type { ReleaseRecord } from '../release/record.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import type { ReleaseFacts } from './description.ts';

/** What a release was told; what is missing is asked for, or told as a problem. */
export interface Asked {
  readonly version?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
  /** What is new in it. */
  readonly changes?: readonly string[] | undefined;
  readonly approvedBy?: string | undefined;
}

/** Of which document, after which editions, on which day (ISO 8601). */
export interface Released {
  readonly document: Document;
  /** From the oldest version to the newest. */
  readonly records: readonly ReleaseRecord[];
  readonly today: string;
}

/** The version that the document can be released as: its own, where that is none yet; else the next one. */
export function proposedVersion({ document, records }: Pick<Released, 'document' | 'records'>): string {
  const { version } = document.config;
  const newest = records.at(-1)?.version;
  if (newest === undefined) return version ?? '1.0';
  return version !== null && compareVersions(version, newest) > 0 ? version : nextVersion(newest);
}

/** Whether the document's history says already what is new in a version. */
export const hasChanges = ({ config }: Document, version: string): boolean =>
  config.history.some((entry) => entry.version === version && entry.changes.length > 0);

/**
 * The edition's version, date and changes, with what is wrong with them told at the place where `document.yml` has them. What is missing is
 * taken from there, so that all else can be looked at too.
 */
export function settleFacts(asked: Asked, released: Released, diagnostics: Diagnostics): ReleaseFacts {
  const { document, today } = released;
  const { version = proposedVersion(released), date = today, changes = [] } = asked;
  if (asked.version === undefined)
    diagnostics.report('missing-release-fact.version', { next: version }, document.placeOf(['version']));
  const isFit = checkVersion(version, released, diagnostics);
  if (asked.date === undefined)
    diagnostics.report('missing-release-fact.date', { today }, document.placeOf(['date']));
  else checkDate(date, released, diagnostics);
  if (changes.length === 0 && !hasChanges(document, version))
    diagnostics.report('missing-release-fact.changes', { version }, document.placeOf(['history']));
  const fit = isFit ? version : proposedVersion(released);
  const status = stringsOf(document.config.language).released;
  return { version: fit, date: isDate(date) ? date : today, changes, status };
}

/** Whether an edition can be released under it. */
function checkVersion(version: string, { document, records }: Released, diagnostics: Diagnostics): boolean {
  const place = document.placeOf(['version']);
  const newest = records.at(-1)?.version;
  if (!VERSION.test(version)) {
    diagnostics.report('unfit-version.form', { version }, place);
    return false;
  }
  if (newest === undefined || compareVersions(version, newest) > 0) return true;
  const next = nextVersion(newest);
  if (records.some((record) => compareVersions(record.version, version) === 0))
    diagnostics.report('unfit-version.released', { document: document.id, version, next }, place);
  else diagnostics.report('unfit-version.lower', { version, newest, next }, place);
  return false;
}

function checkDate(date: string, { document, records, today }: Released, diagnostics: Diagnostics): void {
  const place = document.placeOf(['date']);
  const before = records.at(-1);
  if (!isDate(date)) diagnostics.report('unfit-date.form', { date, today }, place);
  else if (before !== undefined && date < before.date)
    diagnostics.report('unfit-date.earlier', { date, version: before.version, released: before.date }, place);
  else if (date > today) diagnostics.report('future-date', { date, today }, place);
}

/** Also whether the calendar has it. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
