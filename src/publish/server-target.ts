import { randomUUID } from 'node:crypto';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import type { ListedFile } from '../website/site-manifest.ts';
import { Server, serverAddress } from './server.ts';
import * as scripts from './server-scripts.ts';
import type { Next, Publication, Target } from './target.ts';

const MISSING = 44;
const OVERTAKEN = 75;

/** One publication on the server. */
interface Numbered {
  /** 0 where nothing has been published. */
  readonly number: number;
  readonly files: readonly string[];
}

/** A folder on a server, which is reached by rsync over ssh. It is a link as that of FolderTarget is, and is replaced there in the same way. */
export class ServerTarget implements Target {
  readonly name: string;
  readonly #server: Server;
  readonly #folder: string;

  /** @param address `user@host:path` */
  constructor(address: string, signal: AbortSignal) {
    const { login, folder } = serverAddress(address);
    this.name = `${login}:${folder}`;
    this.#folder = folder;
    this.#server = new Server(login, this.name, signal);
  }

  async open(): Promise<Publication> {
    const { stdout } = await this.#server.run(scripts.LOOK, [this.#folder]);
    const [now = '', numbers = '', ...files] = linesOf(stdout);
    if (now === 'taken') throw new CannotRun(say('cannot-run.target-is-not-ours', { target: this.name }));
    if (now.startsWith('link '))
      throw new CannotRun(say('cannot-run.target-is-a-link', { target: this.name, to: now.slice(5) }));
    const number = Number(now);
    const earlier = numbers.split(' ').map(Number);
    const before = Math.max(0, ...earlier.filter((other) => other < number));
    return this.#publication({ number, files: pathsOf(files) }, before);
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  /** @param before the number of the one before; 0 where there is none */
  #publication({ number, files }: Numbered, before: number): Publication {
    return {
      files,
      read: (file) => this.#read(number, file),
      altered: (wanted) => this.#altered(number, wanted),
      copyTo: (folder, paths) => this.#server.get(this.#folderOf(number), folder, paths),
      previous: async () => {
        if (before === 0) return null;
        const { stdout } = await this.#server.run(scripts.LIST, [this.#folder, before]);
        return this.#publication({ number: before, files: pathsOf(linesOf(stdout)) }, 0);
      },
      replace: (next) => this.#replace(number, before, next),
    };
  }

  async #read(number: number, file: string): Promise<Buffer | null> {
    const { code, stdout } = await this.#server.run(scripts.READ, [this.#folder, number, file], {
      expected: [MISSING],
    });
    return code === MISSING ? null : stdout;
  }

  async #altered(number: number, wanted: readonly ListedFile[]): Promise<string[]> {
    if (wanted.length === 0) return [];
    const input = wanted.map(({ path }) => `${path}\0`).join('');
    const { stdout } = await this.#server.run(scripts.SUMS, [this.#folder, number], { input });
    const sums = new Map(linesOf(stdout).map((line) => [line.slice(66), line.slice(0, 64)]));
    return wanted.filter(({ path, sha256 }) => sums.get(path) !== sha256).map(({ path }) => path);
  }

  async #replace(number: number, before: number, next: Next): Promise<boolean> {
    const aside = `.new-${randomUUID()}`;
    try {
      await this.#prepare(aside, { now: number, previous: before }, next);
      const input = Buffer.from(next.manifest);
      const args = [this.#folder, aside, number, input.length];
      const { code } = await this.#server.run(scripts.EXCHANGE, args, { input, expected: [OVERTAKEN] });
      if (code === 0) return true;
    } catch (error) {
      await this.#discard(aside);
      // What was to be copied there was taken away by somebody who was quicker.
      const { stdout } = await this.#server.run(scripts.LOOK, [this.#folder]);
      if (linesOf(stdout)[0] === String(number)) throw error;
      return false;
    }
    await this.#discard(aside);
    return false;
  }

  async #prepare(
    aside: string,
    from: { readonly now: number; readonly previous: number },
    { site, files }: Next,
  ): Promise<void> {
    const all = [...files];
    const there = all.flatMap(([file, origin]) => (origin === 'site' ? [] : `${from[origin]}/${file}\n`));
    await this.#server.run(scripts.PREPARE, [this.#folder, aside], { input: there.join('') });
    const made = all.flatMap(([file, origin]) => (origin === 'site' ? file : []));
    const likeliest = from.now === 0 ? null : `../${from.now}`;
    if (site !== null) await this.#server.send(site, this.#folderOf(aside), made, likeliest);
  }

  async #discard(aside: string): Promise<void> {
    await this.#server.run(scripts.DISCARD, [this.#folder, aside]).catch(() => {});
  }

  #folderOf(publication: number | string): string {
    return `${this.#folder}.publications/${publication}`;
  }
}

const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').slice(0, -1);

/** `./a/b.html` → `a/b.html`, sorted. */
const pathsOf = (lines: readonly string[]): string[] => lines.map((line) => line.slice(2)).sort();
