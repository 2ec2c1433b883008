import { fold } from '../data/fold.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { say } from '../report/words/said.ts';

/** What a new document may begin as: the folders of `assets/begin/`, and what each is called in Danish. */
const KINDS = {
  guide: 'vejledning',
  minutes: 'referat',
  agenda: 'dagsorden',
  'change-requests': 'ændringsønsker',
  statistics: 'statistik',
} as const;
export type DocumentKind = keyof typeof KINDS;

export const DOCUMENT_KINDS = Object.keys(KINDS) as readonly DocumentKind[];

/**
 * The kind that a name stands for, in either language; the guide where none is given.
 *
 * @throws CannotRun for a name of none
 */
export function documentKindOf(name: string | undefined): DocumentKind {
  if (name === undefined) return 'guide';
  const kind = DOCUMENT_KINDS.find((known) =>
    [known, KINDS[known]].some((word) => fold(word) === fold(name)),
  );
  if (kind !== undefined) return kind;
  const known = DOCUMENT_KINDS.flatMap((one) => [one, KINDS[one]]);
  throw new CannotRun(
    say('cannot-run.no-document-kind', { name, known: DOCUMENT_KINDS, near: closest(name, known) }),
  );
}
