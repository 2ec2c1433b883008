/** The glyph of each character that a font has, by code point. */
export type CharacterMap = ReadonlyMap<number, number>;

/** Reads the table `cmap` (OpenType 1.9): its subtable of format 12, which has all of Unicode, or 4, which has the first plane. */
export function readCharacterMap(cmap: Buffer): CharacterMap {
  const subtables = new Map<number, Buffer>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const [platform, encoding] = [cmap.readUInt16BE(4 + 8 * index), cmap.readUInt16BE(6 + 8 * index)];
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    const isUnicode = platform === 0 || (platform === 3 && [1, 10].includes(encoding));
    if (isUnicode) subtables.set(subtable.readUInt16BE(0), subtable);
  }
  const whole = subtables.get(12);
  const first = subtables.get(4);
  return whole ? readGroups(whole) : first ? readSegments(first) : new Map();
}

function readGroups(table: Buffer): CharacterMap {
  const map = new Map<number, number>();
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + 12 * group;
    const [start, end, glyph] = [
      table.readUInt32BE(at),
      table.readUInt32BE(at + 4),
      table.readUInt32BE(at + 8),
    ];
    if (end > 0x10ffff) throw new RangeError('a character beyond Unicode');
    for (let code = start; code <= end; code++) map.set(code, glyph + code - start);
  }
  return map;
}

function readSegments(table: Buffer): CharacterMap {
  const map = new Map<number, number>();
  const count = table.readUInt16BE(6) / 2;
  const field = (index: number, segment: number): number =>
    // After the ends stands a word that is nothing.
    14 + 2 * (index * count + segment) + (index > 0 ? 2 : 0);
  for (let segment = 0; segment < count; segment++) {
    const end = table.readUInt16BE(field(0, segment));
    const start = table.readUInt16BE(field(1, segment));
    const delta = table.readUInt16BE(field(2, segment));
    const offset = table.readUInt16BE(field(3, segment));
    for (let code = start; code <= end && code < 0xffff; code++) {
      const at = field(3, segment) + offset + 2 * (code - start);
      const glyph = offset === 0 ? code : table.readUInt16BE(at);
      if (glyph !== 0 || offset === 0) map.set(code, (glyph + delta) & 0xffff);
    }
  }
  for (const [code, glyph] of map) if (glyph === 0) map.delete(code);
  return map;
}
