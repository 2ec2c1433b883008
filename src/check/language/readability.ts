import { say } from '../../report/words/said.ts';
import type { CheckedChapter, Rule } from '../rule.ts';
import { proseOf, proseOfChapter } from './collect-prose.ts';
import { findingOf } from './prose-rule.ts';
import { sentencesOf } from './sentences.ts';
import { languageSettings } from './settings.ts';

/** Words: less says nothing about how a chapter reads. */
const FEWEST_WORDS = 100;

/** How hard each chapter is to read, by LIX (C.-H. Björnsson, Läsbarhet, 1968). */
export const readability: Rule = {
  id: 'readability',
  check(document, report) {
    const { lix: most } = languageSettings(document).settings.readability;
    for (const chapter of document.chapters) {
      const lix = lixOf(chapter);
      if (lix === null || lix <= most) continue;
      const heading = chapter.parsed.mdast.children.find(({ type }) => type === 'heading');
      report({
        ...say('readability', { lix, most }),
        place: heading ? chapter.source.placeOf(heading) : { file: chapter.file },
      });
    }
  },
};

/**
 * Words per sentence plus the percentage of words with more than six letters, rounded. Running Danish text counts, that of
 * lists included; headings, tables, captions and footnotes do not. Null for a chapter with too little of it.
 */
function lixOf(chapter: CheckedChapter): number | null {
  const running = proseOfChapter(chapter).filter(({ kind, isDanish }) => kind === 'text' && isDanish);
  const sentences = running.flatMap(({ text }) => sentencesOf(text));
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < FEWEST_WORDS) return null;
  const long = words.filter((word) => (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 6).length;
  return Math.round(words.length / sentences.length + (100 * long) / words.length);
}

/** Sentences that are hard to hold in mind. */
export const longSentence: Rule = {
  id: 'long-sentence',
  check(document, report) {
    const { sentence: most } = languageSettings(document).settings.readability;
    for (const prose of proseOf(document)) {
      if (prose.kind === 'heading') continue;
      for (const { start, end, words } of sentencesOf(prose.text)) {
        if (words.length <= most) continue;
        report(findingOf(prose, { start, end, ...say('long-sentence', { words: words.length, most }) }));
      }
    }
  },
};
