/** What is added to numbers when objects of one file are to stand in another. */
export interface Shift {
  /** To the numbers of objects. */
  readonly objects: number;
  /** To the keys of the parent tree (ISO 32000-1, 14.7.4.4). */
  readonly keys: number;
  /** To the numbers in ids of elements (14.7.2), as finishing gives them. */
  readonly ids: number;
}

/**
 * What counts in an object as it is written: an id of an element, or those that a cell names; any other string, which is passed over; a number of an object
 * or a key; and where a stream begins. A string in hexadecimal holds none of these.
 */
const PARTS =
  /(?<ids>\/ID \(node\d{8}\)|\/Headers \[[^\]]*\])|\((?:\\[\s\S]|[^\\()])*\)|\b(?<number>\d+) 0 (?<what>R\b|obj\b)|\/(?<name>StructParents?) (?<key>\d+)|(?<stream>>>\s*stream\r?\n)/g;

/** The id of the element with that number, counted from 1 in the order of the tree. */
export const elementId = (number: number): string => `node${String(number).padStart(8, '0')}`;

/** An indirect object as it is written, with other numbers. What is in a stream stays. */
export function renumbered(object: string, shift: Shift): string {
  let written = '';
  let from = 0;
  for (const { 0: found, index, groups = {} } of object.matchAll(PARTS)) {
    if (groups['stream'] !== undefined) break;
    written += object.slice(from, index) + changed(found, groups, shift);
    from = index + found.length;
  }
  return written + object.slice(from);
}

function changed(
  found: string,
  { ids, number, what, name, key }: Readonly<Record<string, string | undefined>>,
  shift: Shift,
): string {
  if (ids !== undefined)
    return ids.replace(/node(\d{8})/g, (_, id: string) => elementId(Number(id) + shift.ids));
  if (number !== undefined) return `${Number(number) + shift.objects} 0 ${what}`;
  return name === undefined ? found : `/${name} ${Number(key) + shift.keys}`;
}
