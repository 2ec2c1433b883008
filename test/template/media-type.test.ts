import { expect, test } from 'vitest';
import { mediaTypeOf } from '../../src/template/media-type.ts';

test.each([
  ['login.svg', 'image/svg+xml'],
  ['Login.PNG', 'image/png'],
  ['login', 'application/octet-stream'],
  // What all objects have is no ending that is known.
  ['login.constructor', 'application/octet-stream'],
])('%s is %s', (file, type) => {
  expect(mediaTypeOf(file)).toBe(type);
});
