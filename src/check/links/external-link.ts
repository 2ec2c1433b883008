import { say } from '../../report/words/said.ts';
import type { LinkState } from '../online/link-state.ts';
import type { CheckedDocument, Finding, Rule } from '../rule.ts';
import { linksIn } from './links-in.ts';

/** A link to the web leads somewhere. Asked politely: see `online/link-checker.ts`. */
export const externalLink: Rule = {
  id: 'external-link',
  online: true,
  async check(document, report) {
    const { links: checker } = document;
    if (checker === null) return;
    const all = [...linksIn(document), ...linksOfWebsite(document)];
    const links = all.filter(({ url }) => /^https?:\/\//i.test(url) && URL.canParse(url));
    const states = await Promise.all(links.map(({ url }) => checker.stateOf(url)));
    for (const [index, { url, place }] of links.entries()) {
      const said = describe(url, states[index] ?? { kind: 'good' });
      if (said !== null) report({ ...said, place });
    }
  },
};

/** What `kl-docs.yml` has the website link to. What its pages fill in is no part of such an address yet. */
function linksOfWebsite({ workspace: { config, placeOf } }: CheckedDocument) {
  const { accessibilityStatement, contact } = config;
  const named = [
    { url: accessibilityStatement, place: placeOf(['accessibilityStatement']) },
    { url: contact.errors, place: placeOf(['contact', 'errors']) },
    { url: contact.prints, place: placeOf(['contact', 'prints']) },
  ];
  return named.flatMap(({ url, place }) => (url === null || url.includes('{') ? [] : { url, place }));
}

function describe(url: string, state: LinkState): Omit<Finding, 'place'> | null {
  switch (state.kind) {
    case 'good':
      return null;
    case 'gone':
      return { severity: 'error', ...say('external-link.gone', { url, status: state.status }) };
    case 'moved':
      return { severity: 'note', ...say('external-link.moved', { url, to: state.to }) };
    case 'unclear':
      return { severity: 'note', ...say('external-link.unclear', { url, status: state.status }) };
    case 'unreachable':
      return { ...say('external-link', { url, reason: state.reason }) };
    case 'private':
      return { ...say('external-link.private', { url }) };
  }
}
