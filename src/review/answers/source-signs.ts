import type { Nodes, Parents } from 'mdast';
import { offsetsOf, type SourceText } from '../../markdown/source-text.ts';
import type { Unit } from '../blocks/units.ts';
import type { TextLook } from './types.ts';

/** A sign that is read, and where it stands in the file; or what is shown otherwise than it is written. */
export interface Sign {
  /** Null for what is shown otherwise: a value, a reference, a picture. */
  readonly sign: string | null;
  readonly start: number;
  readonly end: number;
  readonly look: TextLook;
  /** In how many elements it stands within its block. */
  readonly depth: number;
}

const PLAIN: TextLook = { bold: false, italic: false, code: false };

/** The signs of a block in their order. */
export function signsOf({ node }: Unit, source: SourceText): Sign[] {
  const signs: Sign[] = [];
  // A cell may be empty.
  if (node !== null && !('children' in node && node.children.length === 0))
    read(node, PLAIN, 0, source, signs);
  return signs;
}

function read(node: Nodes, look: TextLook, depth: number, source: SourceText, signs: Sign[]): void {
  const { start, end } = offsetsOf(node);
  const whole = (): void => {
    signs.push({ sign: null, start, end, look, depth });
  };
  if (node.position === undefined && !('children' in node)) return;
  switch (node.type) {
    case 'text': {
      const offsets = offsetsIn(node, source);
      if (offsets === null) {
        whole();
        return;
      }
      for (const [index, from] of offsets.entries()) {
        // What stands behind the last, such as a heading's id, is none of it.
        const to = offsets[index + 1] ?? Math.min(end, from + lengthAt(from, source));
        signs.push({ sign: node.value[index] ?? '', start: from, end: to, look, depth });
      }
      return;
    }
    case 'inlineCode':
    case 'code': {
      // Code that is indented, or of which white space was taken away, is not sign by sign what is written.
      const at = source.text.slice(start, end).indexOf(node.value);
      if (at < 0 || node.value === '') {
        whole();
        return;
      }
      for (let index = 0; index < node.value.length; index++)
        signs.push({
          sign: node.value[index] ?? '',
          start: start + at + index,
          end: start + at + index + 1,
          look: { ...look, code: true },
          depth: depth + 1,
        });
      return;
    }
    case 'break':
      signs.push({ sign: '\n', start, end, look, depth });
      return;
    case 'indexMark':
      return;
    default: {
      const children = 'children' in node ? (node as Parents).children : [];
      if (children.length === 0) {
        whole();
        return;
      }
      const inner = {
        ...look,
        ...(node.type === 'strong' && { bold: true }),
        ...(node.type === 'emphasis' && { italic: true }),
      };
      for (const child of children) read(child, inner, depth + 1, source, signs);
    }
  }
}

/** Where each sign of a text begins; null where that cannot be said. */
function offsetsIn(
  node: { readonly value: string } & Pick<Nodes, 'position'>,
  source: SourceText,
): number[] | null {
  const offsets: number[] = [];
  const { end } = offsetsOf(node);
  for (let index = 0; index < node.value.length; index++) {
    const offset = source.locate(node, index)?.offset;
    if (offset === undefined || offset >= end) return null;
    offsets.push(offset);
  }
  return offsets;
}

/** How much is written for a sign: it may have a backslash before it, or be a character reference. */
function lengthAt(offset: number, { text }: SourceText): number {
  const [written = ''] = /^(?:\\[!-/:-@[-`{-~]|&[#\w]{1,32};)/.exec(text.slice(offset, offset + 40)) ?? [];
  return written.length || 1;
}
