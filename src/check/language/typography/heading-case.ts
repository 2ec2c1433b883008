import { say } from '../../../report/words/said.ts';
import type { CheckedDocument, Rule } from '../../rule.ts';
import { projectWords } from '../project-words.ts';
import { PLACEHOLDER, type Prose } from '../prose.ts';
import { type Mistake, proseRule } from '../prose-rule.ts';
import { languageSettings } from '../settings.ts';
import { wordsOf } from '../words.ts';

/** Of the words that could be small, how many are capitalised where a heading has English capitals. */
const MOST = 2 / 3;

/** Headings and captions with a capital in most words, as English has them. */
export const headingCase: Rule = proseRule({
  id: 'heading-case',
  *find(prose, document): Generator<Mistake> {
    if (prose.kind !== 'heading' && prose.kind !== 'label') return;
    const capitalised = capitalisedWords(prose, document);
    if (capitalised.length === 0) return;
    const [first] = capitalised;
    yield { start: 0, end: prose.text.length, ...say('heading-case', { word: first?.toLowerCase() }) };
  },
});

/** The capitalised words of a heading in which most are; none where they are few, first or names. */
function capitalisedWords({ text }: Prose, document: CheckedDocument): string[] {
  const { names, terms } = languageSettings(document).settings;
  const known = projectWords(document).value;
  const hidden = [...names, ...terms.flatMap(({ preferred }) => preferred ?? [])].reduce(
    (rest, name) => rest.replaceAll(name, PLACEHOLDER),
    text,
  );
  const words = wordsOf(hidden).filter(
    ({ word, at }) =>
      /^\p{L}/u.test(word) &&
      !/^\p{Lu}[^\p{Ll}]*$/u.test(word) &&
      // At the start, and of a sentence or quotation within.
      at > 0 &&
      !/[.:?!–»"(]\s?$/u.test(hidden.slice(Math.max(0, at - 2), at)) &&
      !(/^\p{Lu}/u.test(word) && known.has(word) && !known.has(word.toLowerCase())),
  );
  const capitalised = words.filter(({ word }) => /^\p{Lu}\p{Ll}/u.test(word)).map(({ word }) => word);
  return capitalised.length >= 2 && capitalised.length / words.length > MOST ? capitalised : [];
}
