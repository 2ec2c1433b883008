import { setTimeout as wait } from 'node:timers/promises';
import { keepLinkState, readLinkState } from './kept-links.ts';
import { askState, type LinkState } from './link-state.ts';

export interface LinkCheckerOptions {
  readonly userAgent: string;
  /** Between two questions to one host, in ms. */
  readonly pause?: number;
  /** For one answer, in ms. */
  readonly timeout?: number;
  /** Whether addresses of private networks may be asked: for tests with a web server of their own. */
  readonly allowPrivate?: boolean;
}

/** How many servers are asked at once. */
const AT_ONCE = 4;

/** Asks web servers about links, politely: each address once, one question at a time to a host, and a pause before the next. */
export class LinkChecker implements AsyncDisposable {
  readonly #options: Required<Pick<LinkCheckerOptions, 'userAgent' | 'timeout' | 'allowPrivate'>>;
  readonly #pause: number;
  readonly #known = new Map<string, Promise<LinkState>>();
  readonly #hosts = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor({ userAgent, pause = 500, timeout = 15_000, allowPrivate = false }: LinkCheckerOptions) {
    this.#options = { userAgent, timeout, allowPrivate };
    this.#pause = pause;
  }

  /** The state of an address; what stands after its # is the page's own matter. */
  stateOf(address: string): Promise<LinkState> {
    const url = new URL(address);
    url.hash = '';
    const known = this.#known.get(url.href) ?? this.#find(url);
    this.#known.set(url.href, known);
    return known;
  }

  async #find(url: URL): Promise<LinkState> {
    const kept = readLinkState(url.href);
    if (kept !== null) return kept;
    const before = this.#hosts.get(url.host);
    const turn = this.#ask(url, before);
    this.#hosts.set(url.host, turn);
    const state = await turn;
    keepLinkState(url.href, state);
    return state;
  }

  async #ask(url: URL, before: Promise<unknown> | undefined): Promise<LinkState> {
    if (before !== undefined) {
      await before;
      await wait(this.#pause);
    }
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      return await askState(url.href, this.#options);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** No question is left open. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled(this.#known.values());
  }
}
