/** Where two are as frequent, the one that is rarer in the words of a header comes first. */
const DELIMITERS = ['\t', ';', ','];

export interface Delimited {
  readonly text: string;
  /** What parts the cells; several where the header has one column, so that a row with more is found out. */
  readonly delimiter: string | string[];
  /** How many lines of the file stand before the text. */
  readonly linesBefore: number;
}

/**
 * Finds what parts the cells: what the line `sep=;` says, which Excel writes and reads, or else what the header has most of outside
 * quotation marks. Where several are in the header, the one that the next line has as many of.
 */
export function findDelimiter(text: string): Delimited {
  const said = /^sep=(.)\n/i.exec(text);
  if (said?.[1] !== undefined)
    return { text: text.slice(said[0].length), delimiter: said[1], linesBefore: 1 };
  const [header = '', next = ''] = text.trimStart().slice(0, 100_000).split('\n');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: countOutside(header, delimiter) }))
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        Number(countOutside(next, b.delimiter) === b.count) -
          Number(countOutside(next, a.delimiter) === a.count) || b.count - a.count,
    );
  // With one column, a comma belongs to the words: a name may have it.
  return { text, delimiter: counted[0]?.delimiter ?? ['\t', ';'], linesBefore: 0 };
}

function countOutside(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, '').split(delimiter).length - 1;
}
