import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
  /** Of the processor, in hundredths of a second. */
  readonly used: number;
}

/** All that runs on this machine (Linux). */
function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return [{ id: Number(name), parent: Number(fields[1]), command, used: Number(fields[11]) }];
      } catch {
        return [];
      }
    });
}

/** Those of a browser that a process has started: the browser itself, and what draws its pages. */
export function browserProcesses(of: number): Readonly<Record<'browser' | 'renderers', number[]>> {
  const started = startedBy(of);
  const [renderers, others] = [started.filter(isRenderer), started.filter((one) => !isRenderer(one))];
  const browser = others.filter(
    ({ command }) => command.includes('--remote-debugging-pipe') && !command.includes('--type='),
  );
  return { browser: browser.map(({ id }) => id), renderers: renderers.map(({ id }) => id) };
}

/** What draws a page already that takes long. */
export function busyRenderers(of: number): number[] {
  return startedBy(of)
    .filter((one) => isRenderer(one) && one.used > 30)
    .map(({ id }) => id);
}

const isRenderer = ({ command }: Process): boolean => command.includes('--type=renderer');

function startedBy(id: number): Process[] {
  const all = processes();
  const below = (above: number): Process[] =>
    all.filter(({ parent }) => parent === above).flatMap((child) => [child, ...below(child.id)]);
  return below(id);
}
