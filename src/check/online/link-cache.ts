import path from 'node:path';
import * as z from 'zod';
import { keep, readKept } from '../../memory/kept.ts';
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
  readonly #entries: Entries;

  constructor(folder: string) {
    this.#file = path.join(folder, 'links.json');
    this.#entries = read(this.#file);
  }

  get(url: string): LinkState | undefined {
    return this.#entries[url]?.state;
  }

  set(url: string, state: LinkState): void {
    if (state.kind !== 'good' && state.kind !== 'moved' && state.kind !== 'gone') return;
    this.#entries[url] = { at: Date.now(), state };
  }

  save(): void {
    keep(this.#file, JSON.stringify(this.#entries));
  }
}

function read(file: string): Entries {
  const { data: entries = {} } = cacheSchema.safeParse(JSON.parse(readKept(file) ?? '{}'));
  const now = Date.now();
  return Object.fromEntries(Object.entries(entries).filter(([, { at }]) => at <= now && now - at < DAY));
}
