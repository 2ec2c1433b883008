import type { Font } from './font.ts';
import type { Matrix } from './matrix.ts';

/** What `Tf` and `cm` have set (8.4). */
export interface TextState {
  readonly ctm: Matrix;
  readonly font: Font | undefined;
  /** By which the resources have it. */
  readonly fontName: string;
  readonly fontSize: number;
}
