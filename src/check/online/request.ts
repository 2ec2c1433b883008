import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, lookupPublic, PrivateAddress } from './public-address.ts';

export interface RequestOptions {
  readonly method: 'HEAD' | 'GET';
  readonly userAgent: string;
  /** In ms, for the whole answer. */
  readonly timeout: number;
  /** Whether addresses of private networks may be asked. */
  readonly allowPrivate: boolean;
}

interface Answer {
  readonly status: number;
  readonly location: string | null;
}

/**
 * Asks a web server about one address and reads no more than the head of the answer.
 *
 * @throws PrivateAddress, or what the network says.
 */
export function request(
  url: URL,
  { method, userAgent, timeout, allowPrivate }: RequestOptions,
): Promise<Answer> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(literal) !== 0 && !isPublicAddress(literal))
    return Promise.reject(new PrivateAddress(`${literal} is an address of a private network`));
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { request: ask } = url.protocol === 'https:' ? https : http;
  const sent = ask(
    url,
    {
      method,
      headers: { 'user-agent': userAgent, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
      ...(!allowPrivate && { lookup: lookupPublic }),
    },
    (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
      response.destroy();
    },
  );
  sent.on('error', reject);
  sent.end();
  return promise;
}
