/** What each character code of a font says, by its code. */
export type CodeTable = readonly (string | undefined)[];

/** Reads a ToUnicode character map (ISO 32000-1, 9.10.3), as far as fonts in a printed page use it. */
export function parseToUnicode(map: string): CodeTable {
  const table: (string | undefined)[] = [];
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([^>]+)>\s*<([^>]*)>/g)) {
      table[Number.parseInt(code, 16)] = utf16(text);
    }
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const range of body.matchAll(/<([^>]+)>\s*<([^>]+)>\s*(?:<([^>]+)>|\[([^\]]*)\])/g)) {
      readRange(range, table);
    }
  }
  return table;
}

function readRange(
  [, from = '', to = '', text, list]: RegExpMatchArray,
  table: (string | undefined)[],
): void {
  const first = Number.parseInt(from, 16);
  const last = Math.min(Number.parseInt(to, 16), first + 0xffff);
  const listed = list?.match(/[0-9A-Fa-f]+/g);
  for (let code = first; code <= last; code++) {
    table[code] = listed ? utf16(listed[code - first] ?? '') : advance(utf16(text ?? ''), code - first);
  }
}

/** In a range, the last UTF-16 unit counts up. */
function advance(text: string, steps: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}

function utf16(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  let text = '';
  for (let i = 0; i < digits.length; i += 4) {
    text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 4), 16));
  }
  return text;
}
