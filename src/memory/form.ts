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

/** For bytes with facts about them, which stand in a line before them. */
export const bytesWith = <Facts>(): Form<{ readonly facts: Facts; readonly bytes: Uint8Array }> => ({
  encode: ({ facts, bytes }) => Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]),
  decode: (stored) => {
    const end = stored.indexOf('\n');
    return {
      facts: JSON.parse(stored.toString('utf8', 0, end)) as Facts,
      bytes: stored.subarray(end + 1),
    };
  },
});
