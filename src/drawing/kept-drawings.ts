import { Memory } from '../memory/memory.ts';
import type { recipe } from './mermaid-tab.ts';

/**
 * All that decides a drawing. The browser's build is not in it, since asking for it would start one: coordinates are rounded, and
 * come out the same in the builds that were compared (docs/architecture.md).
 */
export interface DrawingInputs extends ReturnType<typeof recipe> {
  /** SHA-256 of their style sheet, which is large and the same for all. */
  readonly fonts: string;
  readonly text: string;
}

/** SVG markup. */
export const drawings = new Memory<DrawingInputs, string>('diagrams');
