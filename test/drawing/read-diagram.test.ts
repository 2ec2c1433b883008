import { describe, expect, test } from 'vitest';
import { alternativeTextOf, readDiagram } from '../../src/drawing/read-diagram.ts';

const alternativeText = (text: string): string => alternativeTextOf(readDiagram(text));

describe('the alternative text of a diagram', () => {
  test.each([
    ['accTitle: Login\n  accDescr: Appen spørger.', 'Login. Appen spørger.'],
    ['accTitle: Hvem logger ind?\naccDescr: Lægen', 'Hvem logger ind? Lægen'],
    ['accTitle : Login', 'Login'],
    ['accDescr: Appen spørger', 'Appen spørger'],
    ['accDescr {\n  Appen\n  spørger.\n}', 'Appen spørger.'],
    ['A->>B: accTitle: ikke en titel', ''],
    ['%% accTitle: en kommentar', ''],
  ])('%j', (lines, expected) => {
    expect(alternativeText(`sequenceDiagram\n${lines}\nA->>B: hej`)).toBe(expected);
  });
});

describe('what Mermaid gets', () => {
  test('keeps its places, without settings, comments and descriptions', () => {
    const source = [
      '---',
      'title: x',
      '---',
      '%%{init: {"theme": "dark",',
      '  "securityLevel": "loose"}}%%',
      'flowchart TD',
      '  %% en kommentar',
      '  accTitle: T',
      '  A --> B %%{wrap}%%',
    ].join('\n');
    const { statements, problems } = readDiagram(source);
    expect(statements.replace(/ +$/gm, '')).toBe('\n\n\n\n\nflowchart TD\n\n\n  A --> B');
    expect(statements).toHaveLength(source.length);
    expect(problems.map(({ rule, start, length }) => [rule, source.slice(start, start + length)])).toEqual([
      ['diagram-settings', '---'],
      ['diagram-settings', '%%{init: {"theme": "dark",'],
      ['diagram-settings', '%%{wrap}%%'],
    ]);
  });

  test('icons of a font that is not there are told', () => {
    const source = 'flowchart TD\n  A[fa:fa-car Bil] --> B["fab:fa-twitter"]\n  C[alfa:fasan]\n  %% fa:fa-x';
    const { problems } = readDiagram(source);
    expect(problems.map(({ rule, start, length }) => [rule, source.slice(start, start + length)])).toEqual([
      ['diagram-icon', 'fa:fa-car'],
      ['diagram-icon', 'fab:fa-twitter'],
    ]);
  });

  test.each([
    ['sequenceDiagrm\n A->>B: x', 'diagram-kind', 'Did you mean "sequenceDiagram"?'],
    ['constructor\n A-->B', 'diagram-kind', 'Diagrams can be: sequenceDiagram, '],
    ['journey\n section Dag', 'diagram-kind', 'Diagrams can be: sequenceDiagram, '],
    ['  \n', 'diagram-syntax', 'Begin with its kind: '],
    [`flowchart TD\n${'A\n'.repeat(1001)}`, 'diagram-too-large', 'Make several diagrams of it.'],
    [`flowchart TD\n${'A --> B\n'.repeat(7000)}`, 'diagram-too-large', 'Make several diagrams of it.'],
  ])('is refused: %.20j', (source, rule, hint) => {
    expect(readDiagram(source).problems).toMatchObject([{ rule, hint: expect.stringContaining(hint) }]);
  });
});
