/** A change of the text of a block. */
export interface TextEdit {
  readonly kind: 'text';
  readonly file: string;
  /** Where the block begins. */
  readonly unit: number;
  /** The signs that are taken out, and where the new ones go; from the start of the file. */
  readonly from: number;
  readonly to: number;
  readonly new: string;
  /** The ranges that could be replaced, the likeliest first: markup around the signs may go with them. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Takes a whole block out. */
interface Removal {
  readonly kind: 'removal';
  readonly file: string;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** Several changes of one block that are made together or not at all; the last comes first. */
export interface JointEdit {
  readonly kind: 'joint';
  readonly file: string;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly TextEdit[];
}

export type Edit = TextEdit | JointEdit | Removal;
