import { PrivateAddress } from './public-address.ts';
import { type RequestOptions, request } from './request.ts';

/** What became of an address on the web. */
export type LinkState =
  | { readonly kind: 'good' }
  /** It is elsewhere now, for good (HTTP 301 and 308, RFC 9110, 15.4). */
  | { readonly kind: 'moved'; readonly to: string }
  /** The server says that there is nothing (HTTP 404 and 410). */
  | { readonly kind: 'gone'; readonly status: number }
  /** The server gave another answer, from which nothing follows: it wants a login, or no robots, or is in trouble. */
  | { readonly kind: 'unclear'; readonly status: number }
  /** The reason is a name that the catalogue of messages says in words, or as the system says it. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'private' };

export const MOST_REDIRECTS = 5;

/** Asks with HEAD, and with GET where the server does not answer that as it should. */
export async function askState(url: string, options: Omit<RequestOptions, 'method'>): Promise<LinkState> {
  const byHead = await follow(url, { ...options, method: 'HEAD' });
  return byHead.kind === 'good' || byHead.kind === 'moved' || byHead.kind === 'private'
    ? byHead
    : follow(url, { ...options, method: 'GET' });
}

async function follow(url: string, options: RequestOptions): Promise<LinkState> {
  let here = new URL(url);
  let forGood = true;
  let moved: string | null = null;
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const { status, location } = await request(here, options);
      if (status < 300) return moved === null ? { kind: 'good' } : { kind: 'moved', to: moved };
      if (status === 404 || status === 410) return { kind: 'gone', status };
      if (status >= 400 || location === null) return { kind: 'unclear', status };
      here = new URL(location, here);
      if (!/^https?:$/.test(here.protocol)) return { kind: 'unclear', status };
      // After one that is only for now, what follows says nothing about the address.
      forGood &&= status === 301 || status === 308;
      if (forGood) moved = here.href;
    }
    return { kind: 'unreachable', reason: 'endless' };
  } catch (error) {
    if (error instanceof PrivateAddress) return { kind: 'private' };
    return { kind: 'unreachable', reason: reasonOf(error) };
  }
}

/** Why nothing came of asking, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'no-answer';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-such-machine';
  if (code === 'ECONNREFUSED') return 'refused';
  return code || error.message;
}
