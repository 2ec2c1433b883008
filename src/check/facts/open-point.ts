import type { Rule } from '../rule.ts';

/** What is not settled may stand in a draft, where it is shown; an edition that is released has none. */
export const openPoint: Rule = {
  id: 'open-point',
  always: true,
  check({ document, rendered }, report) {
    const released = document.config.status === 'released';
    for (const { text, owner, since, ask, place } of rendered.openPoints) {
      const facts = [owner && `owner: ${owner}`, since && `open since ${since}`, ask && `ask ${ask}`]
        .filter(Boolean)
        .join(', ');
      report({
        refuses: released,
        message: released
          ? `A release has no open point: "${text}"`
          : `Open point: "${text}"${facts === '' ? '' : ` (${facts})`}`,
        place,
        hint: released ? 'Settle it, or set the status back to draft.' : undefined,
      });
    }
  },
};
