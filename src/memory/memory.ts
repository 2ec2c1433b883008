import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import type { ReadLog } from '../files/read-log.ts';
import { writeAside } from '../files/write-aside.ts';
import { cacheFolder } from './cache-folder.ts';
import { type Form, json } from './form.ts';
import { markUsed, pruneDaily } from './prune.ts';

interface MemoryOptions<Value> {
  /** JSON where absent. */
  readonly form?: Form<Value>;
  /** How much is kept of all values together, in bytes. */
  readonly most?: number;
  /** How large a value may be that is kept, in bytes. */
  readonly largest?: number;
}

const MOST = 100_000_000;

/** The name of what is kept by a key: the same for all that JSON makes the same of. */
export const nameOf = (key: object): string => sha256(JSON.stringify(key));

/**
 * What can be made again, kept in the user's cache folder by all that decides it, the key. Each value is a file, under a line with the
 * hash of its name and its content: one that is not as it was written, or stands under another name, counts as absent. A folder that
 * cannot be read or written costs time only.
 *
 * Processes may share it: a file is whole or not there, and of two that write the same the last one stays. It prunes itself.
 */
export class Memory<Key extends object, Value> {
  readonly #kind: string;
  readonly #form: Form<Value>;
  readonly #most: number;
  readonly #largest: number;

  /** @param kind the name of its folder */
  constructor(
    kind: string,
    { form = json as Form<Value>, most = MOST, largest = most }: MemoryOptions<Value> = {},
  ) {
    this.#kind = kind;
    this.#form = form;
    this.#most = most;
    this.#largest = largest;
  }

  /** Null where nothing is kept. */
  read(key: Key): Value | null {
    const name = nameOf(key);
    const file = path.join(this.#folder(), name);
    try {
      const stored = readFileSync(file);
      const end = stored.indexOf('\n');
      const content = stored.subarray(end + 1);
      if (stored.toString('latin1', 0, end) !== sumOf(name, content)) return null;
      const value = this.#form.decode(content);
      markUsed(file);
      return value;
    } catch {
      return null;
    }
  }

  write(key: Key, value: Value): void {
    const content = Buffer.from(this.#form.encode(value));
    if (content.length > this.#largest) return;
    const name = nameOf(key);
    const folder = this.#folder();
    try {
      mkdirSync(folder, { recursive: true });
      writeAside(path.join(folder, name), Buffer.concat([Buffer.from(`${sumOf(name, content)}\n`), content]));
      pruneDaily(folder, this.#most);
    } catch {
      // No cache folder, or no room.
    }
  }

  /** Notes what is kept by a key as an input, also that there is nothing: what was made without it is made again when there is. */
  noteIn(log: ReadLog, key: Key): void {
    log.noteFile(path.join(this.#folder(), nameOf(key)));
  }

  /** Asked for each time: a process may change its environment. */
  #folder(): string {
    return path.join(cacheFolder(), this.#kind);
  }
}

const sumOf = (name: string, content: Uint8Array): string => sha256(`${name} ${sha256(content)}`);
