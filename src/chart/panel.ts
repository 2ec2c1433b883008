import type { Chart, Panel } from './chart.ts';
import type { Type } from './type.ts';
import type { ValueScale } from './value-scale.ts';

/** What one panel is drawn of. */
export interface PanelOf {
  readonly panel: Panel;
  readonly chart: Chart;
  readonly scale: ValueScale;
  readonly width: number;
  readonly type: Type;
  /** Whether it is one of several, and so smaller. */
  readonly isSmall: boolean;
}

/** A part of a drawing, from its own corner on. */
export interface Drawn {
  readonly height: number;
  readonly parts: readonly string[];
}

/** How wide a value is written at most, of all panels, so that they are alike. */
export const valueTexts = ({ panels }: Chart): string[] =>
  panels.flatMap(({ series }) => series.flatMap(({ values }) => values.map((value) => value?.text ?? '')));
