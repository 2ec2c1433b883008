import type { Properties } from 'hast';
import { expect, test } from 'vitest';
import { giveSize, scaleWhole } from '../../../src/markdown/svg/size.ts';

test.each<[written: Properties, scaled: Properties]>([
  [
    { width: '84', height: '20' },
    { width: 84, height: 20, viewBox: '0 0 84 20' },
  ],
  [
    { width: '10mm', height: '1in' },
    { width: 37.8, height: 96, viewBox: '0 0 37.8 96' },
  ],
  [
    { width: '10em', height: '2em' },
    { width: 160, height: 32, viewBox: '0 0 160 32' },
  ],
  [
    { width: 60, height: 30, viewBox: '0 0 6 3' },
    { width: 60, height: 30, viewBox: '0 0 6 3' },
  ],
  [{ viewBox: '0 0 6 3' }, { viewBox: '0 0 6 3' }],
  [
    { width: '100%', height: '20' },
    { width: '100%', height: 20 },
  ],
])('a drawing of %j can get larger and smaller', (written, scaled) => {
  const properties = { ...written };
  scaleWhole(properties);
  expect(properties).toEqual(scaled);
});

test('what the author of the picture says goes before what the drawing says', () => {
  const properties: Properties = { style: 'width:100%', className: ['a'] };
  giveSize(properties, { style: 'width:70%', className: ['picture-right'] });
  expect(properties).toEqual({
    style: 'width:100%;width:70%;height:auto',
    className: ['a', 'picture-right'],
  });
  const high: Properties = { width: 60 };
  giveSize(high, { style: 'height:40px;width:auto' });
  expect(high).toEqual({ width: 60, style: 'height:40px;width:auto' });
});
