import { UNSEEN } from '../report/visible.ts';
import type { Block, Inline, WordDocument } from '../word/types.ts';

/** Without width, in a text: they say where a word may break, or are left of a file's beginning. */
const WITHOUT_WIDTH = /[\u200b\u2060\ufeff]/g;

/** A text without characters that nobody sees, and how many they were. */
export function cleanText(text: string): { text: string; count: number } {
  const clean = text.replace(UNSEEN, '').replace(WITHOUT_WIDTH, '');
  return { text: clean, count: text.length - clean.length };
}

/** The same of all texts of a document. */
export function cleanDocument(document: WordDocument): { document: WordDocument; count: number } {
  let count = 0;
  const clean = (text: string): string => {
    const cleaned = cleanText(text);
    count += cleaned.count;
    return cleaned.text;
  };
  const inline = (one: Inline): Inline => {
    if (one.kind === 'text') return { ...one, text: clean(one.text) };
    if (one.kind === 'text-box') return { ...one, blocks: one.blocks.map(block) };
    if (one.kind !== 'picture' && one.kind !== 'object') return one;
    return { ...one, alternative: one.alternative === null ? null : clean(one.alternative) };
  };
  const block = (one: Block): Block =>
    one.kind === 'paragraph'
      ? { ...one, inlines: one.inlines.map(inline) }
      : {
          ...one,
          rows: one.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) })),
          })),
        };
  const notes = (map: ReadonlyMap<string, readonly Block[]>) =>
    new Map([...map].map(([id, blocks]) => [id, blocks.map(block)]));
  const cleaned: WordDocument = {
    ...document,
    properties: {
      ...document.properties,
      title: document.properties.title && clean(document.properties.title),
    },
    body: document.body.map(block),
    footnotes: notes(document.footnotes),
    endnotes: notes(document.endnotes),
    comments: document.comments.map((comment) => ({ ...comment, blocks: comment.blocks.map(block) })),
    margins: document.margins.map((margin) => ({ ...margin, blocks: margin.blocks.map(block) })),
  };
  return { document: cleaned, count };
}
