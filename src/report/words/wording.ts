/** What is told of one thing: what is wrong, one sentence without a full stop, and what to do about it. */
export type Wording = readonly [message: string, hint?: string | undefined];

/** One file of a catalogue: for each key how it is said, with the values of the case. They go through JSON. */
export type Wordings = Readonly<Record<string, (values: never) => Wording>>;

/** The same keys and values, said in another language: a key that is missing does not compile. */
export type Translated<Original extends Wordings> = {
  readonly [Key in keyof Original]: (values: ValuesIn<Original[Key]>) => Wording;
};

/** What a wording needs to know; nothing where it is always the same. */
export type ValuesIn<Say> = Say extends () => Wording
  ? Record<never, never>
  : Say extends (values: infer Values) => Wording
    ? Values
    : never;
