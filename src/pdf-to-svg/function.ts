import type { PdfDocument } from '../pdf/object/document.ts';
import { type PdfDict, type PdfObject, PdfStream } from '../pdf/object/types.ts';
import { readCalculator } from './calculator.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** A function (ISO 32000-1, 7.10), and where it may bend or jump (in its first input). */
export interface PdfFunction {
  readonly at: (...inputs: readonly number[]) => number[];
  readonly breaks: readonly number[];
}

/** Exponential, stitching and calculator functions: those that Chromium writes. */
export function readFunction(document: PdfDocument, object: PdfObject): PdfFunction {
  const value = document.resolve(object);
  const dict = document.dict(value);
  const type = dict?.number('FunctionType');
  if (dict && type === 2) return exponential(dict);
  if (dict && type === 3) return stitching(document, dict);
  if (value instanceof PdfStream && type === 4) {
    const calculator = readCalculator(document.decode(value).toString('latin1'));
    return { at: clampOutputs(value.dict, calculator.at), breaks: calculator.breaks };
  }
  throw new UnsupportedPainting(`a function of type ${type ?? 'unknown'}`);
}

/** Type 2 (7.10.3): from C0 to C1. */
function exponential(dict: PdfDict): PdfFunction {
  const from = dict.numbers('C0') ?? [0];
  const to = dict.numbers('C1') ?? [1];
  const exponent = dict.number('N') ?? 1;
  if (exponent !== 1) throw new UnsupportedPainting('a gradient with an exponent');
  return {
    at: (x = 0) => {
      const t = Math.min(1, Math.max(0, x));
      return from.map((start, i) => start + t * ((to[i] ?? 0) - start));
    },
    breaks: [0, 1],
  };
}

/** Type 3 (7.10.4): functions one after the other. */
function stitching(document: PdfDocument, dict: PdfDict): PdfFunction {
  const parts = dict.array('Functions')?.items.map((part) => readFunction(document, part)) ?? [];
  const [low = 0, high = 1] = dict.numbers('Domain') ?? [];
  const bounds = dict.numbers('Bounds') ?? [];
  const encode = dict.numbers('Encode') ?? [];
  const at = (x = 0): number[] => {
    const t = Math.min(high, Math.max(low, x));
    const found = bounds.findIndex((bound) => t < bound);
    const index = found < 0 ? parts.length - 1 : found;
    const start = bounds[index - 1] ?? low;
    const end = bounds[index] ?? high;
    const [from = 0, to = 1] = encode.slice(2 * index);
    return parts[index]?.at(end === start ? from : from + ((t - start) / (end - start)) * (to - from)) ?? [];
  };
  return { at, breaks: [low, ...bounds, high] };
}

function clampOutputs(dict: PdfDict, at: PdfFunction['at']): PdfFunction['at'] {
  const range = dict.numbers('Range') ?? [];
  return (...inputs) =>
    at(...inputs)
      .slice(-range.length / 2)
      .map((value, i) => Math.min(range[2 * i + 1] ?? value, Math.max(range[2 * i] ?? value, value)));
}
