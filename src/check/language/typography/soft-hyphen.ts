import { say } from '../../../report/words/said.ts';
import type { Finding, Rule } from '../../rule.ts';
import { proseOfChapter } from '../collect-prose.ts';
import { findingOf } from '../prose-rule.ts';

const SOFT_HYPHEN = /\u00ad/g;

/** Soft hyphens: nobody sees them while writing, and words with them are not found in the Markdown. */
export const softHyphen: Rule = {
  id: 'soft-hyphen',
  check(document, report) {
    for (const chapter of document.chapters) {
      const inProse = proseOfChapter(chapter).flatMap((prose): Finding[] =>
        Array.from(prose.text.matchAll(SOFT_HYPHEN), ({ index }) =>
          findingOf(prose, {
            start: index,
            end: index + 1,
            ...say('soft-hyphen', {}),
            edit: { replacement: '' },
          }),
        ),
      );
      const fixed = new Set(inProse.map(({ fix }) => fix?.start));
      const elsewhere = Array.from(chapter.source.text.matchAll(SOFT_HYPHEN), ({ index }) => index)
        .filter((offset) => !fixed.has(offset))
        .map(
          (offset): Finding => ({
            ...say('soft-hyphen.elsewhere', {}),
            place: chapter.source.placeAt(offset),
          }),
        );
      for (const finding of [...inProse, ...elsewhere]) report(finding);
    }
  },
};
