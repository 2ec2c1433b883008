import type { ContentStream, PaintedText } from '../content/content-stream.ts';
import type { Fonts } from '../content/font.ts';
import { goesOn, isNewLine, type TextRun } from '../content/text-run.ts';
import type { TextState } from '../content/text-state.ts';
import { INLINE_ROLES } from '../structure/roles.ts';
import type { Element } from '../structure/tree.ts';
import type { Finishing, Pass } from './pass.ts';

/** Elements that stand within a line; all others begin and end a text (ISO 32000-1, 14.8.4.4). */
/**
 * ISO 32000-1, 14.8.2.5: words are parted by spaces in the text itself, not by their place on the page alone. Chromium shows no space
 * where a line ends, nor between boxes that stand apart, as the number of a heading and its title. It is shown there, behind the word.
 */
export const wordBreaks: Pass = {
  name: 'word-breaks',
  run(finishing) {
    const breaker = new WordBreaker(finishing);
    for (const element of finishing.tree.kids) breaker.visit(element);
  },
};

interface Shown {
  readonly content: ContentStream;
  readonly text: PaintedText;
}

class WordBreaker {
  readonly #finishing: Finishing;
  readonly #longWords: string;
  /** What was shown last in the same block; null at its start. */
  #last: Shown | null = null;
  /** Whether a soft hyphen stands after it. */
  #inWord = false;
  /** The word at its end, also over the lines before. */
  #word = '';

  constructor(finishing: Finishing) {
    this.#finishing = finishing;
    this.#longWords = ` ${finishing.options.longWords ?? ''}`;
  }

  visit(element: Element): void {
    // What stands for each piece of text, and goes later.
    const isBlock = element.role !== 'NonStruct' && !INLINE_ROLES.has(element.role);
    if (isBlock) this.#last = null;
    for (const kid of element.kids) {
      if (kid.kind === 'element') this.visit(kid);
      if (kid.kind !== 'content') continue;
      const content = this.#finishing.contents.get(kid.owner?.number ?? -1);
      for (const text of content?.sequences.get(kid.id)?.texts ?? [])
        if (content) this.#show({ content, text });
    }
    if (isBlock) this.#last = null;
  }

  #show(next: Shown): void {
    const { run } = next.text;
    const last = this.#last;
    // It parts no words, and goes later.
    if (run.text === SOFT_HYPHEN) {
      this.#inWord = true;
      return;
    }
    if (last === null) this.#word = '';
    else if (!this.#inWord && this.#isBreak(last, run)) {
      showSpace(this.#finishing, last);
      this.#word = '';
    }
    this.#word = /\s/.test(run.text) ? lastWord(run.text) : this.#word + run.text;
    this.#last = next;
    this.#inWord = false;
  }

  /** Whether a word ends between two texts and nothing says so: they are on two lines, or there is room between them. */
  #isBreak({ content, text: { run, last } }: Shown, next: TextRun): boolean {
    if (/\s$/.test(run.text) || /^\s/.test(next.text)) return false;
    if (isNewLine(run, next)) return !goesOn(this.#word, next.text) && !this.#isOneWord(next.text);
    const width = last?.state.font?.width(content.bytes, last.start, last.end) ?? 0;
    return Math.abs(next.first.x - run.last.x - width * run.size) > ROOM * run.size;
  }

  /** A line may end inside an address or another long word. */
  #isOneWord(next: string): boolean {
    const whole = this.#word + (/^\S*/.exec(next)?.[0] ?? '');
    return this.#longWords.includes(` ${whole}`);
  }
}

const SOFT_HYPHEN = '\u00AD';
/** Em: more than there is around code or before a raised number. */
const ROOM = 0.5;

const lastWord = (text: string): string => /\S*$/.exec(text)?.[0] ?? '';

function showSpace({ contents }: Finishing, { content, text }: Shown): void {
  const { last, run } = text;
  if (!last) return;
  const own = last.state.font?.space;
  const operators = own ? `${own} Tj` : inOtherFont(contents.fonts, content, last.state);
  if (operators === null) return;
  content.edits.push({ start: last.end, end: last.end, replacement: ` ${operators}` });
  run.text += ' ';
}

/** The space of another font of the page, where its own has none: it paints nothing in any. */
function inOtherFont(
  fonts: Fonts,
  { ownerDict }: ContentStream,
  { fontName, fontSize }: TextState,
): string | null {
  const resources = ownerDict.dict('Resources');
  for (const name of resources?.dict('Font')?.entries.keys() ?? []) {
    const space = fonts.get(resources, name)?.space;
    if (space) return `/${name} ${fontSize} Tf ${space} Tj /${fontName} ${fontSize} Tf`;
  }
  return null;
}
