import type { Data } from 'unified';

// The types of micromark, the tokenizer below remark-parse, as unified knows them, and what its constructs here share.

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<NonNullable<Extension['text']>[number]>;
/** A kind of syntax. */
export type Construct = Extract<Constructs, { tokenize: unknown }>;
export type Effects = Parameters<Construct['tokenize']>[0];
export type TokenType = Parameters<Effects['enter']>[0];
/** What is done with the next character. */
export type State = Parameters<Construct['tokenize']>[1];
/** A character; null at the end. Negative for line endings, a tab and the places that a tab fills. */
export type Code = Parameters<State>[0];

/** Between characters. */
type Next = (code: Code) => State | undefined;

const SPACE = 32;
const TAB = -2;
const IN_TAB = -1;

const isLineEnd = (code: Code): boolean => code === null || code < TAB;
const isSpace = (code: Code): boolean => code === SPACE || code === TAB || code === IN_TAB;

/** A look at the rest of the line, with spaces for tabs. */
export function lineThat(test: (line: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let line = '';
      const next: Next = (code) => {
        if (isLineEnd(code)) {
          if (line !== '') effects.exit('data');
          return (test(line) ? ok : nok)(code);
        }
        if (line === '') effects.enter('data');
        line += isSpace(code) ? ' ' : String.fromCharCode(code ?? 0);
        effects.consume(code);
        return next;
      };
      return next;
    },
  };
}

/**
 * As many spaces as that, or a tab that fills them. They stand before a line as the mark of a quote does, and have its
 * type: lists count a `linePrefix` to their own indentation, and look past what belongs to a quote.
 */
export function spaces(count: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let size = 0;
      const next: Next = (code) => {
        if (size === count) {
          effects.exit('blockQuotePrefixWhitespace');
          return ok(code);
        }
        if (!isSpace(code)) return nok(code);
        if (size === 0) effects.enter('blockQuotePrefixWhitespace');
        size++;
        effects.consume(code);
        return next;
      };
      return next;
    },
  };
}

/** A token that holds no others, between two offsets of the rest of a line. */
export interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly enter: () => unknown;
  readonly exit: () => unknown;
}

/** Takes the rest of the line. What is between the leaves becomes tokens that mean nothing. */
export function restOfLine(effects: Effects, leaves: readonly Leaf[], ok: State): State {
  let offset = 0;
  let inGap = false;
  const next: Next = (code) => {
    if (inGap && (isLineEnd(code) || leaves.some(({ from }) => from === offset))) {
      effects.exit('whitespace');
      inGap = false;
    }
    for (const leaf of leaves) if (leaf.to === offset) leaf.exit();
    for (const leaf of leaves) if (leaf.from === offset) leaf.enter();
    if (isLineEnd(code)) return ok(code);
    if (!inGap && !leaves.some(({ from, to }) => from <= offset && offset < to)) {
      effects.enter('whitespace');
      inGap = true;
    }
    effects.consume(code);
    offset++;
    return next;
  };
  return next;
}
