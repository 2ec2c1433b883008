import { sequenceText } from '../content/content-stream.ts';
import type { PageContents } from '../content/page-content.ts';
import { collapseSpaces } from '../content/text-run.ts';
import { decodeText } from '../object/text-string.ts';
import { PdfArray, PdfDict, PdfName, type PdfObject, PdfString } from '../object/types.ts';
import type { ContentItem, Element, Kid, StructureTree } from './tree.ts';

/**
 * The tag tree as indented text, one element a line, for snapshots: role, what a reader is told of it (language,
 * alternative text, attributes such as /Scope), and its text in quotation marks.
 */
export function printTree(
  tree: StructureTree,
  contents: PageContents,
  annotationText: AnnotationText,
): string {
  const lines: string[] = [];
  const visit = (element: Element, depth: number): void => {
    const indent = '  '.repeat(depth);
    lines.push(indent + [element.role, ...properties(element)].join(' '));
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid, depth + 1);
      else lines.push(`${indent}  ${leaf(kid, contents, annotationText)}`);
    }
  };
  for (const element of tree.kids) visit(element, 0);
  return `${lines.join('\n')}\n`;
}

/** What an annotation says of itself, or null. */
type AnnotationText = (kid: Exclude<Kid, Element | ContentItem>) => string | null;

function leaf(kid: Exclude<Kid, Element>, contents: PageContents, annotationText: AnnotationText): string {
  if (kid.kind === 'object') return `annotation ${quote(annotationText(kid) ?? '')}`;
  const text = sequenceText(contents.get(kid.owner?.number ?? -1)?.sequences.get(kid.id));
  return text ? quote(collapseSpaces(text.text) || text.text) : 'drawing';
}

function properties(element: Element): string[] {
  const { dict } = element;
  const found: string[] = [];
  for (const key of ['Lang', 'Alt', 'ActualText', 'E', 'ID']) {
    const value = dict.string(key);
    if (value) found.push(key === 'ID' ? `#${value.bytes}` : `${key}=${quote(decodeText(value))}`);
  }
  const attributes = dict.get('A');
  if (attributes instanceof PdfDict) found.push(...attributeList(attributes));
  for (let i = 0; attributes instanceof PdfArray && i < attributes.length; i++) {
    const owner = attributes.at(i);
    if (owner instanceof PdfDict) found.push(...attributeList(owner));
  }
  return found;
}

/** Attributes but those that are the default (/RowSpan 1) or only about the layout. */
function attributeList(owner: PdfDict): string[] {
  const name = owner.name('O');
  if (name === 'Layout') return [];
  return [...owner.entries.keys()]
    .filter((key) => key !== 'O')
    .map((key) => [key, key === 'Summary' ? spoken(owner, key) : value(owner.get(key))] as const)
    .filter(([key, text]) => !(key.endsWith('Span') && text === '1'))
    .map(([key, text]) => `${key}=${text}`);
}

function spoken(owner: PdfDict, key: string): string {
  const text = owner.string(key);
  return quote(text ? decodeText(text) : '');
}

function value(object: PdfObject): string {
  if (object instanceof PdfName) return object.value;
  if (object instanceof PdfString) return `#${object.bytes}`;
  if (object instanceof PdfArray) return `[${object.items.map(value).join(' ')}]`;
  return String(object);
}

const quote = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
