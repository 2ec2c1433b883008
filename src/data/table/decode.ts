import { problem } from '../../report/diagnostic.ts';
import { none, type Outcome } from '../../report/outcome.ts';

/**
 * The text of a table file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, as Excel saves "CSV" in Denmark (it has all
 * that Latin-1 has). The last is told in a note, since it cannot be known. Null with what is wrong.
 */
export function decodeTable(file: string, bytes: Uint8Array): Outcome<string | null> {
  const encoding = markedEncoding(bytes);
  if (encoding !== undefined) {
    try {
      return { value: new TextDecoder(encoding, { fatal: true }).decode(bytes), problems: [] };
    } catch {
      return none(problem('broken-encoding', { encoding: encoding.toUpperCase() }, { file }));
    }
  }
  if (bytes.includes(0)) return none(problem('wrong-table-format.no-text', {}, { file }));
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const told = problem('read-as-windows-1252', {}, { file, line: lineOfFirstLetter(text) });
    return { value: text, problems: [told] };
  }
}

/** The encoding that a byte order mark says (Unicode, section 23.8). */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** The line of the first letter beyond ASCII: where to look. */
function lineOfFirstLetter(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  return text.slice(0, text.search(/[^\x00-\x7f]/)).split('\n').length;
}
