import type { ContentStream } from '../content/content-stream.ts';

/** Pt to a CSS px (CSS Values 4, 6.2). */
const POINTS = 0.75;
/** Chromium never makes content smaller than two thirds: what then is still too wide is cut off. */
const SMALLEST = 0.66;
const PRECISION = 0.001;

/**
 * How large the pages were printed, 1 as they were laid out. Where anything is wider than a page, Chromium makes the content of all
 * pages smaller, so that no text has the size that it was given. What a transform makes larger or smaller has other sizes beside it.
 */
export function printedScale(pages: readonly (ContentStream | undefined)[]): number {
  const scales = pages.flatMap((page) => [...(page?.scales ?? [])]).map((scale) => scale / POINTS);
  if (scales.some((scale) => Math.abs(scale - 1) < PRECISION)) return 1;
  const shrunk = scales.filter((scale) => scale >= SMALLEST && scale < 1);
  return shrunk.length === 0 ? 1 : Math.max(...shrunk);
}
