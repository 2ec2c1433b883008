import { type Matrix, multiply } from '../pdf/content/matrix.ts';
import type { ContentScanner } from '../pdf/content/scanner.ts';
import type { GraphicsState } from './graphics-state.ts';

/** The state after an operator that sets one parameter (ISO 32000-1, 8.4.4); null for any other operator. */
export function changedState(state: GraphicsState, scan: ContentScanner): GraphicsState | null {
  switch (scan.operator) {
    case 'cm':
      return { ...state, ctm: multiply(matrixOperand(scan), state.ctm) };
    case 'w':
      return { ...state, lineWidth: scan.number(0) };
    case 'J':
      return { ...state, lineCap: scan.number(0) };
    case 'j':
      return { ...state, lineJoin: scan.number(0) };
    case 'M':
      return { ...state, miterLimit: scan.number(0) };
    case 'd':
      return { ...state, dash: (scan.text(0).match(/[\d.]+/g) ?? []).map(Number), dashPhase: scan.number(1) };
    case 'Tr':
      return { ...state, textMode: scan.number(0) };
    default:
      return null;
  }
}

export function matrixOperand(scan: ContentScanner): Matrix {
  return [scan.number(0), scan.number(1), scan.number(2), scan.number(3), scan.number(4), scan.number(5)];
}
