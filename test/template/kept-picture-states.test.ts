import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { nameOf } from '../../src/memory/memory.ts';
import { type PictureInputs, pictureState, pictureStates } from '../../src/template/kept-picture-states.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';

useEmptyCache();

describe('a picture is looked at again with another', () => {
  const usual: PictureInputs = { program: 'a', type: 'image/gif', content: sha256('a') };
  testEachInput<PictureInputs>(nameOf, usual, { program: 'b', type: 'image/png', content: sha256('b') });
});

test('what was seen of a picture is kept, and taken from there', () => {
  const bytes = Buffer.from('GIF89a, without an end');
  const key = { program: programId(), type: 'image/gif', content: sha256(bytes) };
  expect(pictureState(bytes, 'image/gif')).toBe('damaged');
  expect(pictureStates.read(key)).toBe('damaged');
  pictureStates.write(key, 'whole');
  expect(pictureState(bytes, 'image/gif')).toBe('whole');
});
