import type { Diagnostic } from './diagnostic.ts';

/** A change of a file that is safe without a human eye: it alters no meaning, and no code or front matter. */
export interface Fix {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  /** Range in UTF-16 code units of the file's text without its byte order mark. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A problem that a comment in the text silences, and why. */
export interface Ignored {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** What a look for problems has found beside them. */
export interface Found {
  readonly ignored: readonly Ignored[];
  /** The changes that would mend a problem safely. */
  readonly fixes: ReadonlyMap<Diagnostic, Fix>;
  /** The problems that were mended. */
  readonly mended: readonly Diagnostic[];
}
