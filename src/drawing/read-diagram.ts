import type { Strings } from '../language/index.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';

/** A problem in a diagram's text, at a range of it in UTF-16 code units. */
export interface TextProblem extends Diagnostic {
  readonly start: number;
  readonly length: number;
}

/** A diagram's text as its author wrote it, read without drawing it. */
export interface DiagramText {
  /** What Mermaid gets: settings, comments and descriptions are blanks, so that places stay. */
  readonly statements: string;
  readonly title: string;
  readonly description: string;
  readonly problems: readonly TextProblem[];
}

/** The kinds that come out right without embedded HTML (foreignObject), in the document's few colours, by the word that they begin with. */
const KIND_OF: ReadonlyMap<string, keyof Strings['diagrams']> = new Map([
  ['sequenceDiagram', 'sequence'],
  ['flowchart', 'flowchart'],
  ['graph', 'flowchart'],
  ['stateDiagram-v2', 'state'],
  ['stateDiagram', 'state'],
  ['classDiagram', 'class'],
  ['classDiagram-v2', 'class'],
  ['erDiagram', 'entityRelationship'],
  ['gantt', 'gantt'],
  ['pie', 'pie'],
  ['timeline', 'timeline'],
]);
const KINDS: readonly string[] = [...KIND_OF.keys()];
const TOLD_KINDS =
  'sequenceDiagram, flowchart, stateDiagram-v2, classDiagram, erDiagram, gantt, pie, timeline';

/** Mermaid's own limit; beyond it, it draws an error message. In UTF-16 code units. */
const MOST_TEXT = 50_000;
/** In statements, which stand in lines or between semicolons: laying them out takes time by the square. */
const MOST_STATEMENTS = 1_000;

const FRONT_MATTER = /^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(?=\n|$)/;
const DIRECTIVE = /%%\{[\s\S]*?(?:\}%%|$)/g;
const COMMENT = /^[ \t]*%%.*$/gm;
const ICON = /\bfa[a-z]?:fa-[\w-]+/g;
const TITLE = /^[ \t]*accTitle[ \t]*:(.*)$/gm;
const DESCRIPTION = /^[ \t]*accDescr[ \t]*(?::(.*)$|\{([^}]*)\})/gm;

/**
 * Takes a diagram's text apart. Title and description (Mermaid's `accTitle:`, `accDescr:` and `accDescr { … }`) are read
 * here, so that they serve every kind. Settings are left out: type and colours are the document's.
 */
export function readDiagram(source: string): DiagramText {
  const problems: TextProblem[] = [];
  let statements = source;
  const take = (
    pattern: RegExp,
    taken: (match: readonly (string | undefined)[], start: number) => void,
  ): void => {
    statements = statements.replace(pattern, (...parameters) => {
      const groups = parameters.slice(
        0,
        parameters.findIndex((parameter) => typeof parameter === 'number'),
      );
      taken(groups, Number(parameters[groups.length]));
      return blank(String(groups[0]));
    });
  };
  const setting = ([whole = '']: readonly (string | undefined)[], at: number): void => {
    const start = at + (/^\s*/.exec(whole)?.[0].length ?? 0);
    problems.push({
      ...problem('diagram-settings', {}),
      start,
      length: whole.split('\n')[0]?.length || 3,
    });
  };
  let title = '';
  let description = '';
  take(FRONT_MATTER, setting);
  take(DIRECTIVE, setting);
  take(COMMENT, () => {});
  take(TITLE, ([, value]) => {
    title = plain(value);
  });
  take(DESCRIPTION, ([, line, lines]) => {
    description = plain(line ?? lines);
  });
  problems.push(...iconProblems(statements));
  const ofAll = kindProblem(statements) ?? sizeProblem(statements);
  return { statements, title, description, problems: ofAll === null ? problems : [...problems, ofAll] };
}

/** The alternative text: title and description as sentences; empty where there is neither. */
export function alternativeTextOf({ title, description }: DiagramText): string {
  const sentence = /[.!?:]$/.test(title) || title === '' || description === '' ? title : `${title}.`;
  return `${sentence} ${description}`.trim();
}

/** The kind of a diagram; null where it is none of those that are drawn. */
export function kindOf(statements: string): keyof Strings['diagrams'] | null {
  return KIND_OF.get(firstWord(statements).replace(/[:;]+$/, '')) ?? null;
}

const firstWord = (statements: string): string => /^\S*/.exec(statements.trimStart())?.[0] ?? '';

function kindProblem(statements: string): TextProblem | null {
  const start = /^\s*/.exec(statements)?.[0].length ?? 0;
  const kind = firstWord(statements);
  if (kind === '') {
    return { ...problem('diagram-syntax.empty', { kinds: TOLD_KINDS }), start: 0, length: 1 };
  }
  if (kindOf(statements) !== null) return null;
  const values = { kind, kinds: TOLD_KINDS, near: closest(kind, KINDS) };
  return { ...problem('diagram-kind', values), start, length: kind.length };
}

/** Mermaid has the icons from a font on the web (Font Awesome); without it their names would be printed. */
function iconProblems(statements: string): TextProblem[] {
  return [...statements.matchAll(ICON)].map(({ 0: name, index }) => ({
    ...problem('diagram-icon', { name }),
    start: index,
    length: name.length,
  }));
}

function sizeProblem(statements: string): TextProblem | null {
  if (statements.length > MOST_TEXT)
    return { ...problem('diagram-too-large', { most: MOST_TEXT }), start: 0, length: 1 };
  if ((statements.match(/[^\s;][^\n;]*/g)?.length ?? 0) <= MOST_STATEMENTS) return null;
  return { ...problem('diagram-too-large.statements', { most: MOST_STATEMENTS }), start: 0, length: 1 };
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
const plain = (text = ''): string => text.replace(/\s+/g, ' ').trim();
