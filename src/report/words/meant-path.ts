/** What a path that leads nowhere was probably meant to be. */
export interface MeantPath {
  /** The name that looks like it. */
  readonly near?: string | undefined;
  /** The folder that is missing, where it is not the file. */
  readonly folder?: string | undefined;
  /** The whole path, where only capital and small letters are others, or what separates its folders. */
  readonly called?: string | undefined;
  /** It is written with backslashes. */
  readonly backslash?: boolean | undefined;
}
