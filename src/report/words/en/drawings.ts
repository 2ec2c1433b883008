import { expectedWords, type TokenWords } from '../tokens.ts';
import type { Wordings } from '../wording.ts';
import { didYouMean } from './phrases.ts';

// biome-ignore format: by kinds of diagrams
const TOKENS: TokenWords = {
  TXT: 'a colon and a text', NEWLINE: 'a new line', NL: 'a new line', SEMI: ';', EOF: 'the end',
  NODE_STRING: 'a name', ID: 'a name', LABEL: 'a label', STR: 'a text in quotes',
  SQE: ']', PE: ')', DIAMOND_STOP: '}', STADIUMEND: '])', SUBROUTINEEND: ']]', CYLINDEREND: ')]', PIPE: '|',
  DOUBLECIRCLEEND: ')))', TAGEND: ']', COLON: ':', COMMA: ',', STYLE_SEPARATOR: ':::',
  ACTOR: 'a participant', ACTIVE_PARTICIPANT: 'a participant that is active',
  MEMBER: 'a member', STRUCT_STOP: '}', BLOCK_STOP: '}', ENTITY_NAME: 'a name', ALPHANUM: 'a name',
  ZERO_OR_ONE: 'o|', ZERO_OR_MORE: 'o{', ONE_OR_MORE: '|{', ONLY_ONE: '||',
  NUMBER_PIE: 'a number',
};

function expectedHere(expected: readonly string[]): string {
  const words = expectedWords(expected, TOKENS);
  return words === null
    ? 'Compare the line with those of a diagram that works.'
    : `Expected here: ${words.join(' or ')}.`;
}

/** What is wrong with diagrams. */
export const drawings = {
  'missing-alternative-text.diagram': () => [
    'The diagram has no alternative text',
    'Say what it shows in the lines after its kind: "accTitle: …" and "accDescr: …" (WCAG 2.2, 1.1.1).',
  ],
  'undescribed-picture.diagram': () => [
    'The diagram has no alternative text: its kind and the words in it are read aloud instead',
    'Say what it shows in the lines after its kind: "accTitle: …" and "accDescr: …" (WCAG 2.2, 1.1.1).',
  ],
  'diagram-settings': () => [
    'The settings of a diagram are not used',
    "Leave them out: type and colours are the document's.",
  ],
  'diagram-icon': ({ name }: { name: string }) => [
    `There is no icon for "${name}", so that its name is shown`,
    'Take it out, and say it in words.',
  ],
  'diagram-syntax': ({ here, expected }: { here: string; expected: readonly string[] }) => [
    `Mermaid does not understand "${here}" here`,
    expectedHere(expected),
  ],
  'diagram-syntax.empty': ({ kinds }: { kinds: string }) => [
    'The diagram is empty',
    `Begin with its kind: ${kinds}.`,
  ],
  'diagram-syntax.unfinished': ({ expected }: { expected: readonly string[] }) => [
    'The diagram ends before this is complete',
    expectedHere(expected),
  ],
  'diagram-syntax.something-missing': ({ expected }: { expected: readonly string[] }) => [
    'Something is missing at the end of the line',
    expectedHere(expected),
  ],
  'diagram-syntax.meaning': ({ reason }: { reason: string }) => [
    `Mermaid cannot draw this: ${reason}`,
    'Correct it in the diagram.',
  ],
  'diagram-kind': ({ kind, kinds, near }: { kind: string; kinds: string; near?: string | undefined }) => [
    `A diagram cannot be of the kind "${kind}"`,
    didYouMean(near) ?? `Diagrams can be: ${kinds}.`,
  ],
  'diagram-kind.part': ({ part }: { part: string }) => [
    `The diagram has a part that a page cannot show (${part})`,
    'Write its texts without pictures, formulas and HTML.',
  ],
  'diagram-too-large.statements': ({ most }: { most: number }) => [
    `The diagram has more than ${most} lines`,
    'Make several diagrams of it.',
  ],
  'diagram-too-large': ({ most }: { most: number }) => [
    `The diagram has more than ${most} characters`,
    'Make several diagrams of it.',
  ],
  'browser-failed.diagram': () => [
    'The browser ended three times when it drew the diagram',
    'Make it smaller, or close other programs so that there is more memory.',
  ],
  'diagram-time': ({ seconds }: { seconds: number }) => [
    `The diagram was not drawn within ${seconds} seconds`,
    'Make it smaller, or make several diagrams of it.',
  ],
} satisfies Wordings;
