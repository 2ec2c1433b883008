import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { LinkState } from './link-state.ts';

const DAY = 86_400_000;

const cacheSchema = z.record(
  z.string(),
  z.object({
    at: z.number(),
    state: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('good') }),
      z.object({ kind: z.literal('moved'), to: z.string() }),
      z.object({ kind: z.literal('gone'), status: z.number() }),
    ]),
  }),
);
type Entries = z.infer<typeof cacheSchema>;

/** Remembers for a day what servers said for certain, so that nobody is asked again at every save. */
export class LinkCache {
  readonly #file: string;
  readonly #entries: Promise<Entries>;

  constructor(folder: string) {
    this.#file = path.join(folder, 'links.json');
    this.#entries = read(this.#file);
  }

  async get(url: string): Promise<LinkState | undefined> {
    return (await this.#entries)[url]?.state;
  }

  async set(url: string, state: LinkState): Promise<void> {
    if (state.kind !== 'good' && state.kind !== 'moved' && state.kind !== 'gone') return;
    (await this.#entries)[url] = { at: Date.now(), state };
  }

  /** Writes beside and renames. A cache that cannot be written is no reason to fail. */
  async save(): Promise<void> {
    const staged = `${this.#file}.${process.pid}`;
    try {
      await mkdir(path.dirname(this.#file), { recursive: true });
      await writeFile(staged, JSON.stringify(await this.#entries));
      await rename(staged, this.#file);
    } catch {
      // The next run asks again.
    }
  }
}

async function read(file: string): Promise<Entries> {
  try {
    const entries = cacheSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    const now = Date.now();
    return Object.fromEntries(Object.entries(entries).filter(([, { at }]) => at <= now && now - at < DAY));
  } catch {
    return {};
  }
}
