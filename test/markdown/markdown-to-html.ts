import type { DataTable } from '../../src/data/rows.ts';
import type { Format } from '../../src/document/document.ts';
import { parseChapter, renderDocument } from '../../src/markdown/index.ts';
import type { LinkedFile, Picture } from '../../src/markdown/types.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';

interface Options {
  readonly format?: Format;
  readonly numbered?: boolean;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly picture?: (path: string) => Picture | null;
  readonly roots?: readonly string[];
  readonly linkedFile?: (path: string) => LinkedFile;
  readonly data?: ReadonlyMap<string, DataTable>;
}

/** Renders chapters by file name; pictures keep their path. */
export function render(chapters: Readonly<Record<string, string>>, options: Options = {}) {
  const diagnostics = new Diagnostics();
  const parsed = Object.entries(chapters)
    .map(([file, text]) => diagnostics.take(parseChapter({ file, text })))
    .filter((chapter) => chapter !== null);
  const picture = options.picture ?? ((url) => ({ kind: 'raster', url, width: 1, height: 1 }));
  const document = diagnostics.take(
    renderDocument(parsed, {
      language: 'da',
      format: options.format ?? 'html',
      numbered: options.numbered ?? false,
      variables: options.variables ?? {},
      picture: (path) => ({ value: picture(path), problems: [] }),
      roots: options.roots,
      linkedFile: options.linkedFile ?? (() => ({ kind: 'missing', nearest: null })),
      data: options.data,
      attach: (file) => (options.format === 'pdf' ? null : file),
    }),
  );
  return {
    ...document,
    html: document.chapters.map(({ html }) => html).join('\n'),
    problems: diagnostics.list,
  };
}
