/** Why the system refused to write a file, in a user's words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'there is no room left on the disk';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'the rights are missing';
  return error instanceof Error ? error.message : String(error);
}
