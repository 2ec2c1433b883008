import type { Paragraph, Root, RootContent } from 'mdast';
import { problem } from '../../../report/diagnostic.ts';
import type { ParseContext } from '../../feature.ts';
import { NotedOnce } from '../../noted-once.ts';

const DEEP = /^(#{7,})[ \t]+(?=\S)/;

/** CommonMark has no heading with more than six `#` (0.31, 4.2), and would print them: they become headings of level 6. */
export function deepHeadings(tree: Root, { source, diagnostics }: ParseContext): void {
  if (!source.text.includes('#######')) return;
  const note = new NotedOnce(diagnostics);
  tree.children = tree.children.map((node) => {
    const [, signs] =
      node.type === 'paragraph' && isOneLine(node) ? (DEEP.exec(source.sliceOf(node)) ?? []) : [];
    if (node.type !== 'paragraph' || signs === undefined) return node;
    const level = signs.length;
    note.add((more) => problem('too-deep-heading.written', { level, more }, source.placeOf(node)));
    return headingOf(node);
  });
  note.tell();
}

function isOneLine({ position }: RootContent): boolean {
  return position !== undefined && position.start.line === position.end.line;
}

function headingOf({ children: [first, ...others], position }: Paragraph): RootContent {
  const text = first?.type === 'text' ? [{ ...first, value: first.value.replace(DEEP, '') }] : [];
  return { type: 'heading', depth: 6, children: [...text, ...others], ...(position && { position }) };
}
