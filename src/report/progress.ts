import { visible } from './visible.ts';
import { type Lines, linesIn, type MessageLanguage } from './words/said.ts';

/** How a command tells what it is doing. */
export interface Progress {
  /** A step has begun: "Reading guide", or "Printing posters" with how many of how many are done. */
  step(label: string, count?: { readonly done: number; readonly total: number }): void;
  /** Something worth knowing that is no problem in a user's file. */
  inform(message: string): void;
  /** Detail for `--verbose`. */
  detail(message: string): void;
  /** The end of the last step: clears what stands on the terminal's line. */
  end(): void;
}

/** What is said of the work, in whatever language it is told. */
export type Line = (lines: Lines) => string;

/** The same for those who do the work, and do not know in which language it is told. */
export interface Announcing {
  step(line: Line, count?: { readonly done: number; readonly total: number }): void;
  inform(line: Line): void;
  detail(line: Line): void;
}

export function announcing(progress: Progress, language: MessageLanguage): Announcing {
  const lines = linesIn(language);
  return {
    step: (line, count) => progress.step(visible(line(lines)), count),
    inform: (line) => progress.inform(visible(line(lines))),
    detail: (line) => progress.detail(visible(line(lines))),
  };
}

export const silent: Progress = { step() {}, inform() {}, detail() {}, end() {} };

export interface ProgressOptions {
  readonly stream: NodeJS.WriteStream;
  readonly verbose: boolean;
  readonly language: MessageLanguage;
}

/** Elsewhere than on a terminal a step that is counted says so after this long, in ms. */
const PLAIN_PAUSE = 10_000;

/** On a terminal one line that changes; elsewhere a plain line for each step, and now and then one for what takes long. */
export function progressTo({ stream, verbose, language }: ProgressOptions): Progress {
  const live = stream.isTTY === true && process.env['TERM'] !== 'dumb' && !process.env['CI'];
  let last = '';
  /** Ms since the program began: when the count of the step began, and when it was told last. */
  let began = 0;
  let told = 0;
  let counted = '';
  const clear = () => {
    if (live && last !== '') stream.write('\r\x1b[K');
  };
  const line = (text: string) => {
    clear();
    stream.write(`${text}\n`);
    last = '';
  };
  return {
    step(label, count) {
      const now = performance.now();
      if (counted !== label) [counted, began] = [label, now];
      const left = count === undefined ? '' : remaining(count, now - began, linesIn(language));
      if (!live) {
        const waited = count !== undefined && now - told > PLAIN_PAUSE;
        if (label !== last) stream.write(`${label}\n`);
        else if (waited) stream.write(`${label} ${count.done}/${count.total}${left}\n`);
        if (label !== last || waited) told = now;
        last = label;
        return;
      }
      clear();
      const text =
        count === undefined
          ? label
          : `${label} ${bar(count.done / count.total)} ${count.done}/${count.total}${left}`;
      last = text.slice(0, Math.max(20, (stream.columns || 80) - 1));
      stream.write(last);
    },
    inform: line,
    detail(message) {
      if (verbose) line(`  ${message}`);
    },
    end() {
      clear();
      last = '';
    },
  };
}

/** How long the rest will take when it goes on like this; nothing while that is a guess, or a moment. */
function remaining({ done, total }: { done: number; total: number }, elapsed: number, lines: Lines): string {
  if (done < 5) return '';
  const seconds = Math.round(((elapsed / done) * (total - done)) / 1000);
  if (seconds < 3) return '';
  return seconds < 120 ? lines.secondsLeft(seconds) : lines.minutesLeft(Math.round(seconds / 60));
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * 20);
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)}`;
}
