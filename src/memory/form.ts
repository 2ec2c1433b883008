/** How a value is written into a file. */
export interface Form<Value> {
  encode(value: Value): string | Uint8Array;
  decode(stored: Buffer): Value;
}

/** For what is as it was after it went through JSON. */
export const json: Form<unknown> = {
  encode: (value) => JSON.stringify(value),
  decode: (stored) => JSON.parse(stored.toString('utf8')),
};
