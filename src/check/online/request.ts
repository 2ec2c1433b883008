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
export async function request(url: URL, options: RequestOptions): Promise<Answer> {
  const response = await ask(url, options);
  response.destroy();
  return { status: response.statusCode ?? 0, location: response.headers.location ?? null };
}

/**
 * Asks a web server about one address. The answer is to be read or destroyed.
 *
 * @throws PrivateAddress, or what the network says.
 */
export function ask(
  url: URL,
  { method, userAgent, timeout, allowPrivate }: RequestOptions,
): Promise<http.IncomingMessage> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(literal) !== 0 && !isPublicAddress(literal))
    return Promise.reject(new PrivateAddress(`${literal} is an address of a private network`));
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const { request: send } = url.protocol === 'https:' ? https : http;
  const sent = send(
    url,
    {
      method,
      headers: { 'user-agent': userAgent, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
      ...(!allowPrivate && { lookup: lookupPublic }),
    },
    resolve,
  );
  sent.on('error', reject);
  sent.end();
  return promise;
}
