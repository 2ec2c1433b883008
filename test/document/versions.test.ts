import { expect, test } from 'vitest';
import { compareVersions, nextVersion, VERSION } from '../../src/document/versions.ts';

test.each([
  ['1.9', '1.10', -1],
  ['1.10', '1.9', 1],
  ['2', '1.99', 1],
  ['1.0', '1', 0],
  ['1', '1.0.1', -1],
  ['1.8', '1.8', 0],
  ['1.8 udkast', '1.8', 0],
  ['v1.8', '1.9', -1],
  ['udkast', '0', 0],
])('%s and %s are compared by their numbers: %i', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});

test.each([
  ['1.9', '1.10'],
  ['1', '2'],
  ['1.2.9', '1.2.10'],
  ['1.8 udkast', '1.9'],
])('after %s comes %s', (version, next) => {
  expect(nextVersion(version)).toBe(next);
});

test.each([
  ['1', true],
  ['1.10.0', true],
  ['12.34', true],
  ['1.', false],
  ['.1', false],
  ['1..2', false],
  ['v1.0', false],
  ['1.0-beta', false],
  ['', false],
])('%j is a version: %j', (text, is) => {
  expect(VERSION.test(text)).toBe(is);
});
