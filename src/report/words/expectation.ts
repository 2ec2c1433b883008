/** What a schema wants of a value in its own words, by a key of the catalogue. */
const KEYS = [
  'version-numbers',
  'version-text',
  'one-chapter',
  'variable-value',
  'dated-value',
  'one-dated-value',
  'starts-on',
  'pdf-standard',
  'pages-folder',
  'pages-list',
  'cell',
  'row',
  'row-list',
  'template-folder',
  'own-words-folder',
  'own-words-field',
  'own-words-text',
  'own-words-empty-text',
  'own-words-address',
  'own-words-picture-file',
  'own-words-picture',
  'own-words-lines',
  'one-paragraph',
  'shorter-text',
  'known-format',
  'cover-picture',
  'logo',
  'colour',
  'website-address',
  'publish-target',
  'id',
  'language-tag',
  'list',
  'list-with-spaces',
] as const;
export type ExpectationKey = (typeof KEYS)[number];

/** What a value should have been: by a key, or what the library that reads schemas tells of it. */
export type Expectation =
  | { readonly key: ExpectationKey }
  | {
      /** In English. */
      readonly message: string;
      readonly code: string;
      /** The kind of value or of text that is wanted. */
      readonly type?: string;
      readonly limit?: number;
      readonly pattern?: string;
      readonly values?: readonly string[];
    };

/** A schema's own words for a value that it refuses. */
export const expected = (key: ExpectationKey): ExpectationKey => key;

export const isExpected = (text: string): text is ExpectationKey => KEYS.some((key) => key === text);
