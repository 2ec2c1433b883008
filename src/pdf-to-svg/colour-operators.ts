import type { Matrix } from '../pdf/content/matrix.ts';
import type { ContentScanner } from '../pdf/content/scanner.ts';
import { type PdfDict, PdfName } from '../pdf/object/types.ts';
import { type ColourSpace, colourSpace, hexColour } from './colour.ts';
import type { GraphicsState } from './graphics-state.ts';
import { findPattern, patternPaint } from './pattern.ts';
import type { Surface } from './surface.ts';

/** Where colours come from. */
interface ColourSource {
  readonly surface: Surface;
  readonly resources: PdfDict | undefined;
  /** The coordinates that the content stream began with: patterns lie in these. */
  readonly base: Matrix;
}

/**
 * The state after an operator that sets a colour (ISO 32000-1, 8.6.8): in capitals for lines, in small letters for areas.
 * Null for any other operator.
 */
export function changedColour(
  source: ColourSource,
  state: GraphicsState,
  scan: ContentScanner,
): GraphicsState | null {
  const forLines = scan.operator === scan.operator.toUpperCase();
  const current = forLines ? state.strokeSpace : state.fillSpace;
  const found = newColour(source, current, scan);
  if (!found) return null;
  const [space, colour] = found;
  const paint = colour.startsWith('#') ? (source.surface.ink ?? colour) : colour;
  return forLines
    ? { ...state, strokeSpace: space, stroke: paint }
    : { ...state, fillSpace: space, fill: paint };
}

function newColour(
  source: ColourSource,
  current: ColourSpace,
  scan: ContentScanner,
): [ColourSpace, string] | null {
  const components = (count: number): number[] => Array.from({ length: count }, (_, i) => scan.number(i));
  switch (scan.operator.toLowerCase()) {
    case 'g':
      return ['gray', hexColour(components(1))];
    case 'rg':
      return ['rgb', hexColour(components(3))];
    case 'cs': {
      const name = scan.name(0);
      return [colourSpace(source.resources?.dict('ColorSpace')?.get(name) ?? PdfName.of(name)), '#000'];
    }
    case 'sc':
    case 'scn': {
      if (current !== 'pattern') return [current, hexColour(components(current === 'gray' ? 1 : 3))];
      return [
        current,
        patternPaint(source.surface, findPattern(source.resources, scan.name(0)), source.base),
      ];
    }
    default:
      return null;
  }
}
