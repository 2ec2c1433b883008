import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A place in a file of the workspace. */
export interface WrittenPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A block of a page that says where it was written. */
export interface WrittenBlock {
  readonly text: string;
  readonly place: WrittenPlace;
}

/** The blocks with text of chapters whose blocks say where they were written, in reading order. */
export function writtenBlocks(chapters: readonly { readonly html: string }[]): WrittenBlock[] {
  return chapters.flatMap(({ html }) => {
    const blocks: WrittenBlock[] = [];
    read(fromHtml(html, { fragment: true }), blocks);
    return blocks;
  });
}

/** A block comes before those in it. */
function read(parent: Root | Element, blocks: WrittenBlock[]): void {
  for (const child of parent.children) {
    if (child.type !== 'element' || child.tagName === 'svg') continue;
    const place = placeOf(child);
    const text = place === null ? '' : textOf(child);
    if (place !== null && text.trim() !== '') blocks.push({ text, place });
    read(child, blocks);
  }
}

/** What a block says without the blocks in it. */
function textOf(element: Element): string {
  return element.children
    .map((child: ElementContent): string => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || child.tagName === 'svg' || placeOf(child) !== null) return '';
      return textOf(child);
    })
    .join('');
}

function placeOf({ properties }: Element): WrittenPlace | null {
  const source = properties['dataSource'];
  const [, file, line, column = '1'] =
    (typeof source === 'string' && /^(.*?):(\d+)(?::(\d+))?$/.exec(source)) || [];
  return file === undefined ? null : { file, line: Number(line), column: Number(column) };
}
