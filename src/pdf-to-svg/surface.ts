import type { PdfDict, PdfStream } from '../pdf/object/types.ts';
import type { Canvas } from './canvas.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Layer } from './layer.ts';
import type { Area } from './path.ts';

/** What a content stream paints on: the page, or a group, pattern or mask of its own. */
export interface Surface {
  readonly canvas: Canvas;
  readonly layer: Layer;
  /** What is seen of it. */
  readonly area: Area;
  /** Where set, all is painted in this one colour: of a mask by opacity only that tells. */
  readonly ink: string | null;
  /** Paints the content of a page, form or pattern, beginning with a state. */
  readonly paint: (
    surface: Surface,
    content: PdfStream,
    resources: PdfDict | undefined,
    state: GraphicsState,
  ) => void;
}
