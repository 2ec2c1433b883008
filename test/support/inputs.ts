import { expect, test } from 'vitest';

/** Every input of a key, also one that may be left out. */
export type AllInputs<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };

/**
 * Tests that a key is another one as soon as one of its inputs is, and the same for the same inputs.
 *
 * @param other for each input another value: one that is left out does not compile
 */
export function testEachInput<T extends object>(
  keyOf: (inputs: T) => unknown,
  usual: AllInputs<T> & T,
  other: AllInputs<T>,
): void {
  const names = Object.keys(usual) as (keyof T & string)[];
  const keyWith = (changes: Partial<T>): string => JSON.stringify(keyOf({ ...usual, ...changes }));

  test('all inputs are tried', () => {
    expect(Object.keys(other).sort()).toEqual([...names].sort());
  });

  test('the same inputs give the same key', () => {
    expect(keyWith(structuredClone(usual))).toBe(keyWith({}));
  });

  test.each(names)('%s makes another key', (name) => {
    expect(other[name]).not.toEqual(usual[name]);
    expect(keyWith({ [name]: other[name] } as Partial<T>)).not.toBe(keyWith({}));
  });
}
