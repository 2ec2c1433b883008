/** The numbers of a document's chapters: 1, 2, 3 and, for appendices, A, B, C. */
export class ChapterNumbers {
  #chapters = 0;
  #appendices = 0;

  next(appendix: boolean): string {
    return appendix ? letters(++this.#appendices) : String(++this.#chapters);
  }
}

/** The numbers of the headings in one chapter. */
export class SectionNumbers {
  readonly #chapter: string;
  readonly #counter: number[] = [];

  constructor(chapter: string) {
    this.#chapter = chapter;
  }

  /** The next number of a level: after 4.2.3, level 2 gives 4.3. */
  next(level: number): string {
    const counter = this.#counter;
    if (level > 1) {
      counter.length = Math.min(counter.length, level - 1);
      while (counter.length < level - 1) counter.push(0);
      counter[level - 2] = (counter[level - 2] ?? 0) + 1;
    }
    return [this.#chapter, ...counter.slice(0, level - 1)].join('.');
  }
}

/** 1 → A, 26 → Z, 27 → AA. */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return before > 0 ? letters(before) + letter : letter;
}
