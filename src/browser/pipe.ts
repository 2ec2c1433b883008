import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/** What is said to a browser and by it, over two pipes: messages with a NUL behind each (Chromium's `--remote-debugging-pipe`). */
export class Pipe implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #to: Writable;
  #unfinished: Buffer[] = [];

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    from.on('data', (bytes: Buffer) => this.#take(bytes));
    from.on('close', () => this.onclose?.());
    // Of a browser that ends while it is spoken to: that it has closed says so.
    for (const stream of [to, from]) stream.on('error', () => {});
  }

  send(message: string): void {
    this.#to.write(`${message}\0`);
  }

  close(): void {
    this.#to.end();
  }

  #take(bytes: Buffer): void {
    let rest = bytes;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#unfinished, rest.subarray(0, end)]).toString();
      this.#unfinished = [];
      rest = rest.subarray(end + 1);
      // One by one: what waits for an answer goes on before the next is given.
      setImmediate(() => this.onmessage?.(message));
    }
    if (rest.length > 0) this.#unfinished.push(rest);
  }
}
