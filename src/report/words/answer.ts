/** What reviewers can have said. */
export type AnswerKind =
  | 'insertion'
  | 'deletion'
  | 'replacement'
  | 'move'
  | 'format'
  | 'untracked'
  | 'comment'
  | 'reply';

/** Why something is left to the author, and why it was not made where it was chosen. */
export type AnswerLeft =
  | 'format'
  | 'object'
  | 'contested'
  | 'outside'
  | 'generated'
  | 'markup'
  | 'changed'
  | 'gone'
  | 'structure'
  | 'table'
  | 'missing'
  | 'reply'
  | 'overlap'
  | 'same'
  | 'status';

export interface AnswerCounts {
  readonly all: number;
  readonly open: number;
  readonly done: number;
  readonly left: number;
}
