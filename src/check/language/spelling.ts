import { distance } from 'fastest-levenshtein';
import type { CheckedDocument, Rule } from '../rule.ts';
import { danishDictionary } from './dictionary.ts';
import { projectWords, WORDS_FILE } from './project-words.ts';
import { findingOf } from './prose-rule.ts';
import { unknownWords } from './unknown-words.ts';

/** Different words that are given suggestions: each can take Hunspell 0.3 s. */
const MOST_SUGGESTED = 12;
const SHOWN = 3;

/** Words that neither Hunspell nor the project knows. Those that a scanner has damaged are `ocr-remains`. */
export const spelling: Rule = {
  id: 'spelling',
  async check(document, report) {
    for (const { message, place = { file: WORDS_FILE }, hint } of projectWords(document).problems)
      report({ severity: 'error', message, place, hint });
    const other = document.chapters.find(({ language }) => !/^da\b/i.test(language));
    if (other !== undefined) {
      report({
        severity: 'note',
        message: `The spelling of chapters in the language "${other.language}" is not checked`,
        place: { file: other.file },
        hint: 'There is a dictionary for Danish only.',
      });
    }
    const hints = new Map<string, string>();
    for (const { prose, start, end, word, readings } of await unknownWords(document)) {
      if (readings.length > 0) continue;
      let hint = hints.get(word);
      if (hint === undefined) {
        hint = await hintFor(word, document, hints.size < MOST_SUGGESTED);
        hints.set(word, hint);
      }
      report(findingOf(prose, { start, end, message: `"${word}" is not in the dictionary`, hint }));
    }
    if (hints.size > 0) (await danishDictionary()).save();
  },
};

async function hintFor(word: string, document: CheckedDocument, suggest: boolean): Promise<string> {
  const near = [...projectWords(document).value].filter(
    (known) => word.length > 3 && distance(word.toLowerCase(), known.toLowerCase()) <= 1,
  );
  const suggestions = suggest ? await (await danishDictionary()).suggestionsFor(word) : [];
  const words = [...new Set([...near, ...suggestions])].slice(0, SHOWN);
  const add = `If the word is right, add it to ${WORDS_FILE}.`;
  return words.length === 0 ? add : `Did you mean ${words.map((one) => `"${one}"`).join(', ')}? ${add}`;
}
