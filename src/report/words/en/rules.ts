import type { DatedFact } from '../dated-fact.ts';
import type { NotFetched } from '../not-fetched.ts';
import type { Wordings } from '../wording.ts';
import { counted, didYouMean } from './phrases.ts';

const EXAMPLE = '<!-- kl-docs-ignore link-text: why this one is right -->';

/** What to do about a fact that ends. */
const renewal = ({ file, date, following }: DatedFact): string =>
  following === undefined
    ? 'Find out what holds afterwards, and add it with validFrom.'
    : `Set the date of ${file} to the day of the new edition, now ${date}: from ${following.from} the text says "${following.value}".`;

/** Why an address cannot be reached. */
function unreachable(reason: string): string {
  if (reason === 'endless') return 'it leads from one address to the next without end';
  if (reason === 'no-answer') return 'no answer in time';
  if (reason === 'no-such-machine') return 'there is no machine of that name';
  return reason === 'refused' ? 'the machine refuses connections' : reason;
}

/** Why a picture was not fetched. */
function notFetched(not: NotFetched): string {
  switch (not.why) {
    case 'too-large':
      return `it is larger than ${not.megabytes} MB`;
    case 'status':
      return `the server answers with HTTP ${not.status}`;
    case 'unreachable':
      return unreachable(not.reason);
    case 'no-picture':
      return `it is no picture that a page can show (${not.type})`;
    case 'outside':
      return `${not.folder} leads out of the workspace`;
    case 'not-web':
      return 'it leads away from the web';
    case 'endless':
      return 'it leads from one address to the next without end';
    case 'private':
      return 'it is on a private network';
  }
}

