import { styleText } from 'node:util';
import { elsewhere, type Told } from './arrange.ts';
import type { Place } from './diagnostic.ts';
import { visible, visibleInColumns } from './visible.ts';
import type { Lines } from './words/said.ts';

type Style = Parameters<typeof styleText>[0];

/** Paints text, or leaves it (NO_COLOR, a pipe). */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;
const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** Whether a stream takes colours (NO_COLOR, FORCE_COLOR, a terminal). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  if (process.env['NO_COLOR']) return plain;
  const forced = process.env['FORCE_COLOR'];
  return (forced && forced !== '0') || (stream.isTTY && process.env['TERM'] !== 'dumb') ? coloured : plain;
}

/** How people see the files that problems are in. */
export interface Seen {
  /** The lines of a file, by its path from the workspace root; null where there is none. */
  readonly read: (file: string) => readonly string[] | null;
  /** `file:line:column` from the current folder. */
  readonly placed: (place: Place) => string;
  /** In their language. */
  readonly words: Lines;
}

/** One problem, or several that are alike, with its place, a code frame and a hint. */
export function formatDiagnostic(told: Told, { read, placed, words }: Seen, paint: Paint): string {
  const { place, severity, message, rule, hint } = told.diagnostic;
  const style: Style =
    severity === 'error' ? ['red', 'bold'] : severity === 'warning' ? ['yellow', 'bold'] : 'blue';
  const lines = [`${paint(style, words[severity])}: ${visible(message)} ${paint('dim', `[${rule}]`)}`];
  if (place !== undefined) {
    lines.push(`  ${paint('dim', '-->')} ${paint('cyan', visible(placed(place)))}`);
    lines.push(...codeFrame(place, read, paint, style));
  }
  const others = elsewhere(told, placed, words);
  if (others !== null) lines.push(`  ${paint('green', words.also)}: ${visible(others)}`);
  if (hint !== undefined) lines.push(`  ${paint('green', words.hint)}: ${visible(hint)}`);
  return lines.join('\n');
}

/** `file:line:column`, which editors and terminals open; of a workbook the row of its first sheet, which is the one that is read. */
export function formatPlace({ file, line, column }: Place, words: Lines): string {
  if (isWorkbook(file)) return line === undefined ? file : words.inSheet(file, line);
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

const isWorkbook = (file: string): boolean => file.toLowerCase().endsWith('.xlsx');

const FRAME_WIDTH = 100;

function codeFrame(place: Place, read: Seen['read'], paint: Paint, style: Style): string[] {
  if (place.line === undefined || isWorkbook(place.file)) return [];
  const text = read(place.file)?.[place.line - 1];
  if (text === undefined) return [];
  const column = Math.min(place.column ?? 1, text.length + 1);
  const from = Math.max(0, column - 60);
  const shown = visibleInColumns(text.slice(from, from + FRAME_WIDTH));
  const end = place.endLine === place.line && place.endColumn !== undefined ? place.endColumn : column + 1;
  const length = Math.max(1, Math.min(end - column, shown.length - (column - from - 1)));
  const gutter = String(place.line);
  const margin = ' '.repeat(gutter.length);
  const bar = paint('dim', '|');
  return [
    `  ${margin} ${bar}`,
    `  ${paint('dim', gutter)} ${bar} ${shown}`,
    ...(place.column === undefined
      ? []
      : [`  ${margin} ${bar} ${' '.repeat(column - from - 1)}${paint(style, '^'.repeat(length))}`]),
  ];
}
