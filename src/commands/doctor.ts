import { type Check, examine } from '../doctor/doctor.ts';
import { type Paint, paintFor } from '../report/terminal.ts';
import { type CommonOptions, counted, EXIT, Session } from './session.ts';

export async function doctorCommand(options: CommonOptions): Promise<number> {
  const session = new Session(options);
  session.progress.step('Looking at what a build needs');
  const checks = await examine({
    cwd: options.workspace,
    out: options.out,
    browser: options.browser,
    inform: (message) => session.progress.inform(message),
    signal: session.signal,
  });
  session.progress.end();
  const stopping = checks.filter(({ state }) => state === 'failed');
  if (session.report === 'json') session.json({ ok: stopping.length === 0, checks });
  else {
    const paint = paintFor(process.stdout);
    for (const check of checks) session.print(line(check, paint));
    session.print(
      stopping.length === 0
        ? '\nNothing stops a build.'
        : `\n${counted(stopping.length, 'thing')} would stop a build.`,
    );
  }
  return stopping.length === 0 ? EXIT.done : EXIT.problems;
}

const MARKS = { good: ['green', 'ok  '], warning: ['yellow', 'note'], failed: ['red', 'FAIL'] } as const;

function line({ name, state, finding, remedy }: Check, paint: Paint): string {
  const [style, mark] = MARKS[state];
  const first = `${paint(style, mark)}  ${name.padEnd(11)} ${finding}`;
  return remedy === null ? first : `${first}\n${' '.repeat(18)}${paint('dim', remedy)}`;
}
