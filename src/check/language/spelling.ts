import { distance } from 'fastest-levenshtein';
import { say } from '../../report/words/said.ts';
import type { CheckedDocument, Rule } from '../rule.ts';
import { danishDictionary } from './dictionary.ts';
import { projectWords, WORDS_FILE } from './project-words.ts';
import { findingOf } from './prose-rule.ts';
import { unknownWords } from './unknown-words.ts';

/** Different words that are given suggestions: each can take Hunspell 0.3 s. */
const MOST_SUGGESTED = 12;
const SHOWN = 3;

/** Words that neither Hunspell nor the project knows. Those that a scanner has clearly damaged are `ocr-remains`. */
export const spelling: Rule = {
  id: 'spelling',
  async check(document, report) {
    for (const { place = { file: WORDS_FILE }, ...problem } of projectWords(document).problems)
      report({ ...problem, said: problem.said, severity: 'error', place });
    const other = document.chapters.find(({ language }) => !/^da\b/i.test(language));
    if (other !== undefined) {
      report({
        severity: 'note',
        ...say('spelling.not-danish', { language: other.language }),
        place: { file: other.file },
      });
    }
    const suggested = new Map<string, readonly string[]>();
    for (const { prose, start, end, word, readings, scanned } of await unknownWords(document)) {
      if (scanned) continue;
      let near = suggested.get(word);
      if (near === undefined) {
        near = await nearWords(word, readings, document, suggested.size < MOST_SUGGESTED);
        suggested.set(word, near);
      }
      report(findingOf(prose, { start, end, near, ...say('spelling', { word, near }) }));
    }
    if (suggested.size > 0) (await danishDictionary()).save();
  },
};

async function nearWords(
  word: string,
  readings: readonly string[],
  document: CheckedDocument,
  suggest: boolean,
): Promise<string[]> {
  const near = [...projectWords(document).value].filter(
    (known) => word.length > 3 && distance(word.toLowerCase(), known.toLowerCase()) <= 1,
  );
  const suggestions = suggest ? await (await danishDictionary()).suggestionsFor(word) : [];
  return [...new Set([...readings, ...near, ...suggestions])].slice(0, SHOWN);
}
