import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';

/** Drawing needs a browser, which a check does without: what only drawing can find, only a build finds. */
export const undrawnDiagram: Rule = {
  id: 'undrawn-diagram',
  check({ document, undrawnDiagrams }, report) {
    if (undrawnDiagrams === 0) return;
    report({
      ...say('undrawn-diagram', { count: undrawnDiagrams, document: document.id }),
      place: { file: document.file },
    });
  },
};
