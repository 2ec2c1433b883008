import type { Code, Paragraph } from 'mdast';
import type { Feature, ParseContext } from '../../feature.ts';
import { offsetsOf } from '../../source-text.ts';
import { walkMarkdown } from '../../walk.ts';
import { readIncludedBlock, readIncludeLine, withoutEscape } from './directive.ts';

/** Code that is to be taken from a file. Here it is only noted which: a chapter is parsed without looking at any other file. */
export const includes: Feature = {
  parse(tree, context) {
    walkMarkdown(tree, (node, parent, index) => {
      if (node.type === 'code') noteLines(node, context);
      if (node.type === 'paragraph') {
        const code = blockOf(node, context);
        if (code !== null) parent.children[index] = code;
      }
      return undefined;
    });
  },
};

function noteLines(code: Code, { source }: ParseContext): void {
  const { start, end } = offsetsOf(code);
  let from = start;
  const lines = code.value.split('\n').map((line) => {
    const wanted = readIncludeLine(line);
    if (wanted === null) return withoutEscape(line);
    const written = line.trim();
    // Each is looked for behind the one before.
    const found = source.text.indexOf(written, from);
    const isThere = found >= 0 && found < end;
    if (isThere) from = found + written.length;
    const place = isThere ? source.placeAt(found, written.length) : source.placeOf(code);
    return { ...wanted, written: line, place };
  });
  code.value = lines.map((line) => (typeof line === 'string' ? line : line.written)).join('\n');
  if (lines.some((line) => typeof line !== 'string')) code.data = { ...code.data, lines };
}

/** A paragraph that is nothing but the name of a file whose code it stands for. */
function blockOf(paragraph: Paragraph, { source }: ParseContext): Code | null {
  const written = source.sliceOf(paragraph);
  const block = readIncludedBlock(written);
  if (block === null) return null;
  const { language, title, path, part } = block;
  const place = source.placeOf(paragraph);
  return {
    type: 'code',
    lang: language,
    value: written,
    data: { ...(title !== null && { title }), lines: [{ path, part, written, place }] },
    ...(paragraph.position && { position: paragraph.position }),
  };
}
