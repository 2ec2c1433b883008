import { IDENTITY } from '../pdf/content/matrix.ts';
import { ContentScanner } from '../pdf/content/scanner.ts';
import { Path } from './path.ts';
import { extendPath } from './path-operators.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** The outline of a glyph that is a little content stream (ISO 32000-1, 9.6.5): one or more filled paths, no colours. */
export function glyphProcedure(bytes: Buffer): string {
  const scan = new ContentScanner(bytes);
  let filled = '';
  let path = new Path();
  while (scan.next()) {
    if (extendPath(path, scan)) continue;
    if (scan.operator === 'f') {
      filled += path.data(IDENTITY, 1);
      path = new Path();
    } else if (scan.operator !== 'd1') {
      throw new UnsupportedPainting(`a glyph that is not just an outline ("${scan.operator}")`);
    }
  }
  return filled;
}