/** What the rules of `kl-docs check` find. */
export const rules = {
  'link-text': ({ text }: { text: string }) => [
    `The link text "${text}" does not say where the link leads`,
    'Let the link be the words that name what is there: [persondatapolitikken](…).',
  ],
  'bare-address': ({ url }: { url: string }) => [
    'The text of the link is a web address',
    `Name what is there: [navnet på siden](${url}). In print the address can follow as text in \`code\`.`,
  ],
  'ambiguous-link': ({
    text,
    url,
    otherUrl,
    file,
    line,
    column,
  }: {
    text: string;
    url: string;
    otherUrl: string;
    file: string;
    line: number | undefined;
    column: number | undefined;
  }) => [
    `"${text}" leads to ${url} here, and to ${otherUrl} elsewhere`,
    `Give one of the two another text. The other is at ${file}:${line}:${column}.`,
  ],
  'insecure-link': ({ url }: { url: string }) => [
    `The link ${url} is not encrypted`,
    `Try whether ${url.replace(/^http/i, 'https')} works, and write that.`,
  ],
  'external-link': ({ url, reason }: { url: string; reason: string }) => [
    `${url} cannot be reached: ${unreachable(reason)}`,
    'Try it again later, or open it in a browser.',
  ],
  'external-link.gone': ({ url, status }: { url: string; status: number }) => [
    `There is nothing at ${url} (HTTP ${status})`,
    'Find the new address, or take the link out.',
  ],
  'external-link.moved': ({ url, to }: { url: string; to: string }) => [
    `${url} has moved for good`,
    `It is now ${to}`,
  ],
  'external-link.unclear': ({ url, status }: { url: string; status: number }) => [
    `${url} answers with HTTP ${status}, so that nothing can be said about it`,
    'Open it in a browser.',
  ],
  'external-link.private': ({ url }: { url: string }) => [
    `${url} is on a private network, where readers cannot follow`,
    'Link to a public page, or take the link out.',
  ],
  'alternative-text': ({ text }: { text: string }) => [
    `The alternative text "${text}" does not say what the picture shows`,
    'Say it as you would on the telephone.',
  ],
  'alternative-text.file-name': ({ text }: { text: string }) => [
    `The alternative text "${text}" is a file name`,
    'Say what the picture shows: ![Login i fem trin](login.svg)',
  ],
  'alternative-text.caption': () => [
    'The alternative text is the same as the caption, so that it is read out twice',
    'Say what can be seen in the picture; the caption names it.',
  ],
  'alternative-text.beginning': ({ phrase }: { phrase: string }) => [
    `The alternative text begins with "${phrase}", which a screen reader says by itself`,
    'Begin with what the picture shows.',
  ],
  'alternative-text.long': ({ length, most }: { length: number; most: number }) => [
    `The alternative text has ${length} characters`,
    `Up to ${most} can be listened to; put what is more into the text of the chapter.`,
  ],
  'large-picture': ({
    file,
    megapixels,
    width,
    height,
    most,
  }: {
    file: string;
    megapixels: number;
    width: number;
    height: number;
    most: number;
  }) => [
    `The picture "${file}" has ${megapixels} megapixels (${width} × ${height}); it is scaled down for print`,
    `Save it with at most ${most} megapixels, which is a whole page at 600 dpi: builds are faster and the page is smaller.`,
  ],
  'unused-picture': ({ file }: { file: string }) => [
    `Nothing shows the picture "${file}"`,
    'Show it in a chapter, or delete it.',
  ],
  'undrawn-diagram': ({ count, document }: { count: number; document: string }) => [
    `${count === 1 ? '1 diagram is' : `${count} diagrams are`} not drawn yet, so that a mistake in ${count === 1 ? 'it' : 'them'} is not known`,
    `Run "kl-docs build ${document}": what it draws is kept for the next check.`,
  ],
  'table-header': ({ column }: { column: number }) => [
    `The head of column ${column} is empty`,
    'Say what the column holds.',
  ],
  'table-header.html': () => [
    'The table has no head cells',
    'Write <th> for the cells that name columns or rows, or write the table in Markdown.',
  ],
  'first-column': ({ text }: { text: string }) => [
    `“${text}” stands in the first column again: it is not clear whether the column names the rows`,
    'Write <!-- first-column: headers --> above the table if it does, so that it is heard with each cell; else <!-- first-column: data -->.',
  ],
  'first-column.empty': () => [
    'A cell of the first column is empty: it is not clear whether the column names the rows',
    'Name the row, or write <!-- first-column: headers --> above the table if the others do; else <!-- first-column: data -->.',
  ],
  'heading-full-stop': () => ['The heading ends with a full stop', 'Take it out.'],
  'document-size': ({ headings, number }: { headings: number; number: number }) => [
    `The document has ${headings} headings; this is number ${number}`,
    'Nobody finds the way in so long a contents list. Make it several documents, or merge sections.',
  ],
  'unlisted-chapter': ({
    name,
    description,
    folder,
  }: {
    name: string;
    description: string;
    folder: string;
  }) => [
    `The chapter "${name}" is not listed, so it is in no edition`,
    `Add it to "chapters" in ${description}, or delete ${folder}/${name}.`,
  ],
  'open-point': ({
    text,
    owner,
    since,
    ask,
  }: {
    text: string;
    owner?: string | null | undefined;
    since?: string | null | undefined;
    ask?: string | null | undefined;
  }) => {
    const facts = [owner && `owner: ${owner}`, since && `open since ${since}`, ask && `ask ${ask}`].filter(
      Boolean,
    );
    return [`Open point: "${text}"${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`];
  },
  'open-point.in-release': ({ text }: { text: string }) => [
    `A release has no open point: "${text}"`,
    'Settle it, set the status back to draft, or release it all the same: --accept-open-points "why".',
  ],
  'dated-fact': (fact: DatedFact) => [
    `"${fact.value}" (${fact.name}) holds until ${fact.end}, ${fact.left === 0 ? 'which is today' : `for ${fact.left} more day${fact.left === 1 ? '' : 's'}`}`,
    renewal(fact),
  ],
  'dated-fact.ended': (fact: DatedFact) => [
    `"${fact.value}" (${fact.name}) held until ${fact.end}, and the text still says it`,
    renewal(fact),
  ],
  'version-history': ({ version }: { version: string }) => [
    `The history has no entry for version ${version}`,
    `Say under "history" what is new in ${version}.`,
  ],
  'version-history.newer': ({
    written,
    version,
    description,
  }: {
    written: string;
    version: string;
    description: string;
  }) => [
    `The history has version ${written}, and the document is version ${version}`,
    `Write "version: "${written}"" in ${description}, or take the entry out.`,
  ],
  'version-history.date': ({
    version,
    written,
    date,
    description,
  }: {
    version: string;
    written: string;
    date: string;
    description: string;
  }) => [
    `The history has version ${version} on ${written}, and the document is of ${date}`,
    `Write the same date twice in ${description}.`,
  ],
  'version-history.text': ({
    written,
    version,
    description,
  }: {
    written: string;
    version: string;
    description: string;
  }) => [
    `The text says version ${written}, and ${description} says ${version}`,
    'Write {{document.version}} in chapters, which is always the right one.',
  ],
  'unfetched-picture': ({ url, reason }: { url: string; reason: NotFetched }) => [
    `The picture "${url}" could not be fetched: ${notFetched(reason)}`,
    'Save it beside the chapter and name it there.',
  ],
  'remote-picture.fetched': ({ url, file }: { url: string; file: string }) => [
    `The picture "${url}" is now ${file}`,
  ],
  'pasted-list': ({ items }: { items: number }) => [
    `${counted(items, 'line')} with the bullet of a word processor`,
    'Write a hyphen and a space, "- ", before each item of a list.',
  ],
  'pasted-table': ({ rows }: { rows: number }) => [
    `A table of ${rows} rows is written with tabs`,
    'Write it with | between the cells, and a line of | --- | below the head row.',
  ],
  'pasted-character': ({ codePoint, replacement }: { codePoint: string; replacement: string }) => [
    `A symbol that only one font knows (U+${codePoint}) stands in the text`,
    `Write ${replacement}.`,
  ],
  'pasted-character.unseen': ({ codePoint }: { codePoint: string }) => [
    `A character that nobody sees (U+${codePoint}) stands in the text`,
    'Delete it.',
  ],
  'pasted-character.line-break': ({ codePoint }: { codePoint: string }) => [
    `A line break of a word processor (U+${codePoint}) stands in the text`,
    'Write a backslash at the end of the line, or a new paragraph.',
  ],
  'lost-character': ({ more }: { more: number }) => [
    `Here, ${more === 0 ? '' : `and at ${more} more ${more === 1 ? 'place' : 'places'} of this file, `}stands the sign for a character that was lost (U+FFFD)`,
    'Write the character that should stand here. The text was read in a wrong encoding before it was saved; where it was pasted, paste it again and save it as UTF-8.',
  ],
  'ignore-comment': ({ rule }: { rule: string }) => [
    `There is nothing here for "${rule}" to find`,
    'Delete the comment, or put it before the block that it is for.',
  ],
  'ignore-comment.no-rule': () => [
    'The comment does not say which rule it silences',
    `Write it like this: ${EXAMPLE}`,
  ],
  'ignore-comment.no-reason': () => [
    'The comment does not say why',
    `Write the reason after a colon: ${EXAMPLE}`,
  ],
  'ignore-comment.unknown-rule': ({ id, near }: { id: string; near?: string | undefined }) => [
    `There is no rule "${id}"`,
    didYouMean(near) ?? 'The rules are in docs/rules.md.',
  ],
  'ignore-comment.stops-build': ({ id }: { id: string }) => [
    `"${id}" stops a build, so that it cannot be turned off`,
    'Mend what it finds.',
  ],
  'unknown-rule': ({ id, near }: { id: string; near?: string | undefined }) => [
    `There is no rule "${id}"`,
    didYouMean(near) ?? 'The rules are in docs/rules.md.',
  ],
  'unknown-rule.stops-build': ({ id }: { id: string }) => [
    `"${id}" stops a build, so that it cannot be turned off`,
    'Mend what it finds.',
  ],
} satisfies Wordings;
