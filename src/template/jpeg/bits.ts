/** Where packed data is not as it must be, or ends too early. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** By the next 16 bits: how long the code is that they begin with, and what it stands for; 0 where there is no such code. */
export type HuffmanTable = Uint16Array;

/**
 * @param counts how many codes there are of each length, from 1 to 16 bits
 * @param values what they stand for, in their order (ISO/IEC 10918-1, annex C)
 */
export function huffmanTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const table = new Uint16Array(1 << 16);
  let [next, at] = [0, 0];
  for (const [index, count] of counts.entries()) {
    const length = index + 1;
    for (let code = 0; code < count; code++) {
      const end = next + (1 << (16 - length));
      table.fill((length << 8) | (values[at++] ?? 0), next, end);
      next = end;
    }
  }
  return table;
}

/** The bits of a scan. After a byte FF stands 00, or a marker, which ends them (ISO/IEC 10918-1, F.1.2.3). */
export class ScanBits {
  readonly #bytes: Uint8Array;
  /** Of the byte that is taken next. */
  #at: number;
  #held = 0;
  #count = 0;
  /** How many of the held bits stand after the end: a code may be shorter than what is looked at. */
  #beyond = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  symbol(table: HuffmanTable | undefined): number {
    this.#fill();
    const entry = table?.[(this.#held >>> (this.#count - 16)) & 0xffff] ?? 0;
    if (entry === 0) throw new Damaged();
    this.skip(entry >> 8);
    return entry & 0xff;
  }

  /** @param count up to 15 */
  number(count: number): number {
    this.#fill();
    const number = (this.#held >>> (this.#count - count)) & ((1 << count) - 1);
    this.skip(count);
    return number;
  }

  /** @param count up to 16 */
  skip(count: number): void {
    if (this.#count < count) this.#fill();
    this.#count -= count;
    if (this.#count < this.#beyond) throw new Damaged();
  }

  /** Goes over the restart marker of a number, from 0 to 7. */
  restart(number: number): void {
    const at = this.toMarker();
    if (this.#bytes[at + 1] !== 0xd0 + number) throw new Damaged();
    this.#at = at + 2;
  }

  /** Goes to the next marker, and answers where it stands: what fills up the last byte is passed over. */
  toMarker(): number {
    this.#count = 0;
    this.#beyond = 0;
    while (!this.#isAtEnd()) this.#at++;
    return this.#at;
  }

  /** The same, over restart markers. */
  toEndOfScan(): number {
    for (let at = this.toMarker(); ; at = this.toMarker()) {
      const marker = this.#bytes[at + 1] ?? 0;
      if (marker < 0xd0 || marker > 0xd7) return at;
      this.#at = at + 2;
    }
  }

  #fill(): void {
    while (this.#count <= 24) {
      const byte = this.#bytes[this.#at];
      const isBeyond = byte === undefined || (byte === 0xff && this.#isAtEnd());
      if (isBeyond) this.#beyond += 8;
      else this.#at += byte === 0xff ? 2 : 1;
      this.#held = (this.#held << 8) | (isBeyond ? 0 : byte);
      this.#count += 8;
    }
  }

  #isAtEnd(): boolean {
    const byte = this.#bytes[this.#at];
    return byte === undefined || (byte === 0xff && this.#bytes[this.#at + 1] !== 0);
  }
}
