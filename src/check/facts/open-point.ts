import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';

/** What is not settled may stand in a draft, where it is shown; an edition that is released has none. */
export const openPoint: Rule = {
  id: 'open-point',
  always: true,
  check({ document, rendered }, report) {
    const released = document.config.status === 'released';
    for (const { text, owner, since, ask, place } of rendered.openPoints) {
      if (released) report({ refuses: true, ...say('open-point.in-release', { text }), place });
      else report({ ...say('open-point', { text, owner, since, ask }), place });
    }
  },
};
