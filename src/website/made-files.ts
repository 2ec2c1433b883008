import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltArtifact } from '../make/result.ts';
import type { Download } from './edition-pages.ts';
import { readSections, SECTIONS_FILE } from './sections.ts';
import type { SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';

/** What decides how a file of an edition is called on the site. */
export interface NamedFile extends Pick<BuiltArtifact, 'kind' | 'format' | 'variant' | 'sheet'> {
  /** From the edition's folder. */
  readonly path: string;
}

/** A file that was made of an edition, and what the manifest says of it. */
export interface MadeFile extends NamedFile, Pick<BuiltArtifact, 'bytes' | 'pages'> {
  readonly content: Uint8Array;
}

/**
 * What a build has made of a document.
 *
 * @param folder of the edition, from the output folder
 */
export function builtFiles(out: string, artifacts: readonly BuiltArtifact[], folder: string): MadeFile[] {
  return artifacts
    .filter((artifact) => artifact.path.startsWith(`${folder}/`))
    .map((artifact) => ({
      ...artifact,
      path: artifact.path.slice(folder.length + 1),
      content: readFileSync(path.join(out, artifact.path)),
    }));
}

/** Whether an edition was frozen with its pages. */
export const hasPages = (made: readonly NamedFile[]): boolean =>
  made.some(({ path: file }) => file === SECTIONS_FILE);

/** The PDF of an edition for nobody in particular, and the self-contained page with all of it. */
export function downloadsOf(made: readonly MadeFile[]): {
  readonly pdf: Download | null;
  readonly onePage: Download | null;
} {
  const download = (found: MadeFile | undefined): Download | null =>
    found === undefined ? null : { file: nameOnSite(found, made), bytes: found.bytes, pages: found.pages };
  return {
    pdf: download(made.find((file) => isForNobody(file) && file.format === 'pdf')),
    onePage: download(made.find((file) => nameOnSite(file, made) === onePageName(made))),
  };
}

/** The files of an edition as they stand on the site. */
export const filesOnSite = (made: readonly MadeFile[]): SiteFile[] =>
  made.map((file) => ({ path: nameOnSite(file, made), content: file.content }));

/**
 * The name of a made file on the site. The self-contained page is `index.html` where an edition is read from its folder alone; on the site that
 * is the entry page.
 */
export function nameOnSite(file: NamedFile, made: readonly NamedFile[]): string {
  const isOnePage = file.path === ENTRY && isForNobody(file) && !hasPages(made);
  return isOnePage ? onePageName(made) : file.path;
}

const ENTRY = 'index.html';

/** As the PDF is called. */
const onePageName = (made: readonly NamedFile[]): string =>
  made.find((file) => isForNobody(file) && file.format === 'pdf')?.path.replace(/\.pdf$/, '.html') ??
  'one-page.html';

const isForNobody = ({ kind, variant, sheet }: NamedFile): boolean =>
  kind === 'edition' && variant === null && sheet === null;

/** The pages of an edition beside its other files, and what stands on them. */
export function withPages(
  pages: readonly SiteFile[],
  others: readonly SiteFile[],
): Pick<SiteEdition, 'pages' | 'files'> {
  const files = [...pages, ...others];
  const sections = files.find(({ path: file }) => file === SECTIONS_FILE);
  const text = sections === undefined ? '' : Buffer.from(sections.content).toString('utf8');
  return { pages: readSections(text) ?? [], files };
}
