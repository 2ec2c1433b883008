import { spawnSync } from 'node:child_process';

export interface Timed {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs before each time, and is not counted. */
  readonly prepare?: () => void;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs two commands in turn as whole processes and prints the medians (ms) and the median of the paired ratios. */
export function compare(ours: Timed, theirs: Timed, runs: number): void {
  const times: [number, number][] = [];
  for (let run = -1; run < runs; run++) {
    const pair: [number, number] = [milliseconds(ours), milliseconds(theirs)];
    if (run >= 0) times.push(pair);
  }
  const [a, b] = [median(times.map(([x]) => x)), median(times.map(([, y]) => y))];
  const ratio = median(times.map(([x, y]) => x / y));
  console.log(
    `${ours.name}: ${a.toFixed(0)} ms; ${theirs.name}: ${b.toFixed(0)} ms; ratio ${ratio.toFixed(2)} (${runs} pairs)`,
  );
}

function milliseconds({ name, command, env, prepare }: Timed): number {
  prepare?.();
  const [program = '', ...args] = command;
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return performance.now() - started;
}
