import { expect, test } from 'vitest';
import { otherKind, typeByContent } from '../../src/template/picture-kind.ts';

const SVG = '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>';

test.each([
  ['an SVG drawing', SVG, 'image/svg+xml', null],
  ['a text', 'PNG', null, null],
  ['a TIFF', 'II*\0\x08\0\0\0', null, 'TIFF'],
  ['a TIFF with the first byte first', 'MM\0*\0\0\0\x08', null, 'TIFF'],
  ['a photograph of a telephone', '\0\0\0\x18ftypheic', null, 'HEIC'],
  ['a JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n', null, 'JPEG 2000'],
  ['a JPEG XL', '\0\0\0\x0cJXL \r\n\x87\n', null, 'JPEG XL'],
  ['a file of Photoshop', '8BPS\0\x01', null, 'Photoshop'],
  ['a BMP', 'BM\x36\0', null, 'BMP'],
  ['a PDF', '%PDF-1.7', null, 'PDF'],
  ['an AVIF', '\0\0\0\x18ftypavif', 'image/avif', null],
])('%s is known as what it is', (_, content, type, other) => {
  const bytes = Buffer.from(content, 'latin1');
  expect([typeByContent(bytes), otherKind(bytes)]).toEqual([type, other]);
});
