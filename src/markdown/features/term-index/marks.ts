import type { Heading, Nodes, Parents, Root } from 'mdast';
import type { ParseContext } from '../../feature.ts';
import type { IndexMarkNode, IndexTerm } from '../../mdast.ts';
import { walkMarkdown } from '../../walk.ts';

const START = /^<!--\s*index\s*:/i;
const MARK = /^<!--\s*index\s*:([\s\S]*?)-->$/i;

/**
 * Takes `<!-- index: word; other word > word under it -->` out of the text as marks for the index of terms. A comment: it
 * shows nowhere else that the Markdown is read, and the text can be read past it.
 */
export function takeMarks(tree: Root, context: ParseContext): void {
  if (!/<!--\s*index\s*:/i.test(context.source.text)) return;
  walkMarkdown(tree, (node, parent, index) => {
    if (node.type === 'heading') marksFirst(node, context);
    if (node.type !== 'html' || !START.test(node.value)) return undefined;
    // In HTML within a line a comment is a node of its own; a block of HTML reaches to the end of its line.
    if (isInText(parent)) parent.children[index] = markOf(node, context);
    else {
      context.diagnostics.report('index-mark-outside-text', {}, context.source.placeOf(node));
    }
    return undefined;
  });
}

/** Marks in a heading stand before its text, so that an id is still the last of it. */
function marksFirst(heading: Heading, context: ParseContext): void {
  const isMark = (node: Nodes) => node.type === 'html' && START.test(node.value);
  const marks = heading.children.filter(isMark);
  if (marks.length === 0) return;
  const text = heading.children.filter((node) => !isMark(node));
  const last = text.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  heading.children = [...marks.map((node) => (node.type === 'html' ? markOf(node, context) : node)), ...text];
}

const FLOW = new Set(['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition']);

function isInText(parent: Parents): boolean {
  return !FLOW.has(parent.type) && parent.type !== 'defListDescription';
}

function markOf(
  node: Nodes & { readonly value: string },
  { source, diagnostics }: ParseContext,
): IndexMarkNode {
  const written = MARK.exec(node.value)?.[1] ?? '';
  const terms = written.split(';').map(termOf);
  if (terms.some((term) => term === null)) {
    const key = />[^;]*>/.test(written)
      ? 'invalid-index-term.third-level'
      : written.trim() === ''
        ? 'invalid-index-term.no-word'
        : 'invalid-index-term';
    diagnostics.report(key, {}, source.placeOf(node));
  }
  const { position } = node;
  return {
    type: 'indexMark',
    terms: terms.filter((term) => term !== null),
    ...(position && { position }),
  };
}

/** `word` or `word > word under it`; null where one is empty, or for a third level. */
function termOf(written: string): IndexTerm | null {
  const [term = '', under = null, ...deeper] = written
    .split('>')
    .map((part) => part.replace(/\s+/g, ' ').trim());
  return term === '' || under === '' || deeper.length > 0 ? null : { term, under };
}
