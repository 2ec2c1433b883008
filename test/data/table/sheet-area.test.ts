import { expect, test } from 'vitest';
import { areaOf } from '../../../src/data/table/sheet-area.ts';

test.each([
  ['<c r="A1"><v>1</v></c>', 1],
  ['<c r="B3"><v>1</v></c><c r="A10"><v>1</v></c>', 20],
  ['<c r="Z1"><v>1</v></c>', 26],
  ['<c r="AA2"><v>1</v></c>', 54],
  ['<c r="XFD1048576"><v>1</v></c>', 16_384 * 1_048_576],
  // As other programs write it.
  ["<x:c s='1'\n r='C2' t='s'><x:v>1</x:v></x:c>", 6],
  // Without content: no cell of the table.
  ['<c r="C2"/><c r="C2" s="1"/>', 0],
  ['<col r="C2"></col><cr="C2"></c><c ref="C2"></c><c r="2"></c>', 0],
  ['', 0],
])('a sheet of %s has %i cells', (sheet, cells) => {
  expect(areaOf(sheet)).toBe(cells);
});
