import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/** What git and ssh say of a connection that does not come about, and which of our words say the same. */
const REASONS = [
  ['cannot-run.changed-host-key', /REMOTE HOST IDENTIFICATION HAS CHANGED/],
  ['cannot-run.unknown-host-key', /Host key verification failed|No \w+ host key is known/],
  [
    'cannot-run.not-reached',
    /Could not resolve host|Failed to connect|Name or service not known|Connection (refused|timed out|reset)|No route to host|Network is unreachable|timed out/i,
  ],
  [
    'cannot-run.not-let-in',
    /Permission denied|Authentication failed|could not read (Username|Password)|terminal prompts disabled|returned error: 40[13]|access denied|not allowed to/i,
  ],
  [
    'cannot-run.no-repository',
    /does not appear to be a git repository|repository .*not found|returned error: 404/i,
  ],
] as const;

/**
 * Why something could not be done elsewhere, of what a program has said on standard error (in English, as LC_ALL=C has it).
 *
 * @param target as people name it
 */
export function failureOf(target: string, stderr: string): CannotRun {
  const known = REASONS.find(([, form]) => form.test(stderr));
  if (known !== undefined) return new CannotRun(say(known[0], { target }));
  if (/No space left on device|Disk quota exceeded/i.test(stderr))
    return new CannotRun(say('cannot-run.not-published', { target, reason: 'disk-full' }));
  return new CannotRun(say('cannot-run.target-refused', { target, reason: reasonIn(stderr) }));
}

/** What the other side has said, else the last line of it. */
function reasonIn(stderr: string): string {
  const lines = stderr
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const remote = lines.filter((line) => line.startsWith('remote: ')).map((line) => line.slice(8).trim());
  return remote.filter(Boolean).join(' ') || lines.at(-1) || '?';
}
