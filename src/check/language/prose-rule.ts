import type { RuleId } from '../../report/catalogue.ts';
import type { SaidText } from '../../report/words/said.ts';
import type { CheckedDocument, Finding, Rule } from '../rule.ts';
import { proseOf } from './collect-prose.ts';
import type { Prose } from './prose.ts';

/** Something wrong in a stretch of prose; indices count in its text. */
export interface Mistake extends SaidText {
  readonly start: number;
  readonly end: number;
  /** What to put in the place of a range, the mistake's own where none is given. */
  readonly edit?: Edit | undefined;
  /** What an author may choose to write in the mistake's own place. */
  readonly near?: readonly string[] | undefined;
}

interface Edit {
  readonly start?: number;
  readonly end?: number;
  readonly replacement: string;
}

export function findingOf(prose: Prose, { start, end, edit, near = [], ...text }: Mistake): Finding {
  const fix = edit && prose.fix(edit.start ?? start, edit.end ?? end, edit.replacement);
  const choices = near.flatMap((word) => prose.fix(start, end, word) ?? []);
  return { ...text, place: prose.placeOf(start, end), fix, ...(choices.length > 0 && { choices }) };
}

interface ProseRule {
  readonly id: RuleId;
  /** The mistakes in one stretch of Danish prose. */
  readonly find: (prose: Prose, document: CheckedDocument) => Iterable<Mistake>;
}

/** A rule that looks at each stretch of Danish prose by itself. */
export function proseRule({ id, find }: ProseRule): Rule {
  return {
    id,
    check(document, report) {
      for (const prose of proseOf(document)) {
        if (!prose.isDanish) continue;
        for (const mistake of find(prose, document)) report(findingOf(prose, mistake));
      }
    },
  };
}

/**
 * The change of one or more spaces that ends before an index. It takes the next character along, since what the author
 * wrote between the two, such as a footnote or the indentation of a line, must not be moved or lost.
 */
export function editSpaces(text: string, start: number, end: number, replacement: string): Edit {
  return { start, end: end + 1, replacement: replacement + text.slice(end, end + 1) };
}
