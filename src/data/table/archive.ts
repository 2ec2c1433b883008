import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive. */
export interface ArchivedFile {
  readonly name: string;
  /** What the archive says that it has unpacked, in bytes. */
  readonly size: number;
  /**
   * @param most bytes that it may have
   * @throws RangeError where it has more, Error where it is damaged.
   */
  readonly unpack: (most: number) => Buffer;
}

/**
 * The files of a ZIP archive, from its central directory (APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16). Null where it has none, as when the end of the file
 * is missing, or where a file's own head says another size: the reader takes as much memory as that says.
 */
export function filesOfArchive(bytes: Buffer): ArchivedFile[] | null {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const files: ArchivedFile[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const head = bytes.readUInt32LE(at + 42);
    if (head + 30 > end || bytes.readUInt32LE(head) !== 0x04034b50) return null;
    // A file that was written as a stream has its size after it.
    const streamed = (bytes.readUInt16LE(head + 6) & 8) !== 0;
    if (!streamed && bytes.readUInt32LE(head + 22) !== size) return null;
    const isPacked = bytes.readUInt16LE(at + 10) !== 0;
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const content = bytes.subarray(start, start + packed);
    const unpack = (most: number): Buffer =>
      isPacked ? inflateRawSync(content, { maxOutputLength: most }) : content;
    const nameLength = bytes.readUInt16LE(at + 28);
    files.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameLength), size, unpack });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
