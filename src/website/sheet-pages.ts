import type { Document } from '../document/document.ts';
import { readOwnWords } from '../document/own-words.ts';
import { OTHER_PAGES } from '../edition/page-names.ts';
import { folderOf, type Variant } from '../plan/plan.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { loadTemplate } from '../template/template.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { siteView } from './around.ts';
import { plainFile, styleFiles } from './assets.ts';
import type { MadeFile } from './made-files.ts';
import { type PageSections, sectionsFile } from './sections.ts';
import { type SiteFile, within } from './site-file.ts';

const STYLE = 'site.css';

/**
 * The pages of an edition of posters or other sheets: one on which a variant is found, and one for each, with pictures of the designs and
 * their files. Paths are from the edition's folder.
 */
export function sheetPages(
  workspace: Workspace,
  document: Document,
  variants: readonly (Variant | null)[],
  made: readonly MadeFile[],
): Outcome<readonly SiteFile[]> {
  const { language, title, version, description, publisher } = document.config;
  return collecting((diagnostics) => {
    const files = new TemplateFiles(workspace);
    const load = (name: string) => diagnostics.take(loadTemplate('website', name, language, files));
    const [list, one] = [load('posters'), load('poster')];
    if (list === null || one === null) return [];
    const fill = (
      template: typeof list,
      file: string,
      name: string,
      more: Readonly<Record<string, unknown>>,
    ) => {
      const html = template.render({
        language,
        site: siteView(workspace, folderOf(document).split('/').length),
        edition: { folder: `../${version ?? ''}/`, styleSheet: STYLE },
        document: { ...document.config, id: document.id, draft: document.config.status === 'draft' },
        page: {
          file,
          title: name,
          description,
          publisher: publisher ?? workspace.config.publisher,
          noindex: true,
          canonical: null,
          hasFeed: false,
        },
        ...more,
      });
      return { path: file, content: diagnostics.take(html) ?? '' };
    };
    const name = [title, version].filter((part) => part !== null).join(' ');
    const groupOf = groupingOf(workspace, document);
    const shown = variants.flatMap((variant) => {
      if (variant === null) return [];
      return { variant, file: `${variant.key}.html`, label: variant.label, group: groupOf(variant) };
    });
    const pages = shown.map(({ variant, file, label, group }) =>
      fill(one, file, `${label} – ${name}`, {
        variant,
        group,
        designs: designsOf(document, made, variant.key),
        own: ownWordsOf(workspace, document, variant, diagnostics),
      }),
    );
    const groups = [...Map.groupBy(shown, ({ group }) => group)]
      .map(([group, own]) => ({ name: group ?? title, variants: own.toSorted(byLabel(language)) }))
      .sort((a, b) => a.name.localeCompare(b.name, language));
    const entry =
      shown.length > 0
        ? fill(list, OTHER_PAGES.entry, name, { groups })
        : fill(one, OTHER_PAGES.entry, name, {
            variant: null,
            group: null,
            designs: designsOf(document, made, null),
            own: [],
          });
    const texts = [entry, ...pages].map(({ content }) => content);
    const assets = [
      ...diagnostics.take(styleFiles(STYLE, files, texts)),
      ...diagnostics.take(plainFile('finder.js', files)),
      ...diagnostics.take(plainFile('../guide/theme.js', files)),
    ];
    const sections = shown.map(
      ({ file, label }): PageSections => ({ file, title: label, chapter: false, ids: [] }),
    );
    const listed = sectionsFile({ pages: sections, since: null });
    return [entry, ...pages, listed, ...assets.map((file) => within('assets', file))];
  });
}

const byLabel =
  (language: string) =>
  (a: { readonly label: string }, b: { readonly label: string }): number =>
    a.label.localeCompare(b.label, language);

/** By the dated column of the data set, such as the region on the edition's date; null where there is none. */
function groupingOf({ config }: Workspace, document: Document): (variant: Variant) => string | null {
  const column = config.data[document.config.variants?.data ?? '']?.dated?.as;
  return ({ row }) => {
    const value = column === undefined ? null : row[column];
    return typeof value === 'string' ? value : null;
  };
}

/** ISO 216: the sides of all sheets are as 1 to √2, here as an A4 has them in mm. */
const SIDES = { short: 210, long: 297 };

/** The designs in the document's order, each with its picture and its files. */
function designsOf({ config }: Document, made: readonly MadeFile[], key: string | null) {
  const own = made.filter(({ variant }) => (variant?.key ?? null) === key);
  return (config.sheet?.designs ?? ['']).map((name) => {
    const files = own.filter(({ sheet }) => (sheet?.design ?? '') === name);
    const picture = files.find(({ format }) => format === 'svg' || format === 'png');
    const lies = picture?.sheet?.orientation === 'landscape';
    return {
      name,
      preview: picture?.path ?? null,
      width: lies ? SIDES.long : SIDES.short,
      height: lies ? SIDES.short : SIDES.long,
      files: files
        .filter(({ format }) => format === 'pdf')
        .map(({ path: file, sheet, bytes }) => ({
          file,
          paper: sheet?.paper.toUpperCase() ?? '',
          format: 'PDF',
          bytes,
        }))
        .sort((a, b) => b.paper.localeCompare(a.paper, 'en')),
    };
  });
}

/** The fields that a variant says in its own words, with the text where it is one. */
function ownWordsOf(workspace: Workspace, document: Document, { key }: Variant, diagnostics: Diagnostics) {
  const config = document.config.variants?.own;
  if (!config) return [];
  const words = diagnostics.take(readOwnWords(workspace, document.folder, config, key));
  return (words?.given ?? []).map((field) => {
    const value = words?.values[field];
    return { field, text: typeof value === 'string' ? value : null };
  });
}
