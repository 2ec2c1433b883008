/** Why the system refused to write a file: by a name that the catalogue of messages says in words, or as the system says it. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no-rights';
  return error instanceof Error ? error.message : String(error);
}
