import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';

/** What is not settled may stand in a draft, where it is shown; an edition that is released has none, unless it was released with a reason all the same. */
export const openPoint: Rule = {
  id: 'open-point',
  always: true,
  check({ document, rendered, acceptsOpenPoints }, report) {
    const refused = document.config.status === 'released' && !acceptsOpenPoints;
    for (const { text, owner, since, ask, place } of rendered.openPoints) {
      if (refused) report({ refuses: true, ...say('open-point.in-release', { text }), place });
      else report({ ...say('open-point', { text, owner, since, ask }), place });
    }
  },
};
