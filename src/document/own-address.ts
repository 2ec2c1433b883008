import { isIP } from 'node:net';
import { type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';

/** In characters: the code of a longer address is too fine for a phone to read from a wall. */
const LONGEST_ADDRESS = 300;
/** Names that only one's own machine or network knows (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa|test|invalid)$/;

/**
 * An address for everybody who sees a sheet: https, with a name that is known everywhere. Answers it in ASCII, as a code
 * holds it; null with what is wrong with it.
 */
export function readAddress(field: string, written: string, place: Place): Outcome<string | null> {
  const url = URL.canParse(written) && !/\s/.test(written) ? new URL(written) : null;
  if (url?.protocol === 'http:') return none(problem('insecure-address', { field, written }, place));
  if (url?.protocol !== 'https:' || !/^https:\/\//i.test(written)) {
    const isHostName = /^(?:[\w-]+\.)+[a-zæøå]{2,}(?:\/\S*)?$/i.test(written);
    const key = isHostName ? 'invalid-address.without-scheme' : 'invalid-address';
    return none(problem(key, { field, written }, place));
  }
  const refused = refusal(url, written);
  if (refused === undefined)
    return { value: /^[\x21-\x7e]+$/.test(written) ? written : url.href, problems: [] };
  const values = { field, host: url.hostname.replace(/\.$/, ''), most: LONGEST_ADDRESS };
  return none(problem(refused, values, place));
}

function refusal({ hostname, username, password }: URL, written: string) {
  const host = hostname.replace(/\.$/, '');
  if (written.length > LONGEST_ADDRESS) return 'invalid-address.long';
  if (username !== '' || password !== '') return 'invalid-address.with-password';
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return 'invalid-address.number';
  if (!host.includes('.') || LOCAL_NAME.test(host)) return 'invalid-address.local';
  return undefined;
}
