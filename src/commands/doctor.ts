import { type Check, examine } from '../doctor/doctor.ts';
import { interruption } from '../report/interruption.ts';
import { announcing } from '../report/progress.ts';
import { type Paint, paintFor } from '../report/terminal.ts';
import { type Lines, linesIn } from '../report/words/said.ts';
import { EXIT } from './exit.ts';
import { type CommonOptions, reporterOf, timeLimitOf } from './options.ts';

export type DoctorCommandOptions = Pick<
  CommonOptions,
  'out' | 'workspace' | 'browser' | 'timeout' | 'quiet' | 'language'
> & {
  readonly format?: string;
};

export async function doctorCommand({ format, ...options }: DoctorCommandOptions): Promise<number> {
  const { progress, tell } = reporterOf({ ...options, format: format === undefined ? [] : [format] }, false);
  const { language } = options;
  const { doctor } = linesIn(language);
  progress.step(doctor.looking);
  const checks = await examine({
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    timeLimit: timeLimitOf(options),
    language,
    inform: announcing(progress, language).inform,
    signal: interruption(),
  });
  const stopping = checks.filter(({ state }) => state === 'failed');
  const paint = paintFor(process.stdout);
  const width = Math.max(11, ...checks.map(({ name }) => name.length));
  const end = `\n${stopping.length === 0 ? doctor.nothing : doctor.stopping(stopping.length)}`;
  tell({
    result: { ok: stopping.length === 0, checks },
    root: '',
    diagnostics: [],
    lines: [...checks.map((check) => line(check, { paint, words: doctor, width })), end],
  });
  return stopping.length === 0 ? EXIT.done : EXIT.problems;
}

const STYLES = { good: 'green', warning: 'yellow', failed: 'red' } as const;

interface Form {
  readonly paint: Paint;
  readonly words: Lines['doctor'];
  /** Of the column of names. */
  readonly width: number;
}

function line({ name, state, finding, remedy }: Check, { paint, words, width }: Form): string {
  const first = `${paint(STYLES[state], words[state])}  ${name.padEnd(width)} ${finding}`;
  return remedy === null ? first : `${first}\n${' '.repeat(width + 7)}${paint('dim', remedy)}`;
}
