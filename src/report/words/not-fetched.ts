/** Why a file of the web was not fetched. */
export type NotFetched =
  | { readonly why: 'too-large'; readonly megabytes: number }
  | { readonly why: 'status'; readonly status: number }
  /** What the check of links says of an address that it cannot reach. */
  | { readonly why: 'unreachable'; readonly reason: string }
  /** It is no picture, by its media type. */
  | { readonly why: 'no-picture'; readonly type: string }
  /** The folder that it would go to is outside the workspace. */
  | { readonly why: 'outside'; readonly folder: string }
  | { readonly why: 'not-web' | 'endless' | 'private' };
