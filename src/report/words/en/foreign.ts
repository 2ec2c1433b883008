import type { ForeignFate, ForeignKind } from '../foreign.ts';

/** What is written for other tools, as the beginning of a sentence. */
export const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  abbreviation: 'An abbreviation *[…]: within a paragraph',
  liquid: 'The tag {% … %} of Jinja or Liquid',
  templateValue: 'A value or call of another tool’s templates in {{ … }}',
  shortcode: 'A shortcode of Hugo',
  mdBook: 'A command of mdBook in {{#…}}',
  snippet: 'The snippet --8<--',
  include: 'The inclusion of another file, such as {!…!} or @include:,',
  math: 'A formula in $ … $',
  wikiLink: 'A link in [[…]]',
  embed: 'An embedded page in ![[…]]',
  citation: 'A citation [@…]',
  icon: 'An icon of MkDocs, such as :material-home:,',
  criticComment: 'A comment of CriticMarkup in {>>…<<}',
  module: 'The import or export of MDX',
  directive: 'The block ::: of another tool',
  darkPicture: 'A picture for dark mode alone, #only-dark,',
};

export const FATES: Readonly<Record<ForeignFate, string>> = {
  'as-written': 'shown as it is written',
  'without-box': 'shown without a box',
  'left-out': 'left out',
};

export const WRITE_THE_VALUE = 'Write the value itself. Braces that are to be seen are written \\{{.';

const HINTS: { readonly [Kind in ForeignKind]?: string } = {
  abbreviation: 'Put an empty line before it, and after it.',
  snippet: 'Put the text in its place.',
  include: 'Put the text in its place.',
  mdBook: 'Put the text in its place.',
  math: 'Write the formula in words or with <sup> and <sub>, or show it as a picture.',
  wikiLink: 'Write it as [text](file.md).',
  embed: 'Write a picture as ![text](picture.png), and a page as [text](file.md).',
  templateValue: WRITE_THE_VALUE,
  directive: 'Write a box as :::note … :::, or take the lines with ::: out.',
};

export const insteadOf = (kind: ForeignKind): string =>
  HINTS[kind] ?? 'Write it in Markdown, or take it out.';
