/** The bytes of a file, and the same as text with one character per byte: what is written in ASCII is read from that. */
export interface Source {
  readonly bytes: Buffer;
  readonly text: string;
}

export function sourceOf(bytes: Uint8Array): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes: buffer, text: buffer.toString('latin1') };
}
