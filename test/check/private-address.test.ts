import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { LinkChecker } from '../../src/check/online/link-checker.ts';
import * as addresses from '../../src/check/online/public-address.ts';
import { klDocs } from '../support/cli.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { cardWorkspace } from './checking.ts';

/** A web server of the public internet, as far as the link checker can tell: 127.0.0.2. All other addresses are what they are. */
const PUBLIC = '127.0.0.2';
const { isPublicAddress } = addresses;

let asked: string[] = [];
const server = http.createServer(({ headers, url = '/' }, response) => {
  asked.push(`${headers.host}${url}`);
  const to = new URL(url, 'http://x').searchParams.get('to');
  response.writeHead(to === null ? 200 : 302, to === null ? {} : { location: to }).end();
});
useEmptyCache();

let port = 0;

beforeAll(async () => {
  vi.spyOn(addresses, 'isPublicAddress').mockImplementation(
    (address) => address === PUBLIC || isPublicAddress(address),
  );
  // On all addresses of this machine: what is asked of any of them is noticed.
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  vi.mocked(addresses.isPublicAddress).mockRestore();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

async function stateOf(address: string) {
  await using links = new LinkChecker({ userAgent: 'kl-docs-test', pause: 0 });
  return await links.stateOf(address);
}

// biome-ignore format: by how they are written
const PRIVATE = [
  '127.0.0.1', '10.1.2.3', '192.168.1.1', '172.16.0.1', '169.254.169.254', '0.0.0.0',
  '[::1]', '[fd00::1]', '[fe80::1]', '[::ffff:127.0.0.1]', '[::ffff:c0a8:101]',
  // What a browser takes for 127.0.0.1 (WHATWG URL, 3.5).
  '2130706433', '0x7f.1', '0177.0.0.1', '127.1', 'localhost',
];

describe.skipIf(process.platform === 'darwin')('a link checker', () => {
  test.each(PRIVATE)('asks nothing of %s', async (host) => {
    expect(await stateOf(`http://${host}:${port}/`)).toEqual({ kind: 'private' });
    expect(asked).toEqual([]);
  });

  test.each(PRIVATE)('is not led to %s by a server on the internet', async (host) => {
    const to = `http://${host}:${port}/secret`;
    expect(await stateOf(`http://${PUBLIC}:${port}/?to=${encodeURIComponent(to)}`)).toEqual({
      kind: 'private',
    });
    expect(asked).toEqual([`${PUBLIC}:${port}/?to=${encodeURIComponent(to)}`]);
  });

  test('is not led there by the second of two either', async () => {
    const second = `http://${PUBLIC}:${port}/?to=${encodeURIComponent(`http://127.0.0.1:${port}/secret`)}`;
    expect(await stateOf(`http://${PUBLIC}:${port}/?to=${encodeURIComponent(second)}`)).toEqual({
      kind: 'private',
    });
    expect(asked).toHaveLength(2);
    expect(asked.filter((address) => address.includes('/secret'))).toEqual([]);
  });

  test('follows a server on the internet to another one', async () => {
    expect(await stateOf(`http://${PUBLIC}:${port}/?to=/here`)).toEqual({ kind: 'good' });
    expect(asked).toEqual([`${PUBLIC}:${port}/?to=/here`, `${PUBLIC}:${port}/here`]);
  });
});

test('kl-docs check --online tells of each link to a private network, and asks none', async () => {
  const hosts = ['127.0.0.1', '10.1.2.3', '192.168.1.1', '[::1]', '[fd00::1]', 'localhost'];
  using workspace = cardWorkspace({
    'content/card/card.md': `# Kort\n\n${hosts.map((host, index) => `- [Side ${index}](<http://${host}:${port}/>)`).join('\n')}\n`,
  });
  const { stdout } = await klDocs(['check', '--online', '--format', 'json'], workspace.root, {
    XDG_CACHE_HOME: workspace.path('cache'),
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; message: string }[] };
  expect(diagnostics.filter(({ rule }) => rule === 'external-link').map(({ message }) => message)).toEqual(
    hosts.map((host) => `http://${host}:${port}/ is on a private network, where readers cannot follow`),
  );
  expect(asked).toEqual([]);
});
