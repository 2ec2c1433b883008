import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { codePointName, UNSEEN } from '../report/visible.ts';

/** The characters of a file that nobody sees, or that turn the direction of others: each told once, where it is first, and how many there are. */
export class UnseenCharacters {
  readonly #found = new Map<string, { readonly place: Place; count: number }>();

  /** @param placeAt of an offset in the text */
  look(text: string, placeAt: (offset: number) => Place): void {
    for (const { 0: character, index } of text.matchAll(UNSEEN)) {
      const found = this.#found.get(character);
      if (found === undefined) this.#found.set(character, { place: placeAt(index), count: 1 });
      else found.count += 1;
    }
  }

  get problems(): Diagnostic[] {
    return [...this.#found].map(([character, { place, count }]) => {
      const values = { codePoint: codePointName(character), more: count - 1 };
      return problem(
        /\p{Cc}/u.test(character) ? 'unseen-character' : 'unseen-character.direction',
        values,
        place,
      );
    });
  }
}

/** Those of a whole text, as a file has it. */
export function unseenInText(file: string, text: string): Diagnostic[] {
  const unseen = new UnseenCharacters();
  unseen.look(text, (offset) => {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    return { file, line: before.split('\n').length, column: offset - start + 1 };
  });
  return unseen.problems;
}
