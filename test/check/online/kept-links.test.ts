import { describe, expect, test } from 'vitest';
import {
  keepLinkState,
  type LinkInputs,
  linkStates,
  readLinkState,
} from '../../../src/check/online/kept-links.ts';
import type { LinkState } from '../../../src/check/online/link-state.ts';
import { nameOf } from '../../../src/memory/memory.ts';
import { programId } from '../../../src/workspace/own-package.ts';
import { useEmptyCache } from '../../support/empty-cache.ts';
import { testEachInput } from '../../support/inputs.ts';

useEmptyCache();

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
  expect(readLinkState(URL)).toBeNull();
  keepLinkState(URL, state);
  expect(readLinkState(URL)).toEqual(kept ? state : null);
});

test.each([
  ['another path', 'https://example.org/b'],
  ['another question', 'https://example.org/?a'],
  ['another port', 'https://example.org:8443/'],
  ['another scheme', 'http://example.org/'],
])('an address with %s is another one', (_, other) => {
  keepLinkState(URL, { kind: 'good' });
  expect([readLinkState(URL), readLinkState(other)]).toEqual([{ kind: 'good' }, null]);
});

test.each([
  ['an hour ago', -HOUR, true],
  ['23 hours ago', HOUR - DAY, true],
  ['25 hours ago', -DAY - HOUR, false],
  ['in an hour, by another clock', HOUR, false],
])('what was learnt %s', (_, offset, kept) => {
  const key = { program: programId(), url: URL };
  linkStates.write(key, { at: Date.now() + offset, state: { kind: 'good' } });
  expect(readLinkState(URL) !== null).toBe(kept);
  keepLinkState(URL, { kind: 'good' });
  expect(readLinkState(URL)).toEqual({ kind: 'good' });
});

describe('a server is asked again', () => {
  testEachInput<LinkInputs>(nameOf, { program: 'a', url: URL }, { program: 'b', url: `${URL}b` });

  test('by another program', () => {
    linkStates.write({ program: 'another', url: URL }, { at: Date.now(), state: { kind: 'good' } });
    expect(readLinkState(URL)).toBeNull();
  });
});
