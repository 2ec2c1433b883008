/** What other tools understand in a chapter and this one does not. */
export type ForeignKind =
  | 'abbreviation'
  | 'liquid'
  | 'templateValue'
  | 'shortcode'
  | 'mdBook'
  | 'snippet'
  | 'include'
  | 'math'
  | 'wikiLink'
  | 'embed'
  | 'citation'
  | 'module'
  | 'icon'
  | 'criticComment'
  | 'directive'
  | 'darkPicture';

/** What becomes of it in a page. */
export type ForeignFate = 'as-written' | 'without-box' | 'left-out';
