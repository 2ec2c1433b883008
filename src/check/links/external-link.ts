import type { LinkState } from '../online/link-state.ts';
import type { Finding, Rule } from '../rule.ts';
import { linksIn } from './links-in.ts';

/** A link to the web leads somewhere. Asked politely: see `online/link-checker.ts`. */
export const externalLink: Rule = {
  id: 'external-link',
  online: true,
  async check(document, report) {
    const { links: checker } = document;
    if (checker === null) return;
    const links = linksIn(document).filter(({ url }) => /^https?:\/\//i.test(url) && URL.canParse(url));
    const states = await Promise.all(links.map(({ url }) => checker.stateOf(url)));
    for (const [index, { url, place }] of links.entries()) {
      const said = describe(url, states[index] ?? { kind: 'good' });
      if (said !== null) report({ ...said, place });
    }
  },
};

function describe(url: string, state: LinkState): Omit<Finding, 'place'> | null {
  switch (state.kind) {
    case 'good':
      return null;
    case 'gone':
      return {
        severity: 'error',
        message: `There is nothing at ${url} (HTTP ${state.status})`,
        hint: 'Find the new address, or take the link out.',
      };
    case 'moved':
      return { severity: 'note', message: `${url} has moved for good`, hint: `It is now ${state.to}` };
    case 'unclear':
      return {
        severity: 'note',
        message: `${url} answers with HTTP ${state.status}, so that nothing can be said about it`,
        hint: 'Open it in a browser.',
      };
    case 'unreachable':
      return {
        message: `${url} cannot be reached: ${state.reason}`,
        hint: 'Try it again later, or open it in a browser.',
      };
    case 'private':
      return {
        message: `${url} is on a private network, where readers cannot follow`,
        hint: 'Link to a public page, or take the link out.',
      };
  }
}
