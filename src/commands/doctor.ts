import { type Check, examine } from '../doctor/doctor.ts';
import { counted } from '../report/counted.ts';
import { type Paint, paintFor } from '../report/terminal.ts';
import { EXIT } from './exit.ts';
import { interruption } from './interruption.ts';
import { type CommonOptions, reporterOf } from './options.ts';

export type DoctorCommandOptions = Pick<CommonOptions, 'out' | 'workspace' | 'browser' | 'quiet'> & {
  readonly format?: string;
};

export async function doctorCommand({ format, ...options }: DoctorCommandOptions): Promise<number> {
  const { progress, tell } = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  progress.step('Looking at what a build needs');
  const checks = await examine({
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    inform: (message) => progress.inform(message),
    signal: interruption(),
  });
  const stopping = checks.filter(({ state }) => state === 'failed');
  const paint = paintFor(process.stdout);
  const end =
    stopping.length === 0
      ? '\nNothing stops a build.'
      : `\n${counted(stopping.length, 'thing')} would stop a build.`;
  tell({
    result: { ok: stopping.length === 0, checks },
    root: '',
    diagnostics: [],
    lines: [...checks.map((check) => line(check, paint)), end],
  });
  return stopping.length === 0 ? EXIT.done : EXIT.problems;
}

const MARKS = { good: ['green', 'ok  '], warning: ['yellow', 'note'], failed: ['red', 'FAIL'] } as const;

function line({ name, state, finding, remedy }: Check, paint: Paint): string {
  const [style, mark] = MARKS[state];
  const first = `${paint(style, mark)}  ${name.padEnd(11)} ${finding}`;
  return remedy === null ? first : `${first}\n${' '.repeat(18)}${paint('dim', remedy)}`;
}
