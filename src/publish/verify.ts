import { setTimeout as wait } from 'node:timers/promises';
import { sha256 } from '../files/hash.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import type { Seen } from '../report/words/en/publishing.ts';
import { SITE_MANIFEST } from '../website/site-manifest.ts';

interface Verification {
  /** Of the site, as `kl-docs.yml` has it. */
  readonly address: string;
  /** What was published. */
  readonly manifest: string;
  /** How long it may take until it is shown, in seconds: a service that publishes a branch needs a minute or two. */
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** In ms. */
const PAUSE = 2_000;
const LONGEST_ANSWER = 10_000;

/** Asks the published address until it shows what was published; the problem, where it does not. */
export async function verifyShown({
  address,
  manifest,
  seconds,
  signal,
}: Verification): Promise<Diagnostic[]> {
  const url = new URL(SITE_MANIFEST, address.endsWith('/') ? address : `${address}/`);
  // What a cache has of the address before is not what the server shows.
  url.searchParams.set('sum', sha256(manifest).slice(0, 16));
  for (let waited = 0; ; waited += PAUSE) {
    const seen = await look(url, manifest, signal);
    if (seen === null) return [];
    if (waited >= seconds * 1000) return [problem('not-shown', { address, seconds, seen })];
    await wait(PAUSE, undefined, { signal });
  }
}

/** Null where it is what was published. */
async function look(url: URL, manifest: string, signal: AbortSignal): Promise<Seen | null> {
  try {
    const answer = await fetch(url, {
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ANSWER)]),
    });
    const text = await answer.text();
    if (!answer.ok) return answer.status;
    return text === manifest ? null : 'another';
  } catch {
    signal.throwIfAborted();
    return 'nothing';
  }
}
