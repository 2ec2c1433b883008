import type { ProblemId } from '../catalogue.ts';
import * as da from './da/index.ts';
import * as en from './en/index.ts';
import type { ValuesIn, Wording } from './wording.ts';

type English = typeof en.WORDINGS;

/** A message: the id of a problem, with a name after a point where one id is said in several ways, or why a command cannot run. */
export type WordingKey = keyof English;
export type ProblemKey = Extract<WordingKey, ProblemId | `${ProblemId}.${string}`>;
export type ValuesOf<Key extends WordingKey> = { readonly [K in WordingKey]: ValuesIn<English[K]> }[Key];

/** Which message, and of what: all that is needed to say it in any language. It goes through JSON. */
export interface Said<Key extends WordingKey = WordingKey> {
  readonly key: Key;
  readonly values: ValuesOf<Key>;
  /** Of which variants it is said; absent where it is said of all that is made. */
  readonly whose?: Whose;
  /** Whether `kl-docs check --fix` mends it. */
  readonly mendable?: boolean;
}

/** The names of the variants that share a problem, and how many there are in all. */
export interface Whose {
  readonly labels: readonly string[];
  readonly total: number;
}

export const whoseIn = ({ labels, total }: Whose, language: MessageLanguage): string =>
  LINES[language].whose(labels, total);

/** A message as it is said in one language. */
export interface Text {
  readonly message: string;
  readonly hint?: string;
}

type Sayings = { readonly [Key in WordingKey]: (values: ValuesOf<Key>) => Wording };

const WORDINGS = { en: en.WORDINGS, da: da.WORDINGS } satisfies Record<string, Sayings>;
const LINES = { en: en.LINES, da: da.LINES };

/** A language in which messages are told. */
export type MessageLanguage = keyof typeof WORDINGS;
export const MESSAGE_LANGUAGES = Object.keys(WORDINGS) as readonly MessageLanguage[];

/** What a command says of its work, in one language. */
export type Lines = typeof en.LINES;
export const linesIn = (language: MessageLanguage): Lines => LINES[language];

export function textOf<Key extends WordingKey>(
  { key, values, whose, mendable }: Said<Key>,
  language: MessageLanguage,
): Text {
  const sayings: Sayings = WORDINGS[language];
  const [sentence, hint] = sayings[key](values);
  const message = whose === undefined ? sentence : `${sentence} ${whoseIn(whose, language)}`;
  const hints = [hint, mendable ? LINES[language].fixDoesIt : undefined].filter((one) => one !== undefined);
  return { message, ...(hints.length > 0 && { hint: hints.join(' ') }) };
}

/** A message in English, with what it takes to say it in another language. */
export interface SaidText extends Text {
  readonly said: Said;
}

export function say<Key extends WordingKey>(key: Key, values: ValuesOf<Key>): SaidText {
  const said = { key, values };
  return { ...textOf(said, 'en'), said };
}
