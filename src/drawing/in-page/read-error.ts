import type { MermaidError } from '../syntax-problem.ts';

/** What Mermaid's parsers throw, as far as it is of use: those made by jison have `hash`, those made by Langium `result`. */
interface Thrown {
  readonly message?: unknown;
  readonly hash?: {
    readonly text?: unknown;
    readonly loc?: { readonly first_line: number; readonly first_column: number };
    readonly expected?: readonly string[];
  };
  readonly result?: {
    readonly lexerErrors?: readonly { line: number; column: number; message: string }[];
    readonly parserErrors?: readonly { message: string; token: { startLine: number; startColumn: number } }[];
  };
}

/** What was thrown, as it can be carried out of the page. */
export function readError(error: unknown): MermaidError {
  const { message, hash, result } = error as Thrown;
  return {
    message: String(message ?? error),
    at: placeOf(result),
    hash: hash
      ? { text: String(hash.text ?? ''), loc: hash.loc ?? null, expected: hash.expected ?? [] }
      : null,
  };
}

function placeOf(result: Thrown['result']): MermaidError['at'] {
  const [lexing] = result?.lexerErrors ?? [];
  if (lexing !== undefined) return { line: lexing.line, column: lexing.column, message: lexing.message };
  const [parsing] = result?.parserErrors ?? [];
  if (parsing === undefined) return null;
  return { line: parsing.token.startLine, column: parsing.token.startColumn, message: parsing.message };
}
