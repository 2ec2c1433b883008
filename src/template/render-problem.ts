import Handlebars from 'handlebars';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import type { TemplateSource } from './template-parts.ts';

/**
 * What is wrong where Handlebars cannot fill in a template, by its error: a name that the page does not have.
 *
 * @throws the error itself where it is no such one
 */
export function renderProblem(
  error: unknown,
  sources: readonly TemplateSource[],
  view: Readonly<Record<string, unknown>>,
): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const unknown = /^"(.+?)" not defined in/.exec(error.message)?.[1];
  const helper = /^Missing helper: "(.+?)"/.exec(error.message)?.[1];
  // Of a value that is null, such as the sheet of what is none.
  const ofNothing = /^Cannot read properties of (?:null|undefined) \(reading '(.+?)'\)/.exec(
    error.message,
  )?.[1];
  const name = unknown ?? helper ?? ofNothing;
  if (name === undefined) throw error;
  const at =
    'lineNumber' in error
      ? { line: Number(error.lineNumber), column: Number('column' in error ? error.column : 0) }
      : undefined;
  const place = findName(name, at, sources);
  const known = Object.keys(view);
  const key = helper === undefined ? 'unknown-name' : 'unknown-name.helper';
  return problem(key, { name, known, near: closest(name, known) }, place);
}

/** Handlebars says line and column but not whether they are the template's or a partial's: the name tells. */
function findName(
  name: string,
  at: { line: number; column: number } | undefined,
  sources: readonly TemplateSource[],
): Place {
  for (const { file, ast } of sources) {
    let place: Place | undefined;
    const visitor = new Handlebars.Visitor();
    visitor.PathExpression = (expression: hbs.AST.PathExpression) => {
      // The name of a partial has no place of its own.
      if (expression.loc === undefined) return;
      const { line, column } = expression.loc.start;
      if (
        expression.parts.some((part) => String(part) === name) &&
        (at === undefined || (at.line === line && at.column === column))
      ) {
        place ??= { file, line, column: column + 1 };
      }
    };
    visitor.accept(ast);
    if (place !== undefined) return place;
  }
  return { file: sources[0]?.file ?? '', ...(at && { line: at.line, column: at.column + 1 }) };
}
