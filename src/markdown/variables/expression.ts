import Handlebars from 'handlebars';
import type { ForeignKind } from '../../report/words/foreign.ts';

/** What stands between braces: a variable's path, or why it is none. */
export type Expression =
  | {
      readonly path: readonly string[];
      readonly name: string;
      /** Offset of the name in the expression. */
      readonly at: number;
    }
  | {
      readonly problem:
        | 'variable-syntax.block'
        | 'variable-syntax.partial'
        | 'variable-syntax.unescaped'
        | 'variable-syntax.no-name'
        | 'variable-syntax.helper'
        | 'variable-syntax.no-plain-name';
    }
  /** What another tool puts between braces, and Handlebars does not. */
  | { readonly foreign: ForeignKind };

const parsed = new Map<string, Expression>();

/** Reads `{{name}}` with Handlebars' own grammar, as templates do; all of Handlebars but a plain name is refused. */
export function parseExpression(written: string): Expression {
  let expression = parsed.get(written);
  if (expression === undefined) {
    expression = read(written);
    parsed.set(written, expression);
  }
  return expression;
}

/** Filters, calls, sums and texts, as in Jinja, Liquid, Vue and workflows. */
const OF_OTHERS = /[|()]|^\{\{[-~]?\s*["'$]|[+*?]|==/;

function read(written: string): Expression {
  if (/^\{\{[<%]/.test(written)) return { foreign: 'shortcode' };
  if (/^\{\{\s*#(?:include|rustdoc_include|playground|title|template)\b/.test(written))
    return { foreign: 'mdBook' };
  if (/^\{\{~?[#^/]/.test(written)) return { problem: 'variable-syntax.block' };
  if (/^\{\{~?>/.test(written)) return { problem: 'variable-syntax.partial' };
  if (/^\{\{~?[{&]/.test(written)) return { problem: 'variable-syntax.unescaped' };
  if (OF_OTHERS.test(written)) return { foreign: 'templateValue' };
  let statement: hbs.AST.Statement | undefined;
  try {
    [statement] = Handlebars.parse(written).body;
  } catch {
    return { problem: 'variable-syntax.no-name' };
  }
  if (statement?.type !== 'MustacheStatement') return { problem: 'variable-syntax.no-name' };
  const { path, params, hash, strip } = statement as hbs.AST.MustacheStatement;
  if (params.length > 0 || hash !== undefined) return { problem: 'variable-syntax.helper' };
  if (path.type !== 'PathExpression') return { problem: 'variable-syntax.no-name' };
  const { parts, data, depth, original } = path as hbs.AST.PathExpression;
  const plain = !data && depth === 0 && parts.length > 0 && parts.join('.') === original;
  if (!plain || strip.open || strip.close) return { problem: 'variable-syntax.no-plain-name' };
  return { path: parts, name: original, at: written.indexOf(original) };
}
