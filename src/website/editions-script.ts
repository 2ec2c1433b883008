import { stringsOf } from '../language/index.ts';
import type { SiteDocument } from './site-edition.ts';

/**
 * What pages of editions cannot know when they are made: a script that sets a variable, so that it works from a folder, too.
 *
 * @param errors where mistakes are reported: a mail address, or a web address
 */
export function editionsScript(documents: readonly SiteDocument[], errors: string | null): string {
  const languages = new Set(documents.flatMap(({ editions }) => editions.map(({ language }) => language)));
  const words = [...languages].map((language) => {
    const { switcher, chooseEdition: choose, reportErrorIn } = stringsOf(language);
    return [language, { ...switcher, choose, report: reportErrorIn('{where}') }] as const;
  });
  const told = documents.map(({ id, editions, latest }) => [
    id,
    {
      title: editions[0]?.title ?? id,
      latest: latest?.version ?? null,
      editions: editions.map(({ language, version, date, draft, withdrawn, mendedBy, pages, since }) => {
        const words = stringsOf(language);
        return {
          version,
          name: words.editionOf(version, words.formatDate(date)),
          draft,
          withdrawn: withdrawn !== null,
          mendedBy,
          pages: pages.map(({ file, ids }) => [file, ...ids]),
          since,
        };
      }),
    },
  ]);
  const data = { documents: Object.fromEntries(told), words: Object.fromEntries(words), errors };
  return `window.klDocsSite = ${JSON.stringify(data).replaceAll('<', '\\u003c')};\n`;
}
