import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { orInUse } from './file-in-use.ts';

/** Why the system refuses: names that the catalogue of messages says in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  EBUSY: 'in-use',
  EROFS: 'read-only',
  EFBIG: 'file-limit',
  EMFILE: 'descriptor-limit',
  ENFILE: 'descriptor-limit',
  ENAMETOOLONG: 'long-name',
  ENOTDIR: 'no-folder',
  ENOMEM: 'no-memory',
  EAGAIN: 'process-limit',
  EIO: 'broken-disk',
};

/** The same as other programs say it (strerror), or by which signal they end. */
const SAID: readonly (readonly [said: string, reason: string])[] = [
  ['No space left on device', 'disk-full'],
  ['File too large', 'file-limit'],
  ['SIGXFSZ', 'file-limit'],
  ['Too many open files', 'descriptor-limit'],
  ['Cannot allocate memory', 'no-memory'],
  ['Resource temporarily unavailable', 'process-limit'],
];

/** Why the system refused a file: by a name that the catalogue of messages says in words, or as the system says it. */
export function reasonOf(error: unknown): string {
  return refusalOf(error) ?? (error instanceof Error ? error.message : String(error));
}

/** The same where it is a matter of the machine, such as room, rights and limits; null where it may be a mistake of ours. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd') return 'lost-folder';
  return error instanceof Error && 'code' in error ? (REASONS[String(error.code)] ?? null) : null;
}

/** The same of a program that has said why it ends. */
export const refusalIn = (words: string): string | null =>
  SAID.find(([said]) => words.includes(said))?.[1] ?? null;

/** What nobody has foreseen where it was met, as what stops everything; else the error itself. */
export function asRefusal(error: unknown): unknown {
  const reason = refusalOf(error);
  if (reason === null) return error;
  const file = fileOf(error);
  const inUse = orInUse(error, file);
  if (inUse !== error) return inUse;
  return new CannotRun(say('cannot-run.refused', { file, reason }), { cause: error });
}

/** What a system's error is about: of two files the one that is to be replaced. */
function fileOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('dest' in error) return String(error.dest);
  return 'path' in error ? String(error.path) : '';
}
