import { Damaged, type HuffmanTable, huffmanTable, ScanBits } from './bits.ts';
import { walkScan } from './scan.ts';

/** What can be said of a picture without showing it. `unmarked-cmyk`: nobody can say whether its four colours are ink or light. */
export type PictureState = 'whole' | 'damaged' | 'unmarked-cmyk';

interface Component {
  readonly id: number;
  /** Samples in a unit, in blocks of 8 × 8. */
  readonly across: number;
  readonly down: number;
}

interface Frame {
  readonly progressive: boolean;
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

/** What the segments before a scan have said. */
interface Head {
  frame: Frame | null;
  readonly tables: Map<number, HuffmanTable>;
  interval: number;
  /** Whether Adobe's segment is there, without which nobody knows whether four colours are ink or light. */
  adobe: boolean;
}

/** By Huffman codes: baseline, extended and progressive (ISO/IEC 10918-1, table B.1). */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** By arithmetic codes, or without loss: hardly any are there. */
const RARE_FRAMES: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);
const PROGRESSIVE = 0xc2;
const TABLES = 0xc4;
const END = 0xd9;
const SCAN = 0xda;
const INTERVAL = 0xdd;
const ADOBE = 0xee;

/**
 * Looks whether all of a JPEG is there, block by block: a browser shows grey or false colours in the place of what is damaged, and
 * says no word. What only sharpens a progressive one is not looked at, nor what hardly any browser shows.
 */
export function stateOfJpeg(bytes: Buffer): PictureState {
  try {
    return walk(bytes);
  } catch (error) {
    if (error instanceof Damaged || error instanceof RangeError) return 'damaged';
    throw error;
  }
}

function walk(bytes: Buffer): PictureState {
  const head: Head = { frame: null, tables: new Map(), interval: 0, adobe: false };
  for (let at = 2; ; ) {
    // Any number of fill bytes may stand before a marker (ISO/IEC 10918-1, B.1.1.2).
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (bytes.readUInt8(at) !== 0xff) return 'damaged';
    const marker = bytes.readUInt8(at + 1);
    if (marker === END) return stateAtEnd(head);
    if (RARE_FRAMES.has(marker)) return 'whole';
    const segment = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2));
    at += 2 + bytes.readUInt16BE(at + 2);
    if (marker === SCAN) at = afterScan(new ScanBits(bytes, at), segment, head);
    else readSegment(marker, segment, head);
  }
}

function stateAtEnd({ frame, adobe }: Head): PictureState {
  if (frame === null) return 'damaged';
  return frame.components.length === 4 && !adobe ? 'unmarked-cmyk' : 'whole';
}

function readSegment(marker: number, segment: Buffer, head: Head): void {
  if (FRAMES.has(marker)) head.frame = readFrame(segment, marker === PROGRESSIVE);
  else if (marker === TABLES) readTables(segment, head.tables);
  else if (marker === INTERVAL) head.interval = segment.readUInt16BE(0);
  else if (marker === ADOBE) head.adobe ||= segment.toString('latin1', 0, 5) === 'Adobe';
}

function readFrame(segment: Buffer, progressive: boolean): Frame {
  const components = Array.from({ length: segment.readUInt8(5) }, (_, index) => {
    const factors = segment.readUInt8(7 + 3 * index);
    return { id: segment.readUInt8(6 + 3 * index), across: factors >> 4, down: factors & 15 };
  });
  return { progressive, height: segment.readUInt16BE(1), width: segment.readUInt16BE(3), components };
}

/** Their keys are their class (0: first coefficients, 16: others) and number (B.2.4.2). */
function readTables(segment: Buffer, tables: Map<number, HuffmanTable>): void {
  for (let at = 0; at < segment.length; ) {
    const counts = segment.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    tables.set(segment.readUInt8(at), huffmanTable(counts, segment.subarray(at + 17, end)));
    at = end;
  }
}

/** Walks over a scan (B.2.3). */
function afterScan(bits: ScanBits, segment: Buffer, { frame, tables, interval }: Head): number {
  if (frame === null) throw new Damaged();
  const { width, height, progressive } = frame;
  const most = (side: 'across' | 'down') => Math.max(...frame.components.map((component) => component[side]));
  const [across, down] = [most('across'), most('down')];
  const count = segment.readUInt8(0);
  const components = Array.from({ length: count }, (_, index) => {
    const id = segment.readUInt8(1 + 2 * index);
    const numbers = segment.readUInt8(2 + 2 * index);
    const component = frame.components.find((candidate) => candidate.id === id);
    if (component === undefined) throw new Damaged();
    const blocks = (pixels: number, own: number, all: number) =>
      Math.ceil(Math.ceil((pixels * own) / all) / 8);
    return {
      blocksInUnit: component.across * component.down,
      blocks: blocks(width, component.across, across) * blocks(height, component.down, down),
      dc: tables.get(numbers >> 4),
      ac: tables.get(16 + (numbers & 15)),
    };
  });
  const units = Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down));
  const [first, last, bit] = segment.subarray(1 + 2 * count);
  if (first === undefined || last === undefined || bit === undefined) throw new Damaged();
  const refines = bit >> 4 > 0;
  if (refines && last > 0) return bits.toEndOfScan();
  walkScan(bits, { components, units, interval, first, last, progressive, refines });
  return bits.toMarker();
}
