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

export const silent: Progress = { step() {}, inform() {}, detail() {}, end() {} };

export interface ProgressOptions {
  readonly stream: NodeJS.WriteStream;
  readonly verbose: boolean;
}

/** On a terminal one line that changes; elsewhere a plain line for each step, without counting. */
export function progressTo({ stream, verbose }: ProgressOptions): Progress {
  const live = stream.isTTY === true && process.env['TERM'] !== 'dumb' && !process.env['CI'];
  let last = '';
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
      if (!live) {
        if (label !== last) stream.write(`${label}\n`);
        last = label;
        return;
      }
      clear();
      const text =
        count === undefined
          ? label
          : `${label} ${bar(count.done / count.total)} ${count.done}/${count.total}`;
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

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * 20);
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)}`;
}
