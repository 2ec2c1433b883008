import type { Document, DocumentConfig } from '../../document/document.ts';
import { compareVersions } from '../../document/versions.ts';
import { say } from '../../report/words/said.ts';
import type { Finding, Rule } from '../rule.ts';
import { versionsNamed } from './versions-named.ts';

/** One edition has one version and one date: `document.yml`, its history and the text say the same. */
export const versionHistory: Rule = {
  id: 'version-history',
  check(checked, report) {
    const { document } = checked;
    const { version, history } = document.config;
    if (version === null) return;
    if (history.length > 0) checkHistory(document, version, report);
    for (const { written, place } of versionsNamed(checked)) {
      if (compareVersions(written, version) !== 0)
        report({
          ...say('version-history.text', { written, version, description: document.file }),
          place,
        });
    }
  },
};

function checkHistory(
  { config, file, placeOf }: Document,
  version: string,
  report: (finding: Finding) => void,
): void {
  const { history, date } = config;
  const newest = history.reduce(later);
  if (compareVersions(newest.version, version) > 0) {
    const place = placeOf(['history', history.indexOf(newest), 'version']);
    report({
      ...say('version-history.newer', { written: newest.version, version, description: file }),
      place,
    });
  }
  const own = history.find((entry) => compareVersions(entry.version, version) === 0);
  if (own === undefined) report({ ...say('version-history', { version }), place: placeOf(['version']) });
  else if (own.date !== null && date !== null && own.date !== date) {
    const place = placeOf(['history', history.indexOf(own), 'date']);
    report({
      ...say('version-history.date', { version, written: own.date, date, description: file }),
      place,
    });
  }
}

type HistoryEntry = DocumentConfig['history'][number];

const later = (a: HistoryEntry, b: HistoryEntry): HistoryEntry =>
  compareVersions(b.version, a.version) > 0 ? b : a;
