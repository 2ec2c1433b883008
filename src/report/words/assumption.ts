/** What is in no chapter of a document without a `document.yml`: a file or an address, or the titles of groups of chapters. */
export type LeftOut = string | { readonly titlesOf: 'sections' | 'parts'; readonly count: number };

/** What tells the language of a document without a `document.yml`. */
export type LanguageSource =
  | { readonly by: 'document' | 'words' | 'nothing' }
  /** The file that describes the workspace. */
  | { readonly by: 'workspace'; readonly file: string }
  /** The document says one that is not known; so it is the workspace's. */
  | { readonly by: 'unknown-language'; readonly name: string };

/** What a document without a `document.yml` is taken for. */
export interface Assumption {
  /** Of the folder or the file. */
  readonly name: string;
  /** How many. */
  readonly chapters: number;
  /** The file that says their order; null where it is that of their names. */
  readonly order: string | null;
  readonly title: string;
  readonly language: 'da' | 'en';
  readonly languageSource: LanguageSource;
  /** The first of what is left out, and how much more there is. */
  readonly leftOut: readonly LeftOut[];
  readonly more: number;
  /** Whether it is a folder, and so has room for a `document.yml`. */
  readonly isFolder: boolean;
}
