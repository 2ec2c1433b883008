import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';
import { proseOf } from './collect-prose.ts';
import { danishDictionary } from './dictionary.ts';
import type { Prose } from './prose.ts';
import { findingOf, type Mistake } from './prose-rule.ts';
import { unknownWords } from './unknown-words.ts';

/** What is left of a scanned text: words that become Danish when the letters a scanner confuses are changed back. */
export const ocrRemains: Rule = {
  id: 'ocr-remains',
  async check(document, report) {
    for (const { prose, start, end, word, readings, scanned } of await unknownWords(document)) {
      if (scanned) report(findingOf(prose, misread({ start, end }, word, readings)));
    }
    const prose = proseOf(document).filter(({ isDanish }) => isDanish);
    for (const unit of prose) {
      for (const mistake of await atSignsIn(unit)) report(findingOf(unit, mistake));
      for (const mistake of barsIn(unit)) report(findingOf(unit, mistake));
      for (const mistake of await dividedWordsIn(unit)) report(findingOf(unit, mistake));
    }
  },
};

function misread(range: { start: number; end: number }, word: string, readings: readonly string[]): Mistake {
  const [only, other] = readings;
  return {
    ...range,
    ...say('ocr-remains', { word, readings: readings.slice(0, 3) }),
    edit: only !== undefined && other === undefined ? { replacement: only } : undefined,
  };
}

/** An @ for an ø (m@de), where that makes a Danish word. Addresses are not in the text of prose. */
async function atSignsIn({ text }: Prose): Promise<Mistake[]> {
  const mistakes: Mistake[] = [];
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}])\p{L}{0,40}@\p{L}{1,40}/gu)) {
    const reading = word.replace('@', 'ø');
    if (!(await (await danishDictionary()).knows(reading))) continue;
    mistakes.push({
      start: index,
      end: index + word.length,
      ...say('ocr-remains.at-sign', { word, reading }),
    });
  }
  return mistakes;
}

/** An upright bar for the capital I (| dag). */
function* barsIn({ kind, text }: Prose): Generator<Mistake> {
  // In a table it is a bar that its author escaped.
  if (kind === 'cell') return;
  for (const { index } of text.matchAll(/(?:^|(?<=[.!?]\s))\|(?=\s\p{Ll})/gu)) {
    yield { start: index, end: index + 1, ...say('ocr-remains.bar', {}), edit: { replacement: 'I' } };
  }
}

/** Words after a hyphen that stands for an omitted part: ejer- og leverandørforhold. */
const JOINING = new Set(['og', 'eller', 'samt', 'til', 'men', 'som', 'kontra', 'hhv']);

/** Words that were divided at the end of a printed line. */
async function dividedWordsIn({ text }: Prose): Promise<Mistake[]> {
  const mistakes: Mistake[] = [];
  for (const match of text.matchAll(/(?<!\p{L})(\p{L}{2,40})-[ \t]*\n\s*(\p{Ll}{2,40})/gu)) {
    const { 0: whole, 1: head = '', 2: tail = '', index } = match;
    if (JOINING.has(tail) || !(await (await danishDictionary()).knows(head + tail))) continue;
    mistakes.push({
      start: index,
      end: index + whole.length,
      ...say('ocr-remains.divided', { word: head + tail }),
      edit: { replacement: head + tail },
    });
  }
  return mistakes;
}
