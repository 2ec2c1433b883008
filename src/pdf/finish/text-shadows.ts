import type { ContentStream, MarkedSequence, PaintedText } from '../content/content-stream.ts';
import type { ContentItem, Element } from '../structure/tree.ts';
import { LAYOUT } from './artifact.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 14.8.2.2: a shadow is an artifact. For CSS `text-shadow` Chromium paints the text once more, a little
 * aside and before the text itself, in the same sequence, so that it reads »PlakatPlakat«.
 */
export const textShadows: Pass = {
  name: 'text-shadows',
  run(finishing) {
    const { contents, tree } = finishing;
    for (const element of tree.elements()) {
      for (const kid of element.kids) {
        if (kid.kind !== 'content') continue;
        const content = contents.get(kid.owner?.number ?? -1);
        const sequence = content?.sequences.get(kid.id);
        if (content && sequence?.texts.some(isShadow)) {
          tree.setKids(element, splitItem(element, kid, new SequenceSplitter(content, sequence).split()));
        }
      }
    }
  },
};

/**
 * The same text is painted again right after, less than its size away, and not as far as one narrow letter after another
 * would stand.
 */
function isShadow({ run }: PaintedText, index: number, all: readonly PaintedText[]): boolean {
  const next = all[index + 1]?.run;
  if (!next || next.text !== run.text || run.text.trim() === '') return false;
  const distance = Math.hypot(next.first.x - run.first.x, next.first.y - run.first.y);
  return distance < run.size * Math.min(1, 0.2 * run.text.length);
}

function splitItem(element: Element, item: ContentItem, ids: readonly number[]): Element['kids'] {
  return element.kids.flatMap((kid) =>
    kid === item ? [item, ...ids.map((id) => ({ ...item, id }))] : [kid],
  );
}

/** Ends a sequence before each shadow and goes on after it with a new one. */
class SequenceSplitter {
  readonly #content: ContentStream;
  readonly #sequence: MarkedSequence;
  readonly #tag: string;

  constructor(content: ContentStream, sequence: MarkedSequence) {
    this.#content = content;
    this.#sequence = sequence;
    const { start, end } = sequence.opening;
    this.#tag = content.bytes.toString('latin1', start, end).split(/[\s<]/, 1)[0] ?? '/Span';
  }

  /** The ids of the new sequences in their order. What is left of the old one may be but decoration. */
  split(): number[] {
    const ids: number[] = [];
    let current = this.#sequence;
    const texts = current.texts.splice(0);
    texts.forEach((text, index) => {
      if (!isShadow(text, index, texts)) {
        current.texts.push(text);
        return;
      }
      current = this.#newSequence(text);
      ids.push(current.id);
    });
    if (this.#sequence.texts.length === 0) this.#sequence.paints.delete('text');
    return ids;
  }

  #newSequence({ start, end }: PaintedText): MarkedSequence {
    const { sequences, edits } = this.#content;
    const id = Math.max(...sequences.keys()) + 1;
    edits.push({ start, end: start, replacement: `EMC\n${LAYOUT}\n` });
    edits.push({ start: end, end, replacement: `\nEMC\n${this.#tag} <</MCID ${id}>> BDC` });
    const sequence: MarkedSequence = {
      id,
      opening: { start: end, end },
      closing: this.#sequence.closing,
      paints: new Set(['text']),
      texts: [],
    };
    sequences.set(id, sequence);
    return sequence;
  }
}
