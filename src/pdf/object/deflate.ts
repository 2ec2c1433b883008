import { constants, deflateRawSync } from 'node:zlib';

/** Pieces shorter than this are not worth a segment of their own. In bytes. */
const SHORTEST_SEGMENT = 32_768;
const MOST_REMEMBERED = 8;

interface Segment {
  readonly content: Buffer;
  readonly compressed: Buffer;
}

/** The long segments that came last: posters of one build have the same drawing. */
const remembered: Segment[] = [];

/**
 * Some pieces one after the other as one zlib stream (RFC 1950). A long piece becomes a segment that refers to nothing
 * before it (RFC 1951, flushed whole), so that it is compressed once and copied into every further file that has it. The
 * bytes depend on the pieces alone, not on what was remembered.
 */
export function deflatePieces(pieces: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.of(0x78, 0x9c)];
  const checksum = new Adler32();
  let short: Buffer[] = [];
  const endShort = (finishFlush: number): void => {
    if (short.length > 0 || finishFlush === constants.Z_FINISH)
      parts.push(deflateRawSync(Buffer.concat(short), { finishFlush }));
    short = [];
  };
  for (const piece of pieces) {
    checksum.update(piece);
    if (piece.length < SHORTEST_SEGMENT) {
      short.push(piece);
      continue;
    }
    endShort(constants.Z_FULL_FLUSH);
    parts.push(compressedSegment(piece));
  }
  endShort(constants.Z_FINISH);
  parts.push(checksum.digest());
  return Buffer.concat(parts);
}

function compressedSegment(content: Buffer): Buffer {
  const known = remembered.findIndex((segment) => segment.content.equals(content));
  const [segment = { content: Buffer.from(content), compressed: compressSegment(content) }] =
    known < 0 ? [] : remembered.splice(known, 1);
  remembered.unshift(segment);
  remembered.length = Math.min(remembered.length, MOST_REMEMBERED);
  return segment.compressed;
}

const compressSegment = (content: Buffer): Buffer =>
  deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });

const MODULUS = 65521;
/** So many bytes can be added up before a sum must be reduced to stay exact in 32 bits. */
const BLOCK = 3800;

/** The checksum of a zlib stream (RFC 1950, 8.2). */
class Adler32 {
  #a = 1;
  #b = 0;

  update(bytes: Buffer): void {
    let a = this.#a;
    let b = this.#b;
    for (let at = 0; at < bytes.length; ) {
      const end = Math.min(at + BLOCK, bytes.length);
      for (; at < end; at++) {
        a += bytes[at] ?? 0;
        b += a;
      }
      a %= MODULUS;
      b %= MODULUS;
    }
    this.#a = a;
    this.#b = b;
  }

  digest(): Buffer {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt16BE(this.#b, 0);
    bytes.writeUInt16BE(this.#a, 2);
    return bytes;
  }
}
