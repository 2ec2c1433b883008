import path from 'node:path';
import type { IdOf, ProblemId } from './catalogue.ts';

/** Where in a user's file a problem is. Lines and columns count from 1; a missing line means the whole file. */
export interface Place {
  /** Path from the workspace root, with `/` on every platform. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A file of a workspace as people name it, who stand in a folder: from there. */
export const fromHere = (root: string, file: string): string =>
  path.relative(process.cwd(), path.resolve(root, file)) || file;

export type Severity = 'error' | 'warning' | 'note';

/** One problem in a user's file, said so that somebody who is no programmer can mend it. */
export interface Diagnostic {
  readonly rule: ProblemId;
  readonly severity: Severity;
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly place?: Place;
}

/** Collects the problems of a run, so that one bad file does not hide the next one's. */
export class Diagnostics {
  readonly #list: Diagnostic[] = [];

  add(diagnostic: Diagnostic): void {
    this.#list.push(diagnostic);
  }

  error(rule: IdOf<'error'>, message: string, place?: Place, hint?: string): void {
    this.#push('error', rule, message, place, hint);
  }

  warning(rule: IdOf<'warning'>, message: string, place?: Place, hint?: string): void {
    this.#push('warning', rule, message, place, hint);
  }

  note(rule: IdOf<'note'>, message: string, place?: Place, hint?: string): void {
    this.#push('note', rule, message, place, hint);
  }

  /** Adds the problems of something that was made, and answers it. */
  take<T>({ value, problems }: { readonly value: T; readonly problems: readonly Diagnostic[] }): T {
    this.#list.push(...problems);
    return value;
  }

  get hasErrors(): boolean {
    return this.#list.some((d) => d.severity === 'error');
  }

  /** The problems by file and line, each once. */
  get list(): readonly Diagnostic[] {
    const seen = new Set<string>();
    return this.#list
      .filter((d) => {
        const key = JSON.stringify([d.rule, d.place, d.message]);
        return !seen.has(key) && seen.add(key);
      })
      .sort(byPlace);
  }

  #push(severity: Severity, rule: ProblemId, message: string, place?: Place, hint?: string): void {
    this.#list.push({ rule, severity, message, ...(place && { place }), ...(hint && { hint }) });
  }
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const file = (a.place?.file ?? '').localeCompare(b.place?.file ?? '');
  return (
    file || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}

/**
 * The command could not do its work at all (no workspace, no browser, no right to write): exit code 2.
 * Problems in a user's file are never thrown as this; they are collected as diagnostics.
 */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
