import { expect, test } from 'vitest';
import { parseSiteManifest, siteManifestJson } from '../../src/website/site-manifest.ts';

const file = (path: string) => ({ path, sha256: '0'.repeat(64), bytes: 1, released: null });
const parsed = (value: unknown) => parseSiteManifest(Buffer.from(JSON.stringify(value)));

test('a manifest is written sorted, and read as it was', () => {
  const manifest = { files: [file('b.html'), file('a/æ ø.html')], withdrawn: ['guide/1.8', 'guide/1.7'] };
  const json = siteManifestJson(manifest);
  expect(parseSiteManifest(Buffer.from(json))).toEqual({
    files: [file('a/æ ø.html'), file('b.html')],
    withdrawn: ['guide/1.7', 'guide/1.8'],
  });
  expect(siteManifestJson({ ...manifest, files: manifest.files.toReversed() })).toBe(json);
});

test('one that names no withdrawn editions has none', () => {
  expect(parsed({ files: [file('a')] })).toEqual({ files: [file('a')], withdrawn: [] });
});

test.each([
  ...['/etc/passwd', '../a', 'a/../../b', 'a//b', './a', '', 'a/', 'C:/a', 'a\\b', 'a\nb'],
  ...['.git/config', 'a/.GIT/hooks/x'],
])('%j is no path of a site', (path) => {
  expect(parsed({ files: [file('a')] })).not.toBeNull();
  expect(parsed({ files: [file(path)] })).toBeNull();
});

test.each([null, [], {}, { files: [{ path: 'a' }] }, { artifacts: [] }, { files: [], more: 1 }])(
  '%j is no manifest',
  (value) => {
    expect(parsed(value)).toBeNull();
  },
);

test('bytes that are no JSON are no manifest', () => {
  expect(parseSiteManifest(Buffer.from('<!doctype html>'))).toBeNull();
});
