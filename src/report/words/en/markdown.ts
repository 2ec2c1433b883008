import type { ForeignFate, ForeignKind } from '../foreign.ts';
import type { Wordings } from '../wording.ts';
import { FATES, FOREIGN, insteadOf, WRITE_THE_VALUE } from './foreign.ts';
import { didYouMean, inChapter, type NotKnown, scriptName, someOf } from './phrases.ts';

const ONLY_A_NAME =
  'In Markdown only a name can stand between the braces: {{document.version}}. Write \\{{ to print braces.';

/** What is wrong with other Markdown: code, pictures, HTML, variables, and what only other tools understand. */
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
  'foreign-syntax': ({ kind, fate, more }: { kind: ForeignKind; fate: ForeignFate; more: number }) => [
    `${FOREIGN[kind]} is not understood, and is ${FATES[fate]}${inChapter(more)}`,
    insteadOf(kind),
  ],
  'foreign-syntax.value': ({ name, more }: { name: string; more: number }) => [
    `{{${name}}} is a value of another tool, and is shown as it is written${inChapter(more)}`,
    WRITE_THE_VALUE,
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
  'replaced-glyph': ({ name, count }: { name: string; count: number }) => [
    `No font has a glyph for ${name}${count > 1 ? `, ${count} times` : ''}: □ is printed in its place`,
    'Write it another way, or add a font that has it.',
  ],
  'replaced-glyph.script': ({
    script,
    characters,
    count,
  }: {
    script: string;
    characters: readonly string[];
    count: number;
  }) => [
    `No font has these characters (${scriptName(script)}): ${someOf(characters)}; □ is printed in their place ${count} times`,
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
  'picture-too-large.drawing': ({ megabytes }: { megabytes: number }) => [
    `The drawing has more than ${megabytes} MB`,
    'Simplify its paths in the drawing program, or export it as a PNG.',
  ],
  'picture-too-large.copies': ({ most }: { most: number }) => [
    `The drawing would have more than ${most} elements when what it uses again (<use>, patterns, masks) is counted each time`,
    'Export it with fewer copies, or as a PNG.',
  ],
  'picture-too-large.filters': ({ most }: { most: number }) => [
    `The drawing applies more than ${most} steps of filters`,
    'Take effects such as blur and shadow out, or export it as a PNG.',
  ],
  'removed-svg': ({ tag }: { tag: string }) => [
    `<${tag}> is taken out of the drawing`,
    'Export it as plain SVG, without scripts, animation and links.',
  ],
  'removed-svg.attribute': ({ tag, name }: { tag: string; name: string }) => [
    `The attribute ${name} of <${tag}> is taken out of the drawing`,
    'Export it as plain SVG, without scripts, animation and links.',
  ],
  'removed-svg.style': ({ name }: { name: string }) => [
    `"${name}" is taken out of the drawing's style`,
    'A drawing may say how its own shapes and letters look. Set what it should look like there, and export it again.',
  ],
  'removed-svg.unreadable-style': () => [
    "A part of the drawing's style cannot be read, and is taken out",
    'Look whether each { has its }, each quotation mark its partner, and each rule is for something in the drawing.',
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
  'unknown-variable': ({ name, known, near }: NotKnown) => [
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
