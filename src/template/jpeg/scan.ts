import { Damaged, type HuffmanTable, type ScanBits } from './bits.ts';

/** A part of the picture that a scan has: its light, or one of its colours. */
interface ScanComponent {
  /** Blocks of 8 × 8 samples in a unit of a scan with others, and in all of a scan by itself (ISO/IEC 10918-1, A.2). */
  readonly blocksInUnit: number;
  readonly blocks: number;
  /** For the first coefficient of a block, and for the others. */
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
}

export interface Scan {
  readonly components: readonly ScanComponent[];
  /** In a scan of several components. */
  readonly units: number;
  /** Units between two restart markers; 0 without. */
  readonly interval: number;
  /** The coefficients of a block that it has, by their frequency: 0 to 63. */
  readonly first: number;
  readonly last: number;
  readonly progressive: boolean;
  /** Whether it only adds a bit to each of those that came before. */
  readonly refines: boolean;
}

/**
 * Walks over all blocks of a scan (ISO/IEC 10918-1, F.2.2 and G.2).
 *
 * @throws Damaged where a code is none, or there are fewer blocks than the picture has.
 */
export function walkScan(bits: ScanBits, scan: Scan): void {
  const { components, interval } = scan;
  const [alone] = components.length === 1 ? components : [];
  const units = alone?.blocks ?? scan.units;
  let empty = 0;
  for (let unit = 0; unit < units; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      bits.restart((unit / interval - 1) % 8);
      empty = 0;
    }
    for (const component of components) {
      const count = alone === undefined ? component.blocksInUnit : 1;
      for (let block = 0; block < count; block++) empty = walkBlock(bits, scan, component, empty);
    }
  }
}

/**
 * @param empty of how many blocks it is known that they have no more coefficients
 * @returns the same after this one
 */
function walkBlock(bits: ScanBits, scan: Scan, { dc, ac }: ScanComponent, empty: number): number {
  const { first, last, progressive, refines } = scan;
  if (first === 0) bits.skip(refines ? 1 : bits.symbol(dc));
  if (last === 0) return 0;
  if (empty > 0) return empty - 1;
  for (let at = Math.max(1, first); at <= last; ) {
    const symbol = bits.symbol(ac);
    const [zeros, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && zeros < 15) {
      if (zeros > 0 && !progressive) throw new Damaged();
      return (1 << zeros) - 1 + bits.number(zeros);
    }
    at += zeros + 1;
    if (at > last + 1) throw new Damaged();
    bits.skip(size);
  }
  return 0;
}
