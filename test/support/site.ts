import { sha256 } from '../../src/files/hash.ts';
import type { TemporaryFolder } from './workspace.ts';

/** What is on a page, by its path; of a released edition with its name. */
type Page = string | { readonly text: string; readonly released: string };

/** Puts a made site into a folder, as `kl-docs site` does: its files and their manifest. */
export function makeSite(
  into: TemporaryFolder,
  pages: Readonly<Record<string, Page>>,
  { folder = 'site', withdrawn = [] }: { folder?: string; withdrawn?: readonly string[] } = {},
): void {
  const files = Object.entries(pages).map(([path, page]) => {
    const { text, released } = typeof page === 'string' ? { text: page, released: null } : page;
    into.write(`${folder}/${path}`, text);
    return { path, sha256: sha256(text), bytes: Buffer.byteLength(text), released };
  });
  into.write(`${folder}/manifest.json`, JSON.stringify({ files, withdrawn }));
}

/** A page of a released edition. */
export const frozen = (released: string, text: string): Page => ({ text, released });
