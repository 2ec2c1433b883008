import { afterAll, beforeAll } from 'vitest';
import { ownCache } from '../support/own-cache.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** Gives the tests of a file a cache folder without diagrams; answers what holds it. */
export function useOwnCache(): TemporaryWorkspace {
  const scratch = new TemporaryWorkspace();
  const before = process.env['XDG_CACHE_HOME'];
  beforeAll(() => {
    process.env['XDG_CACHE_HOME'] = ownCache(scratch.path('cache'));
  });
  afterAll(() => {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
    scratch[Symbol.dispose]();
  });
  return scratch;
}
