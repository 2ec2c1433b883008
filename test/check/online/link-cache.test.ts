import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LinkCache } from '../../../src/check/online/link-cache.ts';
import type { LinkState } from '../../../src/check/online/link-state.ts';
import { keep, readKept } from '../../../src/memory/kept.ts';
import { TemporaryWorkspace } from '../../support/workspace.ts';

const URL = 'https://example.org/';
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What each kind of state is remembered as. A kind that is left out does not compile. */
const STATES: { readonly [Kind in LinkState['kind']]: { state: LinkState; kept: boolean } } = {
  good: { state: { kind: 'good' }, kept: true },
  moved: { state: { kind: 'moved', to: 'https://example.org/b' }, kept: true },
  gone: { state: { kind: 'gone', status: 410 }, kept: true },
  unclear: { state: { kind: 'unclear', status: 403 }, kept: false },
  unreachable: { state: { kind: 'unreachable', reason: 'no answer' }, kept: false },
  private: { state: { kind: 'private' }, kept: false },
};

test.each(Object.entries(STATES))('%s is remembered only where it is certain', (_, { state, kept }) => {
  using folder = new TemporaryWorkspace();
  const cache = new LinkCache(folder.path('cache'));
  expect(cache.get(URL)).toBeUndefined();
  cache.set(URL, state);
  cache.save();
  expect(new LinkCache(folder.path('cache')).get(URL)).toEqual(kept ? state : undefined);
});

test.each([
  ['another path', 'https://example.org/b'],
  ['another question', 'https://example.org/?a'],
  ['another port', 'https://example.org:8443/'],
  ['another scheme', 'http://example.org/'],
])('an address with %s is another one', (_, other) => {
  using folder = new TemporaryWorkspace();
  const cache = new LinkCache(folder.root);
  cache.set(URL, { kind: 'good' });
  expect([cache.get(URL), cache.get(other)]).toEqual([{ kind: 'good' }, undefined]);
});

test.each([
  ['an hour ago', -HOUR, true],
  ['23 hours ago', HOUR - DAY, true],
  ['25 hours ago', -DAY - HOUR, false],
  ['in an hour, by another clock', HOUR, false],
])('what was learnt %s', (_, offset, kept) => {
  using folder = new TemporaryWorkspace();
  keep(
    folder.path('links.json'),
    JSON.stringify({ [URL]: { at: Date.now() + offset, state: { kind: 'good' } } }),
  );
  expect(new LinkCache(folder.root).get(URL) !== undefined).toBe(kept);
});

test('what is too old is not written again', () => {
  using folder = new TemporaryWorkspace();
  const file = folder.path('links.json');
  keep(file, JSON.stringify({ [URL]: { at: 0, state: { kind: 'good' } } }));
  const cache = new LinkCache(folder.root);
  cache.set('https://example.org/b', { kind: 'good' });
  cache.save();
  expect(Object.keys(JSON.parse(readKept(file) ?? '{}'))).toEqual(['https://example.org/b']);
});

test.each(['{"broken"', '{"a":1}', '[]', ''])('a file with %j is none', (content) => {
  using folder = new TemporaryWorkspace({ 'links.json': content });
  if (content !== '{"broken"') keep(folder.path('links.json'), content === '' ? 'null' : content);
  const cache = new LinkCache(folder.root);
  expect(cache.get(URL)).toBeUndefined();
  cache.set(URL, { kind: 'good' });
  cache.save();
  expect(existsSync(folder.path('links.json'))).toBe(true);
  expect(new LinkCache(folder.root).get(URL)).toEqual({ kind: 'good' });
});
