import { stringsOf } from '../language/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addressOf } from './around.ts';
import type { SiteDocument, SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';

/** What is read by programs: search engines, feed readers, web servers. What needs the site's address is left out where that is not known. */
export function forMachines({ config }: Workspace, documents: readonly SiteDocument[]): SiteFile[] {
  const { site } = config;
  const headers = { path: '_headers', content: headersFile(documents) };
  if (site === null) return [{ path: 'robots.txt', content: ROBOTS }, headers];
  const robots = { path: 'robots.txt', content: `${ROBOTS}Sitemap: ${addressOf(site, 'sitemap.xml')}\n` };
  const sitemap = { path: 'sitemap.xml', content: sitemapFile(site, documents) };
  return [robots, headers, sitemap, { path: 'feed.xml', content: feedFile(config, site, documents) }];
}

/** Nothing is forbidden: a page that may not be fetched cannot say that it is not to be listed (RFC 9309). */
const ROBOTS = 'User-agent: *\nAllow: /\n';

/** Only what stays at its address (sitemaps.org 0.9): the front page, and the newest edition of what is released. */
function sitemapFile(site: string, documents: readonly SiteDocument[]): string {
  const pages = documents.flatMap(({ id, latest }) => {
    if (latest === null || latest.draft) return [];
    const files = ['index.html', ...latest.pages.map(({ file }) => file)];
    return files.map((file) => ({
      address: addressOf(site, `${id}/latest/${file}`) ?? '',
      date: latest.date,
    }));
  });
  const rows = pages.map(
    ({ address, date }) => `<url><loc>${escaped(address)}</loc><lastmod>${date}</lastmod></url>`,
  );
  const front = `<url><loc>${escaped(addressOf(site, '') ?? '')}</loc></url>`;
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[front, ...rows].join('\n')}\n</urlset>\n`;
}

/** The released editions, the newest first (Atom, RFC 4287). */
function feedFile(
  { title, language, publisher }: Workspace['config'],
  site: string,
  documents: readonly SiteDocument[],
): string {
  const words = stringsOf(language);
  const released = documents
    .flatMap(({ editions }) => editions)
    .filter(({ draft, withdrawn }) => !draft && withdrawn === null)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const entry = ({ document, title, version, date, changes }: SiteEdition): string => {
    const address = escaped(addressOf(site, `${document}/${version}/index.html`) ?? '');
    const list = changes.map((change) => `<li>${escaped(change)}</li>`).join('');
    const content = list === '' ? '' : `<content type="html">${escaped(`<ul>${list}</ul>`)}</content>`;
    return `<entry><id>${address}</id><title>${escaped(`${title} ${version}`)}</title><updated>${date}T00:00:00Z</updated><link href="${address}"/>${content}</entry>`;
  };
  const address = escaped(addressOf(site, '') ?? '');
  // What is older than every computer says that nothing is released yet.
  const updated = released[0]?.date ?? '1970-01-01';
  return [
    `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${address}</id><title>${escaped(words.feedTitle(title))}</title><updated>${updated}T00:00:00Z</updated>`,
    `<author><name>${escaped(publisher ?? title)}</name></author>`,
    `<link href="${address}"/><link rel="self" href="${escaped(addressOf(site, 'feed.xml') ?? '')}"/>`,
    ...released.map(entry),
    '</feed>\n',
  ].join('\n');
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STRICT =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** In an edition's folder is a self-contained page, too. Its other pages say the strict policy themselves. */
const SELF_CONTAINED =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For servers that read this file (Cloudflare, Netlify). No two rules say a policy for one address: both would hold. */
function headersFile(documents: readonly SiteDocument[]): string {
  const rule = (path: string, ...headers: readonly string[]) =>
    `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`;
  const strict = (path: string) => rule(path, `Content-Security-Policy: ${STRICT}`);
  const editions = documents.flatMap(({ id, editions }) =>
    editions.map(({ version }) =>
      rule(`/${id}/${version}/*`, `Content-Security-Policy: ${SELF_CONTAINED}`, 'X-Robots-Tag: noindex'),
    ),
  );
  return [
    rule(
      '/*',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy: same-origin',
    ),
    ...['/', '/index.html', '/404.html', '/report/*', '/was/*', '/print/*', '/search/*'].map(strict),
    ...documents.map(({ id }) => strict(`/${id}/latest/*`)),
    ...editions,
  ].join('\n');
}
