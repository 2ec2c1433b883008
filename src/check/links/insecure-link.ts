import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';
import { linksIn } from './links-in.ts';

/** What travels by http: can be read and changed on its way, also the page that a citizen is sent to. */
export const insecureLink: Rule = {
  id: 'insecure-link',
  check(document, report) {
    for (const { url, place } of linksIn(document)) {
      if (!/^http:\/\//i.test(url) || /^http:\/\/(?:localhost|127\.|\[::1\])/i.test(url)) continue;
      report({ ...say('insecure-link', { url }), place });
    }
  },
};
