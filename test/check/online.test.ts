import type http from 'node:http';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linkStates } from '../../src/check/online/kept-links.ts';
import { LinkChecker, type LinkCheckerOptions } from '../../src/check/online/link-checker.ts';
import { isPublicAddress } from '../../src/check/online/public-address.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { serveOnThisMachine } from '../support/web-server.ts';
import { cardWorkspace, check, told } from './checking.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly agent: string;
  readonly at: number;
}

useEmptyCache();

let asked: Asked[] = [];
let open = 0;
let mostOpen = 0;
const served = serveOnThisMachine((request, response) => {
  const { method = '', url = '', headers } = request;
  asked.push({ method, path: url, agent: headers['user-agent'] ?? '', at: performance.now() });
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  response.on('close', () => (open -= 1));
  const answer = (status: number, more: http.OutgoingHttpHeaders = {}) =>
    response.writeHead(status, more).end();
  if (url === '/silent') return;
  if (url === '/gone') answer(410);
  else if (url === '/no-head') answer(method === 'HEAD' ? 405 : 200);
  else if (url === '/liar') answer(method === 'HEAD' ? 404 : 200);
  else if (url === '/login') answer(403);
  else if (url === '/moved') answer(301, { location: '/moved-again' });
  else if (url === '/moved-again') answer(308, { location: '/here' });
  else if (url === '/for-now') answer(302, { location: '/here' });
  else if (url === '/for-now-moved') answer(302, { location: '/moved' });
  else if (url === '/loop') answer(302, { location: '/loop' });
  else if (url === '/missing') answer(404);
  else answer(200);
});

beforeEach(() => {
  asked = [];
  mostOpen = 0;
});

const checker = (options: Partial<LinkCheckerOptions> = {}): LinkChecker =>
  new LinkChecker({
    userAgent: 'kl-docs-test',
    pause: 0,
    timeout: 60_000,
    allowPrivate: true,
    ...options,
  });

describe('a link checker', () => {
  test.each([
    ['/here', { kind: 'good' }, ['HEAD /here']],
    ['/here#part', { kind: 'good' }, ['HEAD /here']],
    ['/no-head', { kind: 'good' }, ['HEAD /no-head', 'GET /no-head']],
    ['/liar', { kind: 'good' }, ['HEAD /liar', 'GET /liar']],
    ['/for-now', { kind: 'good' }, ['HEAD /for-now', 'HEAD /here']],
    [
      '/for-now-moved',
      { kind: 'good' },
      ['HEAD /for-now-moved', 'HEAD /moved', 'HEAD /moved-again', 'HEAD /here'],
    ],
    ['/missing', { kind: 'gone', status: 404 }, ['HEAD /missing', 'GET /missing']],
    ['/gone', { kind: 'gone', status: 410 }, ['HEAD /gone', 'GET /gone']],
    ['/login', { kind: 'unclear', status: 403 }, ['HEAD /login', 'GET /login']],
  ])('asks about %s', async (path, state, questions) => {
    await using links = checker();
    expect(await links.stateOf(`${served.origin}${path}`)).toEqual(state);
    expect(asked.map(({ method, path: wanted }) => `${method} ${wanted}`)).toEqual(questions);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set(['kl-docs-test']));
  });

  test('says where a page has moved for good, and gives up on a circle', async () => {
    await using links = checker();
    expect(await links.stateOf(`${served.origin}/moved`)).toEqual({
      kind: 'moved',
      to: `${served.origin}/here`,
    });
    expect(await links.stateOf(`${served.origin}/loop`)).toMatchObject({ kind: 'unreachable' });
  });

  test('gives up on a server that does not answer, or is not there', async () => {
    await using impatient = checker({ timeout: 200 });
    expect(await impatient.stateOf(`${served.origin}/silent`)).toEqual({
      kind: 'unreachable',
      reason: 'no-answer',
    });
    await using links = checker();
    expect(await links.stateOf('http://127.0.0.1:1/')).toEqual({
      kind: 'unreachable',
      reason: 'refused',
    });
  });

  test('asks a host one question at a time, with a pause between, and each only once', async () => {
    await using links = checker({ pause: 60 });
    await Promise.all(
      ['/1', '/2', '/3', '/1', '/1#a'].map((path) => links.stateOf(`${served.origin}${path}`)),
    );
    expect(asked.map(({ path }) => path)).toEqual(['/1', '/2', '/3']);
    expect(mostOpen).toBe(1);
    const times = asked.map(({ at }) => at);
    for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThan(50);
  });

  test('remembers for a day what is certain, and no longer', async () => {
    const ask = async (...paths: string[]): Promise<string[]> => {
      asked = [];
      await using links = checker();
      await Promise.all(paths.map((path) => links.stateOf(`${served.origin}${path}`)));
      return asked.map(({ path }) => path);
    };
    expect(await ask('/here', '/login')).toEqual(['/here', '/login', '/login']);
    expect(await ask('/here', '/login')).toEqual(['/login', '/login']);
    const key = { program: programId(), url: `${served.origin}/here` };
    const kept = linkStates.read(key);
    if (kept === null) throw new Error('nothing is kept');
    linkStates.write(key, { ...kept, at: kept.at - 86_400_001 });
    expect(await ask('/here')).toEqual(['/here']);
    expect(await ask('/here')).toEqual([]);
  });

  test.each(['', 'localhost'])('never asks a private network (%s)', async (name) => {
    await using links = checker({ allowPrivate: false });
    const address = name === '' ? served.origin : served.origin.replace('127.0.0.1', name);
    expect(await links.stateOf(`${address}/here`)).toEqual({ kind: 'private' });
    expect(asked).toEqual([]);
  });
});

