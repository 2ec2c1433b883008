import { sequenceText } from '../content/content-stream.ts';
import { collapseSpaces, joinText, type TextRun } from '../content/text-run.ts';
import { elementText } from '../structure/element-text.ts';
import { pageOf } from '../structure/page-of.ts';
import type { Element, Kid } from '../structure/tree.ts';
import { entry, languageName, linkName, replacement, type Speaker } from './speaker.ts';

/** Where nothing is painted: what is said there joins without a space. */
const NOWHERE = { x: Number.NaN, y: Number.NaN };

/** A line of text as it is heard, with what is said of its parts in brackets. */
export class Line {
  /** Of its first text, counted from 1; 0 while there is none. */
  page = 0;
  readonly #speaker: Speaker;
  #run: TextRun | null = null;
  /** Whether what comes next is parted from what was said before. */
  #parted = false;

  constructor(speaker: Speaker) {
    this.#speaker = speaker;
  }

  get text(): string {
    return collapseSpaces(this.#run?.text ?? '');
  }

  /** Says what follows is, or what it was. */
  mark(...words: readonly (string | null)[]): void {
    const said = words.filter((word) => word !== null);
    if (said.length > 0) this.say(`[${said.join(', ')}] `);
  }

  /** Says words that are painted nowhere, parted from what is around them. */
  say(words: string): void {
    this.part();
    this.#add({ text: words, first: NOWHERE, last: NOWHERE, size: 0 });
    this.part();
  }

  /** Parts what comes next from what was said before, where a word follows upon a word. */
  part(): void {
    this.#parted = true;
  }

  /**
   * Says text, links and whatever else stands in a line.
   *
   * @param language of what is around: BCP 47
   */
  add(kids: readonly Kid[], language: string): void {
    const { contents, pages } = this.#speaker;
    for (const kid of kids) {
      if (kid.kind === 'element') this.#addElement(kid, language);
      if (kid.kind !== 'content') continue;
      this.page ||= pages.get(kid.page?.number ?? -1) ?? 0;
      this.#add(sequenceText(contents.get(kid.owner?.number ?? -1)?.sequences.get(kid.id)));
    }
  }

  #addElement(element: Element, around: string): void {
    const { words, pages } = this.#speaker;
    this.page ||= pageOf(element, pages);
    const language = entry(element, 'Lang') ?? around;
    const foreign = language === around ? null : languageName(this.#speaker, language);
    const expansion = entry(element, 'E');
    // The language of an abbreviation is that of what it stands for.
    this.mark(this.#roleOf(element), ...(expansion === null ? [foreign] : []));
    this.#addContent(element, language);
    if (expansion !== null) this.say(`[${[words.expansion(expansion), foreign ?? []].flat().join(', ')}]`);
    else if (foreign !== null) this.say(`[${languageName(this.#speaker, around)}]`);
  }

  /** What is said of an element in a line. */
  #roleOf({ role }: Element): string | null {
    const { words } = this.#speaker;
    const said: Readonly<Record<string, string>> = {
      Link: words.link,
      Figure: words.picture,
      Formula: words.formula,
      Form: words.field,
    };
    return said[role] ?? null;
  }

  #addContent(element: Element, language: string): void {
    const { contents, words } = this.#speaker;
    const instead = replacement(element);
    const name = element.role === 'Link' && instead === null ? linkName(this.#speaker, element) : '';
    if (name !== '' && collapseSpaces(name) !== collapseSpaces(elementText(element, contents)))
      this.say(name);
    else if (instead !== null) this.#add({ text: instead, first: NOWHERE, last: NOWHERE, size: 0 });
    else if (element.role === 'Figure') this.say(words.undescribed);
    else this.add(element.kids, language);
  }

  #add(next: TextRun | null): void {
    if (!next) return;
    if (!this.#run) this.#run = { ...next };
    else {
      if (this.#parted && /[^\s([«»“]$/u.test(this.#run.text) && /^[\p{L}\p{N}[(«»“]/u.test(next.text))
        this.#run.text += ' ';
      joinText(this.#run, next);
    }
    this.#parted = false;
  }
}
