import { expect, test } from 'vitest';
import { renumbered } from '../../src/pdf/object/renumber.ts';

const SHIFT = { objects: 100, keys: 10, ids: 7 };

test.each([
  ['2 0 obj\n<</P 1 0 R\n/K [3 0 R 4]>>\nendobj\n', '102 0 obj\n<</P 101 0 R\n/K [103 0 R 4]>>\nendobj\n'],
  ['2 0 obj\n<</StructParents 3\n/StructParent 0>>', '102 0 obj\n<</StructParents 13\n/StructParent 10>>'],
  ['2 0 obj\n<</T (5 0 R \\) 6 0 R)\n/A 7 0 R>>', '102 0 obj\n<</T (5 0 R \\) 6 0 R)\n/A 107 0 R>>'],
  [
    '2 0 obj\n<</Length 6\n/F 1 0 R>>\nstream\n3 0 R \nendstream',
    '102 0 obj\n<</Length 6\n/F 101 0 R>>\nstream\n3 0 R \nendstream',
  ],
  [
    '2 0 obj\n<</ID (node00000003)\n/A <</Headers [(node00000001) (node00000002)]>>\n/T (node00000004)>>',
    '102 0 obj\n<</ID (node00000010)\n/A <</Headers [(node00000008) (node00000009)]>>\n/T (node00000004)>>',
  ],
  ['2 0 obj\n<</T (>> stream\n)\n/F 1 0 R>>', '102 0 obj\n<</T (>> stream\n)\n/F 101 0 R>>'],
])('numbers of objects and keys change, but not in strings and streams: %j', (object, expected) => {
  expect(renumbered(object, SHIFT)).toBe(expected);
});
