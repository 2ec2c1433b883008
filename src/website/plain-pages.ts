import { stringsOf } from '../language/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SiteDocument, SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';
import type { SitePages } from './site-pages.ts';

/** Pages that every site has: none such page, where mistakes are reported, the accessibility statement. */
export function plainPages(pages: SitePages, { config }: Workspace, hasSheets: boolean): SiteFile[] {
  const words = stringsOf(config.language);
  const { accessibilityStatement: statement, contact, site } = config;
  const front = (href: string) => ({ href, text: words.toFrontPage });
  // A server shows it at any address, so it names its styles from the server's root where that is known.
  const root = site === null ? '' : new URL(site.endsWith('/') ? site : `${site}/`).pathname;
  const notFound = {
    heading: words.notFound,
    paragraphs: [words.notFoundHow],
    links: [front(`${root}index.html`)],
  };
  const answered = (heading: string, address: string | null, known: readonly string[], unknown: string) => ({
    heading,
    paragraphs: address === null ? [unknown] : known,
    links: address === null ? [front('../index.html')] : [addressLink(address)],
  });
  const report = answered(
    words.reportError,
    contact.errors,
    [words.reportErrorHow, words.reportErrorAt],
    words.reportErrorUnknown,
  );
  const print = answered(
    words.printedCopies,
    contact.prints,
    [words.printedCopiesAt],
    words.printedCopiesUnknown,
  );
  const was =
    statement === null
      ? pages.notice('was/index.html', {
          heading: words.accessibilityStatement,
          paragraphs: [words.accessibilityStatementUnknown],
          links: [front('../index.html')],
        })
      : pages.redirect('was/index.html', statement);
  return [
    pages.notice('404.html', notFound, root),
    pages.notice('report/index.html', report),
    ...(hasSheets ? [pages.notice('print/index.html', print)] : []),
    was,
  ];
}

/** A mail address or a web address; of the latter without what is filled in where it is used. */
function addressLink(address: string): { readonly href: string; readonly text: string } {
  const isMail = address.includes('@') && !/^https?:/.test(address);
  if (isMail) return { href: `mailto:${address}`, text: address };
  const plain = address.replace(/[?&][^?&#]*\{\w+\}[^?&#]*/g, '');
  return { href: plain, text: plain };
}

/** `/guide/` and `/guide/1/` lead to the newest edition, of all and of that number. */
export function documentRedirects(pages: SitePages, { id, editions }: SiteDocument): SiteFile[] {
  const versions = new Set(editions.map(({ version }) => version));
  const shown = editions.filter(({ withdrawn }) => withdrawn === null);
  const byMajor = Map.groupBy(shown, ({ version }) => version.split('.')[0] ?? version);
  const majors = [...byMajor].flatMap(([major, own]) => {
    const target = own.find(({ draft }) => !draft) ?? own[0];
    if (target === undefined || versions.has(major)) return [];
    return pages.redirect(`${id}/${major}/index.html`, `../${target.version}/index.html`);
  });
  return [pages.redirect(`${id}/index.html`, 'latest/index.html'), ...majors];
}

/** What stands at the addresses of an edition that was withdrawn. */
export function withdrawnPages(pages: SitePages, edition: SiteEdition): SiteFile[] {
  const { document, title, language, version, withdrawn, addresses } = edition;
  if (withdrawn === null) return [];
  const words = stringsOf(language);
  return [...new Set(['index.html', ...addresses])].map((file) => {
    const path = `${document}/${version}/${file}`;
    const up = '../'.repeat(file.split('/').length);
    return pages.notice(path, {
      heading: words.withdrawn,
      paragraphs: [
        `${title}. ${words.withdrawnOn(version, words.formatDate(withdrawn.date))}`,
        `${words.because} ${withdrawn.reason}`,
      ],
      links: [{ href: `${up}latest/index.html`, text: words.toNewestEdition }],
    });
  });
}