test.each([
  ['93.184.216.34', true],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ].map((address): [string, boolean] => [address, false]),
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    'ff02::1',
    'kl.dk',
  ].map((address): [string, boolean] => [address, false]),
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test('external-link finds what is gone, has moved or is private, and nothing without --online', async () => {
  using workspace = cardWorkspace({
    'content/card/card.md': `# A

[A](${served.origin}/here), [B](${served.origin}/gone), [C](${served.origin}/moved), [D](${served.origin}/login) og [E][e].

[e]: http://127.0.0.1:1/
`,
  });
  const rule = ({ rule: id }: { rule: string }): boolean => id === 'external-link';
  expect((await check(workspace.root)).diagnostics.filter(rule)).toEqual([]);
  expect(asked).toEqual([]);
  await using links = checker();
  const { diagnostics } = await check(workspace.root, { links });
  expect(
    told(diagnostics.filter(rule), { severity: true }).map((line) => line.replace(/:\d+ /, ' ')),
  ).toEqual([
    'content/card/card.md:3 external-link error',
    'content/card/card.md:3 external-link note',
    'content/card/card.md:3 external-link note',
    'content/card/card.md:3 external-link warning',
  ]);
  vi.stubEnv('XDG_CACHE_HOME', workspace.path('another cache'));
  await using outside = checker({ allowPrivate: false });
  const refused = await check(workspace.root, { links: outside });
  const addresses = [
    ...['/here', '/gone', '/moved', '/login'].map((path) => `${served.origin}${path}`),
    'http://127.0.0.1:1/',
  ];
  expect(refused.diagnostics.filter(rule).map(({ message }) => message)).toEqual(
    addresses.map((address) => `${address} is on a private network, where readers cannot follow`),
  );
});

test('external-link asks for what kl-docs.yml has the website link to', async () => {
  using workspace = cardWorkspace({
    'kl-docs.yml': `title: Test
accessibilityStatement: ${served.origin}/gone
contact: { errors: fejl@example.org, prints: "${served.origin}/{document}" }
`,
    'content/card/card.md': '# A\n',
  });
  await using links = checker();
  const { diagnostics } = await check(workspace.root, { links });
  const found = diagnostics.filter(({ rule: id }) => id === 'external-link');
  expect(told(found, { severity: true })).toEqual(['kl-docs.yml:2:25 external-link error']);
});
