import { crc32, deflateSync } from 'node:zlib';

/** The colour types of PNG (ISO/IEC 15948, 11.2.2) by the number of channels. */
const COLOUR_TYPES: Readonly<Record<number, number>> = { 1: 0, 2: 4, 3: 2, 4: 6 };

/**
 * A PNG file of 8 bits a channel: gray, gray with alpha, RGB or RGB with alpha.
 * @param samples row by row, channels side by side
 */
export function encodePng(
  width: number,
  height: number,
  channels: 1 | 2 | 3 | 4,
  samples: Uint8Array,
): Buffer {
  const row = width * channels;
  const filtered = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) {
    const from = y * row;
    const to = y * (row + 1);
    // Filter 1: each byte less the one a pixel to the left.
    filtered[to] = 1;
    for (let x = 0; x < row; x++) {
      const before = x < channels ? 0 : (samples[from + x - channels] ?? 0);
      filtered[to + 1 + x] = (samples[from + x] ?? 0) - before;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = COLOUR_TYPES[channels] ?? 0;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(filtered);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
