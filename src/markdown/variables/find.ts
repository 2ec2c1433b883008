import type { Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Place } from '../../report/diagnostic.ts';
import type { ParseContext } from '../feature.ts';
import type { VariableText } from '../mdast.ts';
import { offsetsOf } from '../source-text.ts';
import { walkMarkdown } from '../walk.ts';
import { parseExpression } from './expression.ts';
import { type Piece, split } from './split.ts';

/**
 * Finds the `{{name}}` in text, links, pictures, directive attributes and raw HTML, but not in code. In text each becomes a
 * node of its own; elsewhere the node's data keeps the split field. What is not a plain name is reported.
 */
export function findVariables(tree: Root, context: ParseContext): void {
  if (!context.source.text.includes('{{')) return;
  splitTexts(tree, context);
  walkMarkdown(tree, (node) => {
    if ('children' in node) splitTexts(node, context);
    inFields(node, context);
  });
}

function splitTexts(parent: Parents, context: ParseContext): void {
  if (!parent.children.some((child) => child.type === 'text' && child.value.includes('{{'))) return;
  const children: PhrasingContent[] = parent.children.flatMap((child) =>
    child.type === 'text' && child.value.includes('{{')
      ? inText(child, parent, context)
      : (child as PhrasingContent),
  );
  // Text stands among phrasing content only.
  (parent as Paragraph).children = children;
}

function inText(text: Text, parent: Parents, context: ParseContext): PhrasingContent[] {
  const { source } = context;
  const placeOf = (at: number, length: number): Place => {
    const located = source.locate(text, at);
    return located ? source.placeAt(located.offset, length) : source.placeOf(parent);
  };
  const isEscaped = (at: number): boolean =>
    [at, at + 1].some((index) => source.locate(text, index)?.escaped === true);
  return split(text.value, isEscaped).map((piece): PhrasingContent => {
    const read = resolve(piece, placeOf, context);
    const part = source.partOf(text, piece.at, piece.at + piece.text.length);
    const position = part.position && { position: part.position };
    if (typeof read === 'string') return { type: 'text', value: read, ...position };
    return { type: 'variable', value: piece.text, variable: read, ...position };
  });
}

/** The fields other than text where variables may stand, in the order in which they stand in the file. */
function fieldsOf(node: Nodes): [name: string, value: string | null | undefined][] {
  switch (node.type) {
    case 'link':
    case 'definition':
      return [
        ['url', node.url],
        ['title', node.title],
      ];
    case 'image':
      return [
        ['alt', node.alt],
        ['url', node.url],
        ['title', node.title],
      ];
    case 'imageReference':
      return [['alt', node.alt]];
    case 'html':
      return [['value', node.value]];
    case 'containerDirective':
      return Object.entries(node.attributes ?? {}).map(([name, value]) => [`attributes.${name}`, value]);
    default:
      return [];
  }
}

function inFields(node: Nodes, context: ParseContext): void {
  const { source } = context;
  const fields = new Map<string, VariableText>();
  // The text of a link is looked at by itself; its address comes after it.
  const lastChild = node.type === 'link' ? node.children.at(-1) : undefined;
  let cursor = lastChild ? offsetsOf(lastChild).end : offsetsOf(node).start;
  const place =
    (written: string) =>
    (at: number, length: number): Place => {
      const found = source.text.indexOf(written, cursor);
      if (found < 0) return source.placeOf(node);
      cursor = found + written.length;
      return source.placeAt(found + at, length);
    };
  for (const [name, value] of fieldsOf(node)) {
    if (!value?.includes('{{')) continue;
    const comments = node.type === 'html' ? commentsIn(value) : [];
    const pieces = split(value, (index) => comments.some(([from, to]) => index >= from && index < to));
    const read = pieces.map((piece) => {
      const placeOf = place(piece.text);
      return resolve(piece, (at, length) => placeOf(at - piece.at, length), context);
    });
    fields.set(name, read);
  }
  if (fields.size > 0) node.data = { ...node.data, withVariables: fields };
}

function resolve(
  piece: Piece,
  placeOf: (at: number, length: number) => Place,
  { diagnostics, foreign }: ParseContext,
): VariableText[number] {
  if (piece.kind === 'plain') return piece.text;
  if (piece.kind === 'unclosed') {
    diagnostics.report('variable-syntax.unclosed', {}, placeOf(piece.at, 2));
    return piece.text;
  }
  const expression = parseExpression(piece.text);
  if ('foreign' in expression) {
    foreign.add(expression.foreign, placeOf(piece.at, piece.text.length));
    return piece.text;
  }
  if ('path' in expression) {
    const place = placeOf(piece.at + expression.at, expression.name.length);
    return { written: piece.text, name: expression.name, path: expression.path, place };
  }
  const place = placeOf(piece.at, piece.text.length);
  diagnostics.report(expression.problem, { written: piece.text }, place);
  return piece.text;
}

function commentsIn(html: string): [from: number, to: number][] {
  return [...html.matchAll(/<!--[\s\S]*?(?:-->|$)/g)].map(({ 0: { length }, index }) => [
    index,
    index + length,
  ]);
}
