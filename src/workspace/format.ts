/** The form that a workspace's files have, as this program knows them. One that does not say is of the first. */
export const FORMAT = 1;

/**
 * A `kl-docs.yml` that says which form its workspace has: the first line after its comments. Null where it says it. A later form will
 * rewrite more than that.
 */
export function migrated(text: string): string | null {
  if (/^format\s*:/m.test(text)) return null;
  const [newline = '\n'] = /\r?\n/.exec(text) ?? [];
  const [, head = ''] = /^(\uFEFF?(?:[ \t]*(?:#.*|---[ \t]*)?\r?\n)*)/.exec(text) ?? [];
  return `${head}format: ${FORMAT}${newline}${text.slice(head.length)}`;
}
