/** What is added to numbers when objects of one file are to stand in another. */
export interface Shift {
  /** To the numbers of objects. */
  readonly objects: number;
  /** To the keys of the parent tree (ISO 32000-1, 14.7.4.4). */
  readonly keys: number;
}

/**
 * What counts in an object as it is written: a string, which is passed over; a number of an object or a key, which changes; and where a stream
 * begins. A string in hexadecimal holds none of these.
 */
const PARTS =
  /\((?:\\[\s\S]|[^\\()])*\)|\b(?<number>\d+) 0 (?<what>R\b|obj\b)|\/(?<name>StructParents?) (?<key>\d+)|(?<stream>>>\s*stream\r?\n)/g;

/** An indirect object as it is written, with other numbers. What is in a stream stays. */
export function renumbered(object: string, { objects, keys }: Shift): string {
  let written = '';
  let from = 0;
  for (const { 0: found, index, groups = {} } of object.matchAll(PARTS)) {
    const { number, what, name, key, stream } = groups;
    if (stream !== undefined) break;
    if (number !== undefined) written += `${object.slice(from, index)}${Number(number) + objects} 0 ${what}`;
    else if (name !== undefined) written += `${object.slice(from, index)}/${name} ${Number(key) + keys}`;
    else continue;
    from = index + found.length;
  }
  return written + object.slice(from);
}
