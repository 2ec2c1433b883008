/** A value that ends. Dates are ISO 8601. */
export interface DatedFact {
  readonly value: string;
  readonly name: string;
  /** The last day on which it holds. */
  readonly end: string;
  /** How many days it still holds; less than 0 where it has ended. */
  readonly left: number;
  /** The value that holds from the next day, where it is known. */
  readonly following?: { readonly from: string; readonly value: string } | undefined;
  /** The document's description. */
  readonly file: string;
  /** The edition's date. */
  readonly date: string;
}
