import { problem } from '../report/diagnostic.ts';
import type { TextProblem } from './read-diagram.ts';

/** What Mermaid's parsers say of a text that they cannot read, as far as it can be carried out of the tab. */
export interface MermaidError {
  readonly message: string;
  /** Of the parsers made by jison: most kinds. */
  readonly hash: {
    /** The token that was not expected; empty at the end of the text. */
    readonly text: string;
    /** The lines count from 1, columns from 0: the last piece that was understood. */
    readonly loc: { readonly first_line: number; readonly first_column: number } | null;
    readonly expected: readonly string[];
  } | null;
  /** Of the parsers made by Langium, such as that of pie charts: counted from 1. */
  readonly at: { readonly line: number; readonly column: number; readonly message: string } | null;
}

export function syntaxProblem(error: MermaidError, text: string): TextProblem {
  const { hash, at } = error;
  if (at !== null) {
    const start = offsetOf(text, at.line, at.column - 1);
    const expected = /Expecting(?: token of type)?:? '?([^'\n]+?)'? but found/.exec(at.message)?.[1];
    return problemAt(text, start, expected === undefined ? [] : [expected]);
  }
  if (hash === null || !/^(?:Parse|Lexical) error/.test(error.message))
    return semanticProblem(error.message, text);
  const expected = hash.expected.map((name) => name.replace(/^'|'$/g, ''));
  const loc = hash.loc ?? { first_line: 1, first_column: 0 };
  const understood = offsetOf(text, loc.first_line, loc.first_column);
  // What is never closed is found at the end of the text: the place where it began helps more.
  if (hash.text.trim() === '' && /EOF|got '1'$/.test(error.message)) {
    const found = problem('diagram-syntax.unfinished', { expected });
    return { ...found, start: understood, length: lineRest(text, understood) };
  }
  return problemAt(text, pointedAt(error.message, text) ?? understood, expected);
}

function problemAt(text: string, start: number, expected: readonly string[]): TextProblem {
  const here = /^[^\s\S]?(?:\w[\wæøåÆØÅ]*|[^\s\w]+)/.exec(text.slice(start))?.[0] ?? '';
  const found =
    here === ''
      ? problem('diagram-syntax.something-missing', { expected })
      : problem('diagram-syntax', { here, expected });
  return { ...found, start, length: Math.max(1, here.length) };
}

/** What was read but makes no sense, such as a date that is none: at the words that the reason names, where it does. */
function semanticProblem(reason: string, text: string): TextProblem {
  const named = /\(([^()]+)\)\s*$|:\s*([^:\n]+?)\s*$|"([^"]+)"/.exec(reason);
  const words = named?.[1] ?? named?.[2] ?? named?.[3] ?? '';
  const found = words === '' ? -1 : text.lastIndexOf(words);
  const start = Math.max(found, 0);
  const told = problem('diagram-syntax.meaning', { reason: reason.split('\n')[0]?.trim() ?? '' });
  return { ...told, start, length: Math.max(1, found < 0 ? 1 : words.length) };
}

/**
 * The offset that the arrow under a quoted line points at: jison quotes up to 20 characters before and after it, without
 * line breaks. Its line numbers are those of the lexer, which may be ahead.
 */
function pointedAt(message: string, text: string): number | undefined {
  const [, quoted = '', arrow = ''] = message.split('\n');
  if (!/^-*\^$/.test(arrow)) return undefined;
  const before = quoted.slice(0, arrow.length - 1).replace(/^\.\.\./, '');
  const after = quoted.slice(arrow.length - 1).replace(/\.\.\.$/, '');
  for (let at = 0; at <= text.length; at++) {
    const past = text.slice(Math.max(0, at - 20), at).replaceAll('\n', '');
    const next = `${text.slice(at, at + 20)}\n`.replaceAll('\n', '');
    if (past === before && next.startsWith(after.trimEnd())) return at;
  }
  return undefined;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(before.reduce((sum, each) => sum + each.length + 1, 0) + column, text.length);
}

const lineRest = (text: string, at: number): number => /^.*/.exec(text.slice(at))?.[0].trimEnd().length || 1;
