import type { Document } from '../document/document.ts';

/** What search engines and those who share a page read of it. */
export interface WebPage {
  /** The address under which it is published; null where that is not known. */
  readonly address: string | null;
  /** The address of the picture that stands beside a link to it (Open Graph); null where there is none. */
  readonly picture: string | null;
  /** schema.org TechArticle, as JSON-LD 1.1. */
  readonly structuredData: Readonly<Record<string, unknown>>;
}

/**
 * Describes a document's page for the web. Nothing is said that `document.yml` or `kl-docs.yml` does not say.
 *
 * @param site the address of the output folder on the web
 * @param path the page's path from the output folder
 * @param picturePath its picture's
 */
export function webPage(
  { config }: Document,
  site: string | null,
  path: string | null,
  picturePath: string | null,
): WebPage {
  const addressOf = (file: string | null) =>
    site === null || file === null ? null : pageAddress(site, file);
  const [address, picture] = [addressOf(path), addressOf(picturePath)];
  const { title, subtitle, description, publisher, version, date, language, status } = config;
  return {
    address,
    picture,
    structuredData: {
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: title,
      ...(subtitle && { alternativeHeadline: subtitle }),
      ...(description && { description }),
      ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
      ...(address && { url: address }),
      ...(picture && { image: picture }),
      ...(version && { version }),
      ...(date && { dateModified: date }),
      inLanguage: language,
      ...(status && { creativeWorkStatus: status === 'draft' ? 'Draft' : 'Published' }),
    },
  };
}

/** `index.html` is what a folder's address shows. */
function pageAddress(site: string, path: string): string {
  const folder = site.endsWith('/') ? site : `${site}/`;
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), folder).href;
}
