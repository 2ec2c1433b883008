/** What a version is: numbers with points between them. */
export const VERSION = /^\d+(\.\d+)*$/;

/** By the value of their numbers: 1.10 comes after 1.9, and 1.0 is 1. What stands after the numbers, as in "1.8 udkast", does not count. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbersOf = (version: string): number[] =>
  /\d+(?:\.\d+)*/.exec(version)?.[0].split('.').map(Number) ?? [];

/** The version that comes after one when its last number is counted up: 1.10 after 1.9. */
export function nextVersion(version: string): string {
  const numbers = numbersOf(version);
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1].join('.');
}
