import type { ForeignFate, ForeignKind } from '../foreign.ts';
import type { Wordings } from '../wording.ts';
import { FATES, FOREIGN, insteadOf, WRITE_THE_VALUE } from './foreign.ts';
import { counted, didYouMean, scriptName, someOf, thereAre } from './phrases.ts';

const ONLY_A_NAME =
  'In Markdown only a name can stand between the braces: {{document.version}}. Write \\{{ to print braces.';

const AN_ID = 'An id starts with a letter a–z and goes on with letters, digits, - and _.';
const WITH_TITLE = 'A chapter starts with its title: # Title';
const LAST_LEVEL = 'It is shown as one of level 6, which is the last.';

/** A key of front matter, and in how many chapters more it is. */
export interface ForeignKey {
  readonly key: string;
  readonly more: number;
}

const nothingDone = ({ key, more }: ForeignKey): string =>
  `Nothing is done with "${key}" in the front matter${more === 0 ? '' : `, here and in ${counted(more, 'more chapter')}`}`;

/** Of what is told once for each chapter: how many more there are. */
const inChapter = (more: number): string => (more === 0 ? '' : ` (${more} more in the chapter)`);

/** What is wrong with chapters. */
export const markdown = {
  'unknown-code-language': ({
    language,
    known,
    near,
  }: {
    language: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [
    `Code in "${language}" is not coloured: the language is not known`,
    didYouMean(near) ?? `Known are ${known.join(', ')}.`,
  ],
  'empty-document': () => ['All chapters of the document are empty', 'Write one: # Title'],
  'empty-chapter': () => [
    'The chapter is empty, and is left out',
    'Write it, or take it out of the list of chapters.',
  ],
  'chapter-too-large': ({ millions }: { millions: string }) => [
    `The chapter has ${millions} million characters; up to 1 million are read`,
    'Make it several chapters. Pictures belong in files of their own, not in the text.',
  ],
  'unclosed-front-matter': () => ['The front matter has no end', 'Put a line with --- after it.'],
  'foreign-key': ({ key, more, known }: ForeignKey & { known: readonly string[] }) => [
    nothingDone({ key, more }),
    `It is for another tool. Known here: ${known.join(', ')}.`,
  ],
  'foreign-key.title': (found: ForeignKey) => [
    nothingDone(found),
    'The heading of level 1 is the title of a chapter.',
  ],
  'foreign-key.id': (found: ForeignKey) => [nothingDone(found), AN_ID],
  'foreign-key.toml': (found: ForeignKey) => [
    nothingDone(found),
    'Of TOML only the title is read: write it in YAML, between lines of ---.',
  ],
  'foreign-syntax': ({ kind, fate, more }: { kind: ForeignKind; fate: ForeignFate; more: number }) => [
    `${FOREIGN[kind]} is not understood, and is ${FATES[fate]}${inChapter(more)}`,
    insteadOf(kind),
  ],
  'foreign-syntax.value': ({ name, more }: { name: string; more: number }) => [
    `{{${name}}} is a value of another tool, and is shown as it is written${inChapter(more)}`,
    WRITE_THE_VALUE,
  ],
  'missing-title': ({ name }: { name: string }) => [
    `The chapter has no title; it is called "${name}" after its file`,
    WITH_TITLE,
  ],
  'missing-title.first-heading': ({ title }: { title: string }) => [
    `The chapter has no heading of level 1; its title is the first one, "${title}"`,
    WITH_TITLE,
  ],
  'content-before-title': ({ title }: { title: string }) => [
    `What stands before the title "${title}" is moved under it`,
    WITH_TITLE,
  ],
  'second-title': ({ title, level, more }: { title: string; level: number; more: number }) => [
    `"${title}" is another heading of level ${level}${inChapter(more)}`,
    'It is a section of the chapter. Write it with ## or move it to a chapter of its own.',
  ],
  'empty-heading': ({ more }: { more: number }) => [
    `The heading has no text, and is left out${inChapter(more)}`,
    'Write it or delete the line.',
  ],
  'skipped-heading-level': ({ level, above, more }: { level: number; above: number; more: number }) => [
    `A heading of level ${level} follows one of level ${above}${inChapter(more)}`,
    `It is shown as one level below. Write it with ${'#'.repeat(above + 1)}.`,
  ],
  'skipped-heading-level.first': ({
    level,
    later,
    above,
    more,
  }: {
    level: number;
    later: number;
    above: number;
    more: number;
  }) => [
    `The first heading is of level ${level}, and a later one of level ${later}${inChapter(more)}`,
    `It is shown as one level below. Write it with ${'#'.repeat(above + 1)}.`,
  ],
  'too-deep-heading': ({ level, more }: { level: number; more: number }) => [
    `The heading would be of level ${level}${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'too-deep-heading.written': ({ level, more }: { level: number; more: number }) => [
    `A heading of level ${level} is written${inChapter(more)}`,
    LAST_LEVEL,
  ],
  'raw-heading': ({ text, more }: { text: string; more: number }) => [
    `The heading "${text}" within HTML is in no contents, and is shown in bold${inChapter(more)}`,
    'Write it in Markdown, with an empty line before and after it.',
  ],
  'chapter-after-appendix': () => [
    'A numbered chapter follows an appendix',
    'Move it before the appendices, or write "appendix: true" in its front matter.',
  ],
  'invalid-id': ({ id }: { id: string }) => [`"${id}" cannot be an id`, AN_ID],
  'duplicate-id': ({ id, where }: { id: string; where: string }) => [
    `The id "${id}" is taken already, at ${where}`,
    'Give one of the two another id; ids are unique across the whole document.',
  ],
  'conflicting-id': ({ id, other }: { id: string; other: string }) => [
    `The title's id "${id}" is not the front matter's, "${other}"`,
    'Delete one of them.',
  ],
  'reserved-id': ({ id }: { id: string }) => [
    `The id "${id}" is that of a part of the page around the chapters`,
    'Choose another.',
  ],
  'unclosed-directive': ({ name }: { name: string }) => [
    `The :::${name} has no end`,
    'Put a line with ::: after it. One that holds another needs more colons than the one inside: ::::',
  ],
  'unclosed-directive.box': ({ line, fence }: { line: string; fence: string }) => [
    `The box "${line}" has no end`,
    `Put a line with ${fence} after it.`,
  ],
  'unknown-directive': ({ name, near }: { name: string; near: string }) => [
    `There is no directive "${name}"`,
    didYouMean(near),
  ],
  'unknown-attribute': ({
    directive,
    name,
    known,
    near,
  }: {
    directive: string;
    name: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [
    `:::${directive} has no attribute "${name}"`,
    didYouMean(near) ?? `It may have ${known.join(', ')}.`,
  ],
  'unknown-attribute.of-mark': () => [
    'A :mark[…] has no attributes',
    'Take out what stands in braces after it.',
  ],
  'missing-caption': ({ name }: { name: string }) => [
    `The :::${name} has no caption`,
    `Write it in brackets: :::${name}[…]`,
  ],
  'missing-question': ({ name }: { name: string }) => [
    `The :::${name} has no question`,
    `Write it in brackets: :::${name}[…]`,
  ],
  'unexpected-label': ({ name }: { name: string }) => [`:::${name} has no label`, 'Take it out.'],
  'empty-directive': ({ name }: { name: string }) => [
    `There is nothing in the :::${name}`,
    'Write it or delete it.',
  ],
  'stray-directive-fence': ({ written }: { written: string }) => [
    `"${written}" does not start a directive`,
    'Write :::name[Label]{key="value"} without spaces, and nothing after it on the line.',
  ],
  'stray-directive-fence.end': ({ fence }: { fence: string }) => [
    `This ${fence} ends nothing`,
    'Delete it. A directive that holds another needs more colons than the one inside: ::::',
  ],
  'misplaced-mark': () => [
    'A :mark[…] cannot stand in a heading, a label or a term',
    'Mark a word of the text under it.',
  ],
  'unread-mark': () => [
    'This :mark[…] is not read, and would be printed as it is written',
    'Write a few words in the brackets, on one line and without brackets in them: :mark[afledt]',
  ],
  'figure-without-picture': () => [
    'The figure has no picture',
    'Put one in it: ![What the picture shows](picture.svg)',
  ],
  'figure-content': () => [
    'A figure is one picture and nothing else',
    'Move the text out of the figure, or make a figure for each picture.',
  ],
  'table-content': () => [
    'A table directive holds one table and nothing else',
    'A table has a head line, a line of dashes and its rows, such as | Rolle | Opgave |, | --- | --- |.',
  ],
  'table-content.no-table': () => [
    'There is no table in the table directive',
    'A table has a head line, a line of dashes and its rows, such as | Rolle | Opgave |, | --- | --- |.',
  ],
  'invalid-value.form': () => [
    `"form" has no value`,
    'Write :::table[Caption]{form} for a table that is filled in by hand.',
  ],
  'data-content': () => [
    'Nothing may stand in a :::data: its rows come from the data set',
    'Move it below the line with ::: that ends it.',
  ],
  'invalid-value.where': ({ written }: { written: string }) => [
    `"${written}" says of no column what it is to be`,
    'Write column=value, and commas or semicolons between several: where="aar=2026; region=Nord".',
  ],
  'invalid-value.limit': ({ text }: { text: string }) => [
    `"${text}" is no number of rows`,
    'Write a whole number from 1: limit="10".',
  ],
  'invalid-value.column-format': ({ written, known }: { written: string; known: readonly string[] }) => [
    `"${written}" does not say how a column is shown`,
    `Write column:kind, where the kind is one of ${known.join(', ')}: format="andel:percent, kode:text".`,
  ],
  'invalid-value.sum': ({ column, columns }: { column: string; columns: readonly string[] }) => [
    `"${column}" cannot be summed: it is not among the columns of the table`,
    thereAre(columns),
  ],
  'invalid-value.sum-first': ({ column }: { column: string }) => [
    `"${column}" cannot be summed: the first column names the rows`,
    `Put the column that names the rows first: columns="…, ${column}".`,
  ],
  'invalid-value.first-column': () => [
    '"first-column" stands before no table, or says neither "headers" nor "data"',
    'Write <!-- first-column: headers --> or <!-- first-column: data --> on the line above a table in Markdown.',
  ],
  'surplus-cell': ({ cells, columns, text }: { cells: number; columns: number; text: string }) => [
    `The row has ${cells} cells and the table ${columns} columns: "${text}" would be lost`,
    'Give the column a head, or write a bar that belongs to the text as \\|.',
  ],
  'steps-content': () => [
    'Steps are one numbered list and nothing else',
    'Start each step with 1. and indent what belongs to it by three spaces.',
  ],
  'glossary-content': () => [
    'A glossary is one definition list and nothing else',
    'Write each term on a line of its own, and under it a line with a colon, a space and what it means.',
  ],
  'duplicate-term': ({ text }: { text: string }) => [
    `"${text}" is explained twice`,
    'Make one entry of the two.',
  ],
  'unknown-term': ({ name, near }: { name: string; near?: string | undefined }) => [
    `The glossary has no term "${name}"`,
    didYouMean(near) ?? 'Write the terms as they stand in the list, with semicolons between them.',
  ],
  'open-point-without-id': () => ['The open point has no id', 'Give it one: :::open[Question]{#short-name}'],
  'invalid-date': ({ since }: { since: string }) => [
    `"${since}" is not a date`,
    'Write it as year-month-day: 2026-11-24.',
  ],
  'invalid-language': ({ lang }: { lang: string }) => [
    `"${lang}" is not a language tag`,
    'Write the language like this: :::lang{lang="en"}',
  ],
  'invalid-language.missing': () => [
    'The passage does not say its language',
    'Write the language like this: :::lang{lang="en"}',
  ],
  'index-mark-outside-text': () => [
    'The mark for the index stands in no text',
    'Put it into the line that it marks, but not at its start: Roskilde Kommune<!-- index: Roskilde Kommune --> …',
  ],
  'invalid-index-term': () => [
    'A word in the mark for the index is empty',
    'Write one or more: <!-- index: aftale; aftale > underskrift -->',
  ],
  'invalid-index-term.no-word': () => [
    'The mark for the index names no word',
    'Write one or more: <!-- index: aftale; aftale > underskrift -->',
  ],
  'invalid-index-term.third-level': () => [
    'The index has words and words under them, but no third level',
    'Write one or more: <!-- index: aftale; aftale > underskrift -->',
  ],
  'empty-footnote': ({ label }: { label: string }) => [
    `The footnote "${label}" has no text`,
    'Write it after the colon, or delete the footnote and what refers to it.',
  ],
  'duplicate-footnote': ({
    label,
    file,
    line,
    column,
  }: {
    label: string;
    file: string;
    line: number | undefined;
    column: number | undefined;
  }) => [
    `The footnote "${label}" is written twice`,
    `The first is at ${file}:${line}:${column}; give one of them another name.`,
  ],
  'undefined-footnote': ({ name, near }: { name: string; near?: string | undefined }) => [
    `There is no footnote "${name}"`,
    didYouMean(near) ?? `Write it on a line of its own: [^${name}]: …`,
  ],
  'unused-footnote': ({ label }: { label: string }) => [
    `Nothing refers to the footnote "${label}", so it is left out`,
    `Refer to it in the text with [^${label}] or delete it.`,
  ],
  'empty-link': () => [
    'The link has no text',
    'Write the text between the brackets. Only a link to an id, such as [](#id), gets its text by itself.',
  ],
  'unsafe-link': ({ scheme }: { scheme: string }) => [
    `Links of the kind "${scheme}:" are not allowed`,
    'Links may begin with https:, http:, mailto: or tel:, or with # and an id.',
  ],
  'undefined-reference': ({ label, near }: { label: string; near?: string | undefined }) => [
    `Nothing defines the address "${label}", so that the brackets are printed`,
    didYouMean(near) ?? `Write it on a line of its own: [${label}]: https://…, or \\[ to print a bracket.`,
  ],
  'link-with-space': ({ address }: { address: string }) => [
    `The address "${address}" has a space in it, so this is no link and stands as it is written`,
    `Write it between < and >: (<${address}>)`,
  ],
  'link-to-markdown': ({ file }: { file: string }) => [
    `"${file}" is not in "chapters" of the document, so the link is only text`,
    'List it in document.yml, or link to where it is published: https://…',
  ],
  'link-to-folder': ({ folder }: { folder: string }) => [
    `"${folder}" is a folder without an index.md or README.md in "chapters", so the link is only text`,
    'Link to a file in it, or to where it is published: https://…',
  ],
  'outside-workspace.link': ({ href }: { href: string }) => [
    `The link "${href}" leads out of the workspace`,
    'Copy the file into the workspace, or link to where it is published: https://…',
  ],
  'missing-linked-file': ({ file, near }: { file: string; near?: string | undefined }) => [
    `The link leads to "${file}", which does not exist`,
    didYouMean(near) ?? 'Add the file, or write the whole address of a page on the web: https://…',
  ],
  'missing-linked-file.from-workspace': ({ file, near }: { file: string; near?: string | undefined }) => [
    `The link leads to "${file}", which does not exist`,
    didYouMean(near) ??
      'A leading / stands for the workspace. Of a page on the web write the whole address: https://…',
  ],
  'same-file.attachment': ({ file, other, path }: { file: string; other: string; path: string }) => [
    `"${file}" and "${other}" would both become ${path}`,
    'Give one of the two another name.',
  ],
  'broken-link': ({ id, near }: { id: string; near?: string | undefined }) => [
    `Nothing in the document has the id "${id}"`,
    near === undefined
      ? 'Give the heading that is meant an id: ## Heading {#id}'
      : `Did you mean "#${near}"?`,
  ],
  'broken-link.term': ({ id, near }: { id: string; near?: string | undefined }) => [
    `Nothing in the document has the id "${id}"`,
    near === undefined
      ? 'Explain the term in a glossary (:::glossary), which gives it the id.'
      : `Did you mean "#${near}"?`,
  ],
  'broken-link.heading': ({
    chapter,
    name,
    near,
  }: {
    chapter: string;
    name: string;
    near?: string | undefined;
  }) => [
    `The chapter "${chapter}" has no heading "${name}"`,
    didYouMean(near) ?? 'Give the heading that is meant an id: ## Heading {#id}',
  ],
  'broken-link.nowhere': () => ['The link leads nowhere', 'Write the id of a heading after the #.'],
  'ambiguous-heading': ({ name, ids }: { name: string; ids: readonly string[] }) => [
    `Several headings could be meant by "#${name}"`,
    `Write the id of the one that is meant: ${ids.map((id) => `#${id}`).join(', ')}.`,
  ],
  'missing-alternative-text': () => [
    'The picture has no alternative text',
    'Say between the brackets what it shows: ![The login in five steps](login.svg)',
  ],
  'missing-alternative-text.html': () => [
    'The picture has no alternative text',
    'Add alt="…"; alt="" for mere decoration.',
  ],
  'undescribed-picture': () => [
    'The picture has no alternative text: it is passed over when the page is heard, or the words in it are read',
    'Say between the brackets what it shows: ![The login in five steps](login.svg), or alt="…" in HTML.',
  ],
  'picture-without-path': () => [
    'The picture has no path that can be read',
    'Write the path from the chapter: ![text](picture.svg), or from the workspace: /assets/picture.svg',
  ],
  'remote-picture': ({ address }: { address: string }) => [
    `The picture "${address}" is on the web, so its alternative text and address stand in its place`,
    'Save it beside the chapter and name it there; "kl-docs check --online --fix" does both.',
  ],
  'missing-glyph.no-font': ({ name, count }: { name: string; count: number }) => [
    `No font has a glyph for ${name}${count > 1 ? `, ${count} times` : ''}`,
    'Write it another way, or add a font that has it.',
  ],
  'missing-glyph.script': ({
    script,
    characters,
    count,
  }: {
    script: string;
    characters: readonly string[];
    count: number;
  }) => [
    `No font has these characters (${scriptName(script)}): ${someOf(characters)}; they stand there ${count} times`,
    'Write it in Latin letters, or add a font that has them.',
  ],
  'markdown-in-html': ({ written }: { written: string }) => [
    `"${written}" is within HTML, and is shown as it is written`,
    'Put an empty line before and after it, or write it in HTML.',
  ],
  'removed-html': ({ tag }: { tag: string }) => [
    `<${tag}> is taken out`,
    'Write it in Markdown, or with HTML that has no scripts, styles or forms.',
  ],
  'removed-html.attribute': ({ name, tag }: { name: string; tag: string }) => [
    `The attribute ${name} of <${tag}> is taken out`,
    'Write it in Markdown, or with HTML that has no scripts, styles or forms.',
  ],
  'removed-look': ({ name, tag, more }: { name: string; tag: string; more: number }) => [
    `The attribute ${name} of <${tag}> is left out: the look is the template's${inChapter(more)}`,
    'Nothing need be done: the content is there.',
  ],
  'broken-svg': () => ['The file is not an SVG drawing', 'Export the drawing again as SVG.'],
  'removed-svg': ({ tag }: { tag: string }) => [
    `<${tag}> is taken out of the drawing`,
    'Export it as plain SVG, without scripts, animation and links.',
  ],
  'removed-svg.attribute': ({ tag, name }: { tag: string; name: string }) => [
    `The attribute ${name} of <${tag}> is taken out of the drawing`,
    'Export it as plain SVG, without scripts, animation and links.',
  ],
  'removed-svg.font': () => [
    "The drawing's own font is left out: its text is in the document's fonts",
    'Turn its text into paths when you export it, if it must look as it did, and say the text in the alternative text.',
  ],
  'variable-syntax.unclosed': () => ['The {{ has no }}', 'Write }} after the name, or \\{{ to print braces.'],
  'variable-syntax.block': ({ written }: { written: string }) => [`${written} is a block`, ONLY_A_NAME],
  'variable-syntax.partial': ({ written }: { written: string }) => [`${written} is a partial`, ONLY_A_NAME],
  'variable-syntax.unescaped': ({ written }: { written: string }) => [
    `${written} is an unescaped value`,
    ONLY_A_NAME,
  ],
  'variable-syntax.no-name': ({ written }: { written: string }) => [`${written} is not a name`, ONLY_A_NAME],
  'variable-syntax.helper': ({ written }: { written: string }) => [
    `${written} is a helper with parameters`,
    ONLY_A_NAME,
  ],
  'variable-syntax.no-plain-name': ({ written }: { written: string }) => [
    `${written} is not a plain name`,
    ONLY_A_NAME,
  ],
  'unknown-variable': ({
    name,
    known,
    near,
  }: {
    name: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [
    `Unknown variable "${name}"`,
    didYouMean(near) ?? `Known are ${known.join(', ') || 'no variables'}.`,
  ],
  'variable-group': ({ name, inside }: { name: string; inside: readonly string[] }) => [
    `"${name}" is a group of values`,
    `Choose one: ${inside.join(', ')}.`,
  ],
  'variable-list': ({ name }: { name: string }) => [
    `"${name}" is a list, not a text`,
    'Only texts and numbers can be printed.',
  ],
  'variable-without-value': ({ name }: { name: string }) => [
    `The variable "${name}" has no value here`,
    'Give it a value or take it out.',
  ],
} satisfies Wordings;
