import { describe, expect, test } from 'vitest';
import { pathsFor, siteRoots } from '../../src/document/site-roots.ts';

test('a leading / stands for the folder of the pages, what is published beside them, or what that folder is in', () => {
  expect(siteRoots('site/docs')).toEqual([
    'site/docs',
    'site/docs/public',
    'site/docs/static',
    'site',
    'site/public',
    'site/static',
    '.',
    'public',
    'static',
  ]);
  expect(siteRoots('.')).toEqual(['.', 'public', 'static']);
});

describe('an address in a chapter', () => {
  test.each([
    ['b.png', ['docs/a/b.png']],
    ['../b.png', ['docs/b.png']],
    ['/b.png', ['docs/b.png', 'b.png']],
    ['/x/../b.png', ['docs/b.png', 'b.png']],
    ['/../b.png', ['docs/b.png', 'b.png']],
  ])('%s can stand for %j', (address, paths) => {
    expect(pathsFor(address, 'docs/a/1.md', ['docs', '.'])).toEqual(paths);
  });
});
