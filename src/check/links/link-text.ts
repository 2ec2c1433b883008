import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';
import { linksIn } from './links-in.ts';

/** What says nothing about where a link leads, without punctuation and in small letters. */
const EMPTY_PHRASES = new Set(
  [
    [
      'her',
      'klik',
      'klik her',
      'tryk her',
      'se her',
      'gå hertil',
      'følg linket',
      'dette link',
      'linket',
      'link',
    ],
    [
      'læs',
      'læs her',
      'læs mere',
      'læs mere her',
      'se mere',
      'se mere her',
      'mere',
      'mere information',
      'videre',
    ],
    ['hent', 'hent her', 'download', 'siden', 'denne side', 'hjemmesiden', 'dokumentet', 'kilde'],
    ['here', 'click', 'click here', 'see here', 'this', 'this link', 'this page', 'the page', 'the link'],
    ['read', 'read more', 'read more here', 'more', 'more information', 'learn more', 'source'],
  ].flat(),
);

/** A screen reader lists the links of a page by their texts alone (WCAG 2.2, 2.4.4 and 2.4.9; failure F84). */
export const linkText: Rule = {
  id: 'link-text',
  check(document, report) {
    for (const { text, place } of linksIn(document)) {
      if (text === null || !EMPTY_PHRASES.has(bare(text))) continue;
      report({ ...say('link-text', { text }), place });
    }
  },
};

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
