import type { Parents } from 'hast';
import { type Language, stringsOf } from '../../language/index.ts';
import type { Feature } from '../feature.ts';
import { languageOf } from '../language-tag.ts';

const AS_WRITTEN = new Set(['code', 'kbd', 'pre', 'samp', 'svg']);

/** Keeps a date such as "24. marts 2025" on one line, by no-break spaces. */
export const dates: Feature = {
  finish: (tree, { language }) => keepTogether(tree, language),
};

/** @param language null for one that the program has no words in */
function keepTogether(parent: Parents, language: Language | null): void {
  for (const child of parent.children) {
    if (child.type === 'text') {
      if (language !== null && /\d/.test(child.value)) {
        child.value = child.value.replace(patternOf(language), (date) => date.replace(/\s/g, '\u00a0'));
      }
    } else if (child.type === 'element' && !AS_WRITTEN.has(child.tagName)) {
      const { lang } = child.properties;
      keepTogether(child, typeof lang === 'string' ? (languageOf(lang) ?? null) : language);
    }
  }
}

const patterns = new Map<Language, RegExp>();

function patternOf(language: Language): RegExp {
  const pattern =
    patterns.get(language) ?? new RegExp(`(?<!\\d)${stringsOf(language).dateInText}(?![\\p{L}\\d])`, 'gu');
  patterns.set(language, pattern);
  return pattern;
}
