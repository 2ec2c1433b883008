import type { NotFetched } from '../../report/words/not-fetched.ts';
import { MOST_REDIRECTS, reasonOf } from './link-state.ts';
import { PrivateAddress } from './public-address.ts';
import { ask, type RequestOptions } from './request.ts';

/** What came of fetching a file: its bytes and its media type (RFC 9110, 8.3), or why there is none. */
export type Download = { readonly bytes: Buffer; readonly type: string } | { readonly reason: NotFetched };

export interface DownloadOptions extends Omit<RequestOptions, 'method'> {
  /** In bytes. */
  readonly largest: number;
}

/** Fetches a file of the web, from public addresses only. */
export async function download(url: string, options: DownloadOptions): Promise<Download> {
  let here = new URL(url);
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const response = await ask(here, { ...options, method: 'GET' });
      const { statusCode = 0, headers } = response;
      const { location } = headers;
      if (statusCode === 200) {
        const bytes = await readUpTo(response, options.largest);
        if (bytes === null) return { reason: { why: 'too-large', megabytes: options.largest / 1e6 } };
        return { bytes, type: (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '' };
      }
      response.destroy();
      if (statusCode < 300 || statusCode >= 400 || location === undefined)
        return { reason: { why: 'status', status: statusCode } };
      here = new URL(location, here);
      if (!/^https?:$/.test(here.protocol)) return { reason: { why: 'not-web' } };
    }
    return { reason: { why: 'endless' } };
  } catch (error) {
    if (error instanceof PrivateAddress) return { reason: { why: 'private' } };
    return { reason: { why: 'unreachable', reason: reasonOf(error) } };
  }
}

/** All of an answer; null where it is more than the limit, whatever its head says. */
async function readUpTo(response: AsyncIterable<Buffer>, largest: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += part.length;
    if (length > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
