import Handlebars from 'handlebars';
import type { TemplateSource } from './template-parts.ts';

/** The paths that templates name, as they count from the view: `own.support` of `{{@root.own.support}}` and `{{#if own.support}}`. */
export function namedPaths(sources: readonly TemplateSource[]): string[][] {
  const paths: string[][] = [];
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = ({ parts, data }: hbs.AST.PathExpression) => {
    const names = parts.map(String);
    paths.push(data && names[0] === 'root' ? names.slice(1) : names);
  };
  for (const { ast } of sources) visitor.accept(ast);
  return paths;
}
