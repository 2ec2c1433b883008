import type { FrozenFile } from '../release/record.ts';

/** What decides how a file of an edition is called on the site. Its path is from the edition's folder. */
export type NamedFile = Pick<FrozenFile, 'path' | 'kind' | 'format' | 'variant' | 'sheet'>;

/** A file that was made of an edition. */
export type MadeFile = NamedFile & Pick<FrozenFile, 'bytes' | 'pages'>;

/** A file of an edition that its pages offer. */
export interface Download {
  /** From the edition's folder on the site. */
  readonly file: string;
  readonly bytes: number;
  /** Of a PDF; null for what has none. */
  readonly pages: number | null;
}

/** The PDF of an edition for nobody in particular, and the self-contained page with all of it. */
export function downloadsOf(made: readonly MadeFile[]): {
  readonly pdf: Download | null;
  readonly onePage: Download | null;
} {
  const download = (found: MadeFile | undefined): Download | null =>
    found === undefined ? null : { file: nameOnSite(found, made), bytes: found.bytes, pages: found.pages };
  return {
    pdf: download(made.find((file) => isForNobody(file) && file.format === 'pdf')),
    onePage: download(made.find(isOnePage)),
  };
}

/**
 * In the folder of a released edition's files: its pages for the website, and what they name. On the site these stand in the edition's own
 * folder, where `index.html` is the entry page; where an edition is read from its folder alone, that is its self-contained page.
 */
export const PAGES_FOLDER = 'pages';

/** The path of a made file from the edition's folder on the site. */
export function nameOnSite(file: NamedFile, made: readonly NamedFile[]): string {
  if (file.kind === 'page') return file.path.slice(PAGES_FOLDER.length + 1);
  return isOnePage(file) ? onePageName(made) : file.path;
}

const isOnePage = (file: NamedFile): boolean => file.path === 'index.html' && isForNobody(file);

/** As the PDF is called. */
const onePageName = (made: readonly NamedFile[]): string =>
  made.find((file) => isForNobody(file) && file.format === 'pdf')?.path.replace(/\.pdf$/, '.html') ??
  'one-page.html';

const isForNobody = ({ kind, variant, sheet }: NamedFile): boolean =>
  kind === 'edition' && variant === null && sheet === null;
