import type { Wordings } from '../wording.ts';
import { didYouMean } from './phrases.ts';

const ONLY_A_NAME =
  'In Markdown only a name can stand between the braces: {{document.version}}. Write \\{{ to print braces.';

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
  'empty-chapter': () => ['The chapter is empty', 'Write a title: # Title'],
  'chapter-too-large': ({ millions }: { millions: string }) => [
    `The chapter has ${millions} million characters; up to 1 million are read`,
    'Make it several chapters. Pictures belong in files of their own, not in the text.',
  ],
  'unclosed-front-matter': () => ['The front matter has no end', 'Put a line with --- after it.'],
  'missing-title': () => ['The chapter has no title', 'A chapter starts with its title: # Title'],
  'content-before-title': () => [
    'The chapter does not start with its title',
    'A chapter starts with its title: # Title',
  ],
  'second-title': ({ title }: { title: string }) => [
    `A chapter has one heading of level 1; "${title}" is another`,
    'Write it with ## or move it to a chapter of its own.',
  ],
  'empty-heading': () => ['The heading has no text', 'Write it or delete the line.'],
  'skipped-heading-level': ({ level, above }: { level: number; above: number }) => [
    `A heading of level ${level} follows one of level ${above}`,
    `Write it with ${'#'.repeat(above + 1)}.`,
  ],
  'chapter-after-appendix': () => [
    'A numbered chapter follows an appendix',
    'Move it before the appendices, or write "appendix: true" in its front matter.',
  ],
  'invalid-id': ({ id }: { id: string }) => [
    `"${id}" cannot be an id`,
    'An id starts with a letter a–z and goes on with letters, digits, - and _.',
  ],
  'duplicate-id': ({ id, where }: { id: string; where: string }) => [
    `The id "${id}" is taken already, at ${where}`,
    'Give one of the two another id; ids are unique across the whole document.',
  ],
  'conflicting-id': ({ id, other }: { id: string; other: string }) => [
    `The title's id "${id}" is not the front matter's, "${other}"`,
    'Delete one of them.',
  ],
  'reserved-id': ({ id }: { id: string }) => [
    `The id "${id}" is that of a list which is made of the document`,
    'Choose another.',
  ],
  'unclosed-directive': ({ name }: { name: string }) => [
    `The :::${name} has no end`,
    'Put a line with ::: after it. One that holds another needs more colons than the one inside: ::::',
  ],
  'unknown-directive': ({
    name,
    known,
    near,
  }: {
    name: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [`There is no directive "${name}"`, didYouMean(near) ?? `Known are ${known.join(', ')}.`],
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
  'table-without-head': () => [
    'The table has no head row',
    'Name the columns in the first line. If there is nothing to name, it is rather a list.',
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
    didYouMean(near) ?? `Write it on a line of its own: [^${name}]: Text`,
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
  'link-to-markdown': ({ href }: { href: string }) => [
    `The link leads to the Markdown file "${href}", which is not part of the document`,
    'Link to the id of a heading: [](#id).',
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
  'broken-link.nowhere': () => ['The link leads nowhere', 'Write the id of a heading after the #.'],
  'missing-alternative-text': () => [
    'The picture has no alternative text',
    'Say between the brackets what it shows: ![The login in five steps](login.svg)',
  ],
  'missing-alternative-text.html': () => [
    'The picture has no alternative text',
    'Add alt="…"; alt="" for mere decoration.',
  ],
  'picture-without-path': () => [
    'The picture has no path that can be read',
    'Write the path from the chapter: ![text](picture.svg), or from the workspace: /assets/picture.svg',
  ],
  'removed-html': ({ tag }: { tag: string }) => [
    `<${tag}> is taken out`,
    'Write it in Markdown, or with HTML that has no scripts, styles or forms.',
  ],
  'removed-html.attribute': ({ name, tag }: { name: string; tag: string }) => [
    `The attribute ${name} of <${tag}> is taken out`,
    'Write it in Markdown, or with HTML that has no scripts, styles or forms.',
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
