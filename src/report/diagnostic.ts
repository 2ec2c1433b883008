import { CATALOGUE, type ProblemId } from './catalogue.ts';
import {
  type MessageLanguage,
  type ProblemKey,
  type Said,
  type SaidText,
  say,
  type Text,
  textOf,
  type ValuesOf,
  type Whose,
  whoseIn,
} from './words/said.ts';

/** Where in a user's file a problem is. Lines and columns count from 1; a missing line means the whole file. */
export interface Place {
  /** Path from the workspace root, with `/` on every platform. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export type Severity = 'error' | 'warning' | 'note';

/** One problem in a user's file, said so that somebody who is no programmer can mend it. */
export interface Diagnostic {
  readonly rule: ProblemId;
  readonly severity: Severity;
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** What it takes to say it in another language than English; absent once it is said in the user's. */
  readonly said?: Said;
  readonly place?: Place;
}

/** A problem that weighs what the catalogue says. */
export function problem<Key extends ProblemKey>(key: Key, values: ValuesOf<Key>, place?: Place): Diagnostic {
  // What stands after the point tells ways of saying it apart.
  const rule = key.split('.')[0] as ProblemId;
  const { message, hint, said } = say(key, values);
  const { severity } = CATALOGUE[rule];
  return { rule, severity, message, ...(place && { place }), ...(hint !== undefined && { hint }), said };
}

/** The problem with whose it is, where it is one of some variants only. */
export function saidOf(diagnostic: Diagnostic, whose: Whose): Diagnostic {
  const { message, said } = diagnostic;
  return {
    ...diagnostic,
    message: `${message} ${whoseIn(whose, 'en')}`,
    ...(said && { said: { ...said, whose } }),
  };
}

/** The problem, with a hint that nothing has to be typed for it. */
export function mendableByFix(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.said === undefined) return diagnostic;
  const said: Said = { ...diagnostic.said, mendable: true };
  return { ...diagnostic, ...textOf(said, 'en'), said };
}

/** Collects the problems of a run, so that one bad file does not hide the next one's. */
export class Diagnostics {
  readonly #list: Diagnostic[] = [];

  add(diagnostic: Diagnostic): void {
    this.#list.push(diagnostic);
  }

  /** Adds a problem that weighs what the catalogue says. */
  report<Key extends ProblemKey>(key: Key, values: ValuesOf<Key>, place?: Place): void {
    this.#list.push(problem(key, values, place));
  }

  /** Adds the problems of something that was made, and answers it. */
  take<T>({ value, problems }: { readonly value: T; readonly problems: readonly Diagnostic[] }): T {
    for (const diagnostic of problems) this.#list.push(diagnostic);
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
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [file = '', other = ''] = [a.place?.file, b.place?.file];
  return (
    (file === other ? 0 : file.localeCompare(other, 'en')) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}

/**
 * The command could not do its work at all (no workspace, no browser, no right to write): exit code 2.
 * Problems in a user's file are never thrown as this; they are collected as diagnostics.
 */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun';
  readonly hint: string | undefined;
  /** What it takes to say it in another language than English. */
  readonly said: Said;

  /** @param text what `say` answers */
  constructor({ message, hint, said }: SaidText, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
    this.said = said;
  }

  /** What it says, in a language. */
  textIn(language: MessageLanguage): Text {
    return textOf(this.said, language);
  }
}
