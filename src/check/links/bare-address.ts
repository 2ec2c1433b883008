import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';
import { linksIn } from './links-in.ts';

/** An address as a link's text is read out letter by letter (WCAG 2.2, 2.4.4). */
export const bareAddress: Rule = {
  id: 'bare-address',
  check(document, report) {
    for (const { text, url, place } of linksIn(document)) {
      if (text === null || !/^(?:https?:\/\/|www\.)\S+$/i.test(text)) continue;
      report({ ...say('bare-address', { url }), place });
    }
  },
};
