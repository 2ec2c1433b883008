const POSTSCRIPT_NAME = 6;

/** The PostScript name in a table `name` (OpenType 1.9), which a PDF calls a font by; null where there is none. */
export function postScriptName(table: Buffer): string | null {
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = 6 + 12 * index;
    if (table.readUInt16BE(record + 6) !== POSTSCRIPT_NAME) continue;
    const start = strings + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    // The name is ASCII: of UTF-16, as all platforms but the Macintosh have it, the zeros fall away.
    return bytes.toString('latin1').replaceAll('\0', '');
  }
  return null;
}

/** A table `name` that says only that: in a page nobody else asks. */
export function nameTable(postScript: string): Buffer {
  const text = Buffer.from(postScript, 'utf16le').swap16();
  const header = Buffer.alloc(18);
  const fields = [0, 1, header.length, 3, 1, 0x0409, POSTSCRIPT_NAME, text.length, 0];
  for (const [index, field] of fields.entries()) header.writeUInt16BE(field, 2 * index);
  return Buffer.concat([header, text]);
}
