import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'kl-docs-preview';

/**
 * Who may ask. A page of any other site can make a browser send requests to this machine, and can call it by a name of its own (DNS rebinding): so the
 * host must be this server's, what comes from another origin is refused, and everything needs the secret that only the address in the terminal has.
 */
export class Guard {
  readonly #secret: string;
  readonly #port: number;

  constructor(secret: string, port: number) {
    this.#secret = secret;
    this.#port = port;
  }

  /** The address that lets a browser in. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}/?secret=${this.#secret}`;
  }

  /** What keeps a browser in that has come by the address. */
  get cookie(): string {
    return `${COOKIE}-${this.#port}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`;
  }

  isInvited(url: URL): boolean {
    return same(url.searchParams.get('secret') ?? '', this.#secret);
  }

  isKnown({ headers }: IncomingMessage): boolean {
    const cookies = (headers.cookie ?? '').split(/;\s*/);
    return cookies.some((cookie) => same(cookie, `${COOKIE}-${this.#port}=${this.#secret}`));
  }

  /** Whether the request is meant for this server, and does not come from elsewhere. */
  isFromHere({ headers }: IncomingMessage): boolean {
    const hosts = [`127.0.0.1:${this.#port}`, `localhost:${this.#port}`];
    const { host = '', origin } = headers;
    const site = headers['sec-fetch-site'];
    const isOwn = site === undefined || site === 'same-origin' || site === 'none';
    return (
      hosts.includes(host) &&
      isOwn &&
      (origin === undefined || hosts.some((own) => origin === `http://${own}`))
    );
  }
}

function same(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
