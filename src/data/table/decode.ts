import type { Diagnostics } from '../../report/diagnostic.ts';

/**
 * The text of a table file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, as Excel saves "CSV" in Denmark (it has all
 * that Latin-1 has). The last is told in a note, since it cannot be known. Null after a problem was reported.
 */
export function decodeTable(file: string, bytes: Uint8Array, diagnostics: Diagnostics): string | null {
  const encoding = markedEncoding(bytes);
  if (encoding !== undefined) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      diagnostics.error(
        'broken-encoding',
        `The file says that it is ${encoding.toUpperCase()}, and is not`,
        { file },
        'Save it again as "CSV UTF-8".',
      );
      return null;
    }
  }
  if (bytes.includes(0)) {
    diagnostics.error(
      'wrong-table-format',
      'The file is no text',
      { file },
      'Save the table as .xlsx or as "CSV UTF-8".',
    );
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    diagnostics.add({
      rule: 'read-as-windows-1252',
      severity: 'note',
      message: 'The table is not UTF-8, and was read as Windows-1252',
      place: { file, line: lineOfFirstLetter(text) },
      hint: 'Look whether æ, ø and å are right; saving it as "CSV UTF-8" makes sure.',
    });
    return text;
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
