import type * as en from '../en/drawings.ts';
import { expectedWords, type TokenWords } from '../tokens.ts';
import type { Translated } from '../wording.ts';
import { didYouMean } from './phrases.ts';

// biome-ignore format: by kinds of diagrams
const TOKENS: TokenWords = {
  TXT: 'et kolon og en tekst', NEWLINE: 'en ny linje', NL: 'en ny linje', SEMI: ';', EOF: 'slutningen',
  NODE_STRING: 'et navn', ID: 'et navn', LABEL: 'en etiket', STR: 'en tekst i anførselstegn',
  SQE: ']', PE: ')', DIAMOND_STOP: '}', STADIUMEND: '])', SUBROUTINEEND: ']]', CYLINDEREND: ')]', PIPE: '|',
  DOUBLECIRCLEEND: ')))', TAGEND: ']', COLON: ':', COMMA: ',', STYLE_SEPARATOR: ':::',
  ACTOR: 'en deltager', ACTIVE_PARTICIPANT: 'en aktiv deltager',
  MEMBER: 'et medlem', STRUCT_STOP: '}', BLOCK_STOP: '}', ENTITY_NAME: 'et navn', ALPHANUM: 'et navn',
  ZERO_OR_ONE: 'o|', ZERO_OR_MORE: 'o{', ONE_OR_MORE: '|{', ONLY_ONE: '||',
  NUMBER_PIE: 'et tal',
};

function expectedHere(expected: readonly string[]): string {
  const words = expectedWords(expected, TOKENS);
  return words === null
    ? 'Sammenlign linjen med linjerne i et diagram, der virker.'
    : `Her ventes: ${words.join(' eller ')}.`;
}

/** What is wrong with diagrams. */
export const drawings: Translated<typeof en.drawings> = {
  'missing-alternative-text.diagram': () => [
    'Diagrammet har ingen alternativ tekst',
    'Skriv, hvad det viser, i linjerne efter dets slags: "accTitle: …" og "accDescr: …" (WCAG 2.2, 1.1.1).',
  ],
  'undescribed-picture.diagram': () => [
    'Diagrammet har ingen alternativ tekst: dets slags og ordene i det læses op i stedet',
    'Skriv, hvad det viser, i linjerne efter dets slags: "accTitle: …" og "accDescr: …" (WCAG 2.2, 1.1.1).',
  ],
  'diagram-settings': () => [
    'Et diagrams indstillinger bruges ikke',
    'Udelad dem: skrift og farver er dokumentets.',
  ],
  'diagram-icon': ({ name }) => [
    `Der er intet ikon til "${name}", så navnet vises i stedet`,
    'Fjern det, og sig det med ord.',
  ],
  'diagram-syntax': ({ here, expected }) => [`Mermaid forstår ikke "${here}" her`, expectedHere(expected)],
  'diagram-syntax.empty': ({ kinds }) => ['Diagrammet er tomt', `Begynd med dets slags: ${kinds}.`],
  'diagram-syntax.unfinished': ({ expected }) => [
    'Diagrammet slutter, før dette er færdigt',
    expectedHere(expected),
  ],
  'diagram-syntax.something-missing': ({ expected }) => [
    'Der mangler noget sidst på linjen',
    expectedHere(expected),
  ],
  'diagram-syntax.meaning': ({ reason }) => [
    `Mermaid kan ikke tegne dette: ${reason}`,
    'Ret det i diagrammet.',
  ],
  'diagram-kind': ({ kind, kinds, near }) => [
    `Et diagram kan ikke være af slagsen "${kind}"`,
    didYouMean(near) ?? `Diagrammer kan være: ${kinds}.`,
  ],
  'diagram-kind.part': ({ part }) => [
    `Diagrammet har en del, som en side ikke kan vise (${part})`,
    'Skriv dets tekster uden billeder, formler og HTML.',
  ],
  'diagram-too-large.statements': ({ most }) => [
    `Diagrammet har flere end ${most} linjer`,
    'Del det i flere diagrammer.',
  ],
  'diagram-too-large': ({ most }) => [`Diagrammet har flere end ${most} tegn`, 'Del det i flere diagrammer.'],
  'browser-failed.diagram': () => [
    'Browseren lukkede ned tre gange, da den tegnede diagrammet',
    'Gør det mindre, eller luk andre programmer, så der er mere hukommelse.',
  ],
  'diagram-time': ({ seconds }) => [
    `Diagrammet blev ikke tegnet på ${seconds} sekunder`,
    'Gør det mindre, eller del det i flere diagrammer.',
  ],
};
