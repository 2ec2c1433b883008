import { isIP } from 'node:net';
import type { Diagnostics, Place } from '../report/diagnostic.ts';

/** In characters: the code of a longer address is too fine for a phone to read from a wall. */
const LONGEST_ADDRESS = 300;
/** Names that only one's own machine or network knows (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa|test|invalid)$/;

/**
 * An address for everybody who sees a sheet: https, with a name that is known everywhere. Answers it in ASCII, as a code
 * holds it; null after a problem was reported.
 */
export function readAddress(
  field: string,
  written: string,
  place: Place,
  diagnostics: Diagnostics,
): string | null {
  const url = URL.canParse(written) && !/\s/.test(written) ? new URL(written) : null;
  if (url?.protocol === 'http:') {
    diagnostics.error(
      'insecure-address',
      `"${field}" is an address without encryption: "${written}"`,
      place,
      'Write https:// if the website has it; otherwise name another page.',
    );
    return null;
  }
  if (url?.protocol !== 'https:' || !/^https:\/\//i.test(written)) {
    diagnostics.error(
      'invalid-address',
      `"${field}" is no address of a website: "${written}"`,
      place,
      /^(?:[\w-]+\.)+[a-zæøå]{2,}(?:\/\S*)?$/i.test(written)
        ? `Write https:// before it: https://${written}`
        : 'Write it in full, such as https://www.example.org/side',
    );
    return null;
  }
  const refused = refusal(url, written);
  if (refused === undefined) return /^[\x21-\x7e]+$/.test(written) ? written : url.href;
  diagnostics.error(
    'invalid-address',
    `"${field}" ${refused}`,
    place,
    'Name a page that everybody can open.',
  );
  return null;
}

function refusal(url: URL, written: string): string | undefined {
  const host = url.hostname.replace(/\.$/, '');
  if (written.length > LONGEST_ADDRESS) return `has more than ${LONGEST_ADDRESS} characters`;
  if (url.username !== '' || url.password !== '') return 'has a user name or password in it';
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return `names a machine by its number: "${host}"`;
  if (!host.includes('.') || LOCAL_NAME.test(host)) return `names a machine of one's own network: "${host}"`;
  return undefined;
}
