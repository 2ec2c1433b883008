import type { Data } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<NonNullable<Extension['text']>[number]>;
/** A kind of syntax, as micromark knows it. */
type Construct = Extract<Constructs, { tokenize: unknown }>;
type Effects = Parameters<Construct['tokenize']>[0];
type State = Parameters<Construct['tokenize']>[1];
type Code = Parameters<State>[0];

/** `:mark[word]`, with nothing in the word that would be more than one. */
const OPENING = ':mark[';
const IN_WORD = /[^[\]\\\r\n]/;

const whole: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return lookingAt(effects, ok, nok);
  },
};

/** Takes of the text directives only the quiet mark, so that in running text a colon stays a colon. */
export function quietMarkOnly(textDirective: Construct): Construct {
  return {
    ...textDirective,
    tokenize(effects, ok, nok) {
      return effects.check(whole, effects.attempt(textDirective, ok, nok), nok);
    },
  };
}

function lookingAt(effects: Effects, ok: State, nok: State): State {
  let at = 0;
  const next: (code: Code) => State | undefined = (code) => {
    const inOpening = at < OPENING.length;
    const isExpected = inOpening
      ? code === OPENING.charCodeAt(at)
      : code !== null && code >= 0 && IN_WORD.test(String.fromCharCode(code));
    if (!isExpected) {
      const isEnd = !inOpening && at > OPENING.length && code === ']'.charCodeAt(0);
      if (!isEnd) return nok(code);
      effects.exit('data');
      return ok(code);
    }
    effects.consume(code);
    at++;
    return next;
  };
  return (code) => {
    effects.enter('data');
    return next(code);
  };
}
