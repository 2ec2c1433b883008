/** When a value holds: the first and the last day, ISO 8601; where one is missing there is no such end. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}
