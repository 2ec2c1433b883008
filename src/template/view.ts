import type { Format } from '../document/document.ts';
import { sheetView } from '../document/sheet.ts';
import { isRightToLeft } from '../markdown/language-tag.ts';
import type { Heading, IndexEntry, OpenPoint, RenderedDocument } from '../markdown/types.ts';
import type { PlannedArtifact } from '../plan/plan.ts';
import type { LookView } from './look.ts';
import type { OwnView } from './own-view.ts';
import { labelOf, pageGroups } from './page-groups.ts';
import { webPage } from './web-page.ts';

/** An entry of the contents list with those under it. */
interface ContentsEntry {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  readonly children: ContentsEntry[];
}

const CONTENTS_DEPTH = 3;

/**
 * All that a document's template can name. Optional values are there and null, since an unknown name is an error.
 *
 * @param siblings the files of the same variant, to which the page may link
 * @param site the address of the output folder on the web
 * @param sharePicture path of the picture that stands beside links to the page, from the output folder
 */
export function documentView(
  { document, variant, sheet, format }: PlannedArtifact,
  siblings: readonly PlannedArtifact[],
  rendered: RenderedDocument,
  own: OwnView,
  look: LookView,
  site: string | null,
  sharePicture: string | null,
): Record<string, unknown> {
  const { config } = document;
  const pathOf = (wanted: Format) =>
    siblings.find((other) => other.format === wanted && other.sheet === sheet)?.path ?? null;
  const fileOf = (wanted: Format) => pathOf(wanted)?.split('/').at(-1) ?? null;
  const groups = pageGroups(rendered.chapters, config);
  return {
    format,
    language: config.language,
    document: {
      id: document.id,
      title: config.title,
      subtitle: config.subtitle,
      description: config.description,
      audience: config.audience,
      publisher: config.publisher,
      version: config.version,
      date: config.date,
      status: config.status,
      draft: config.status === 'draft',
    },
    history: config.history,
    chapters: groups.flatMap(({ pageName, chapters }) =>
      chapters.map((chapter, index) => ({
        ...chapter,
        label: labelOf(chapter),
        dir: chapter.lang && isRightToLeft(chapter.lang) ? 'rtl' : null,
        pageName,
        beginsPage: index === 0,
      })),
    ),
    pages: groups.map(({ pageName, runningHead }) => ({ pageName, runningHead })),
    contents: contentsTree(rendered.headings),
    figures: rendered.figures,
    tables: rendered.tables,
    openPoints: rendered.openPoints,
    openPointFacts: openPointFacts(rendered.openPoints),
    index: rendered.index.map(({ letter, entries }) => ({
      letter,
      entries: entries.map((entry) => indexEntry(entry, format)),
    })),
    variables: config.variables,
    /** Who says it: for whom it is made, else who publishes it. */
    sender: variant?.label ?? config.publisher,
    variant: variant && { key: variant.key, label: variant.label },
    own,
    look,
    sheet: sheet && sheetView(sheet),
    ...(config.variants && { [config.variants.as]: variant?.row ?? null }),
    pdfFile: fileOf('pdf'),
    htmlFile: fileOf('html'),
    webPage: webPage(document, site, pathOf('html'), sharePicture),
  };
}

/** What is said of at least one open point, so that no column of a table of them is empty. */
function openPointFacts(points: readonly OpenPoint[]): Record<'owner' | 'since' | 'ask', boolean> {
  const isSaid = (fact: 'owner' | 'since' | 'ask') => points.some((point) => Boolean(point[fact]));
  return { owner: isSaid('owner'), since: isSaid('since'), ask: isSaid('ask') };
}

function contentsTree(headings: readonly Heading[]): ContentsEntry[] {
  const root: ContentsEntry[] = [];
  const open: ContentsEntry[] = [];
  for (const { id, number, title, level } of headings) {
    if (level > CONTENTS_DEPTH) continue;
    const entry: ContentsEntry = { id, number, title, level, children: [] };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    (open.at(-1)?.children ?? root).push(entry);
    open.push(entry);
  }
  return root;
}

/** On a screen a place is told by its section, once; in print by its page, which is not known yet. */
function indexEntry({ term, places, children }: IndexEntry, format: Format): Record<string, unknown> {
  const told = places.filter(
    ({ section }, index) =>
      format !== 'html' || places.findIndex((other) => other.section?.id === section?.id) === index,
  );
  return {
    term,
    places: told.map(({ id, section }) => ({
      id,
      number: section?.number ?? null,
      title: section?.title ?? term,
    })),
    children: children.map((child) => indexEntry(child, format)),
  };
}
