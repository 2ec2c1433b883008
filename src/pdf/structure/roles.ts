import type { Element, Kid } from './tree.ts';

/** Elements that stand in a line of text (ISO 32000-1, 14.8.4.4). */
export const INLINE_ROLES: ReadonlySet<string> = new Set(
  'Span Link Strong Em Code Quote Reference Ruby BibEntry Sub Annot Form Formula'.split(' '),
);

/** Whether it is an element of one of these roles. */
export const isRole = (kid: Kid, ...roles: readonly string[]): kid is Element =>
  kid.kind === 'element' && roles.includes(kid.role);
