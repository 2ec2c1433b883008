import type { ContentStream, MarkedSequence, PaintedText } from '../content/content-stream.ts';
import { joinText, type TextRun } from '../content/text-run.ts';
import { serialize } from '../object/serialize.ts';
import { encodeText } from '../object/text-string.ts';
import type { Pass } from './pass.ts';

const SOFT_HYPHEN = '\u00AD';
const HYPHEN = /^[-\u2010]$/;

/**
 * ISO 32000-1, 14.8.2.2.3 and 14.9.4: a word that is broken over lines is still one word. Chromium writes every soft hyphen into the
 * text, and where the line breaks at it also a hyphen. Soft hyphens go, and a sequence that had some, which is a word (see
 * print/fit/), gets what it says as its replacement text: so it is found, copied and read aloud in one piece.
 */
export const softHyphens: Pass = {
  name: 'soft-hyphens',
  run({ contents }) {
    for (const content of contents.all) {
      if (content.softHyphens.length === 0) continue;
      for (const { parts } of content.softHyphens)
        for (const part of parts) content.edits.push({ ...part, replacement: '' });
      for (const sequence of content.sequences.values()) joinWord(content, sequence);
    }
  },
};

function joinWord(content: ContentStream, sequence: MarkedSequence): void {
  const { texts, opening, closing } = sequence;
  if (!texts.some(isSoftHyphen)) return;
  let word: PaintedText | undefined;
  let joined = false;
  for (const [index, text] of texts.entries()) {
    const before = texts[index - 1];
    if (isSoftHyphen(text)) joined = true;
    else if (before && isSoftHyphen(before) && HYPHEN.test(text.run.text)) continue;
    else {
      if (!word) word = { ...text, run: { ...text.run } };
      else if (joined) append(word.run, text.run);
      else joinText(word.run, text.run);
      word.end = text.end;
      joined = false;
    }
  }
  texts.splice(0, texts.length, ...(word ? [word] : []));
  if (!word) return;
  const mark = `\n/Span <</ActualText ${serialize(encodeText(word.run.text))}>> BDC`;
  content.edits.push({ start: opening.end, end: opening.end, replacement: mark });
  content.edits.push({ start: closing.start, end: closing.start, replacement: 'EMC\n' });
}

const isSoftHyphen = ({ run }: PaintedText): boolean => run.text === SOFT_HYPHEN;

function append(run: TextRun, { text, last, size }: TextRun): void {
  run.text += text;
  run.last = last;
  run.size = size;
}
