/** Where in a part. */
export interface PartPlace {
  readonly part: string;
  readonly line?: number;
  readonly column?: number;
}

export type Breakage =
  | 'damaged'
  | 'no-document'
  | 'encrypted'
  | 'xml'
  | 'doctype'
  | 'too-deep'
  | 'too-large'
  | 'too-many';

/** A document that cannot be read. It is caught where reading begins, and told as a problem. */
export class BrokenWord extends Error {
  readonly why: Breakage;
  readonly at: PartPlace;

  constructor(why: Breakage, at: PartPlace = { part: '' }) {
    super(why);
    this.why = why;
    this.at = at;
  }
}
