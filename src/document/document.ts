import path from 'node:path';
import * as z from 'zod';
import { chooseValues, type DatedVariable, datedValuesSchema } from '../data/dated-values.ts';
import { readYamlFile } from '../files/yaml.ts';
import { LANGUAGES, type Language } from '../language/index.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { expected } from '../report/words/expectation.ts';
import { lookShape } from '../workspace/look.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ownWordsSchema } from './own-words.ts';
import { sheetSchema } from './sheet.ts';
import { WORKSPACE_ROOT } from './site-roots.ts';
import { startsOnSchema } from './starts-on.ts';
import { VERSION } from './versions.ts';

const historySchema = z.strictObject({
  version: z.string().min(1),
  date: z.iso.date().nullable().default(null),
  status: z.string().min(1).nullable().default(null),
  changes: z.array(z.string().min(1)).default([]),
});

const FORMATS = ['html', 'pdf', 'png', 'svg'] as const;

/** What a list of orders says beside for whom. */
export const ORDER_COLUMNS = ['copies', 'paper', 'recipient', 'address', 'note'] as const;

export const documentSchema = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string().min(1).nullable().default(null),
  description: z.string().min(1).nullable().default(null),
  audience: z.string().min(1).nullable().default(null),
  publisher: z.string().min(1).nullable().default(null),
  /** Text, in quotation marks: YAML would read 1.10 as the number 1.1. */
  version: z.string(expected('version-text')).regex(VERSION, expected('version-numbers')),
  /** The edition's date, ISO 8601. It decides which dated facts hold, and stands in the PDF's metadata. */
  date: z.iso.date('Write a date such as 2026-11-24'),
  status: z.enum(['draft', 'released']),
  language: z.enum(LANGUAGES).optional(),
  template: z.string().regex(/^[a-z0-9-]+$/, expected('template-folder')),
  /** Base name of the artifacts, may use `{{document.version}}`, `{{sheet.paper}}` and the variant's columns. */
  file: z.string().min(1),
  formats: z.array(z.enum(FORMATS)).min(1).default(['html', 'pdf']),
  /** What its PDFs conform to: PDF/UA-1 and PDF/A-2a, or PDF/UA-2 and PDF/A-4. */
  pdf: z.enum(['ua-1', 'ua-2'], expected('pdf-standard')).default('ua-1'),
  /** On what it is made, where it is one sheet such as a poster. */
  sheet: sheetSchema.nullable().default(null),
  ...lookShape,
  /** Whether headings carry numbers. */
  numbered: z.boolean().default(false),
  /** Whether chapters begin a page in print, where they do not say so themselves. */
  startsOn: startsOnSchema.default('page'),
  chapters: z.array(z.string().min(1)).min(1, expected('one-chapter')),
  history: z.array(historySchema).default([]),
  /** Whether it tells itself what has changed since the release before it. */
  showChanges: z.boolean().default(false),
  /** Texts and numbers by name, or lists of values that hold at different times. */
  variables: z
    .record(z.string(), z.union([z.string(), z.number(), datedValuesSchema], expected('variable-value')))
    .default({}),
  /** The data set that the document is made for, one variant a row. */
  variants: z
    .strictObject({
      data: z.string().min(1),
      as: z.string().regex(/^[a-z]\w*$/),
      /** Whether the document is first of all made for nobody in particular, and for a row only where that is asked for. */
      optional: z.boolean().default(false),
      /** The headers that a column may have in a file that is named on the command line. */
      columns: z.record(z.string(), z.array(z.string().min(1))).default({}),
      /** The headers that the columns of a list of orders may have: copies, paper, recipient, address, note. */
      orders: z.partialRecord(z.enum(ORDER_COLUMNS), z.array(z.string().min(1))).default({}),
      /** What a row may say in its own words, in a file of its own. */
      own: ownWordsSchema.nullable().default(null),
    })
    .nullable()
    .default(null),
});

type Written = z.infer<typeof documentSchema>;

export type DocumentConfig = Omit<Written, 'language' | 'variables' | 'version' | 'date' | 'status'> & {
  /** These three are null where there is no `document.yml` that says them: they are no facts to be guessed. */
  readonly version: string | null;
  readonly date: string | null;
  readonly status: Written['status'] | null;
  readonly language: Language;
  /** As they hold on the edition's date. */
  readonly variables: Readonly<Record<string, string | number>>;
};
export type Format = (typeof FORMATS)[number];

/** A document as its `document.yml` describes it, or as it was taken from a folder without one. */
export interface Document {
  /** The folder's name in `content/`; of a folder elsewhere, its path as a name. */
  readonly id: string;
  /** Path of its folder from the workspace root. */
  readonly folder: string;
  /** Path from the workspace root of what describes it: `document.yml`, else `mkdocs.yml`, `SUMMARY.md` or the first chapter. */
  readonly file: string;
  /** Whether it has no `document.yml`. */
  readonly assumed: boolean;
  readonly config: DocumentConfig;
  /** The chapter files from the workspace root, in order, with what the list calls them where it does. */
  readonly chapterFiles: readonly {
    readonly file: string;
    readonly mentioned: Place;
    readonly title?: string | undefined;
  }[];
  /** What a leading `/` in an address of a chapter can stand for, the likeliest first: folders from the workspace root. */
  readonly roots: readonly string[];
  /** The variables that hold different values at different times. */
  readonly datedVariables: readonly DatedVariable[];
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads a document's description; null with the problems that leave none. */
export function readDocument(
  workspace: Workspace,
  id: string,
  folder = `content/${id}`,
): Outcome<Document | null> {
  const file = path.posix.join(folder, 'document.yml');
  const { value: read, problems } = readYamlFile(workspace.files, file, documentSchema);
  if (read === null) return { value: null, problems };
  const { value: written, placeOf } = read;
  const chosen = chooseValues(written.variables, written.date, placeOf);
  const language = written.language ?? workspace.config.language;
  const config = { ...written, language, variables: chosen.value.values };
  const chapterFiles = config.chapters.map((chapter, index) => ({
    file: path.posix.join(folder, chapter),
    mentioned: placeOf(['chapters', index]),
  }));
  const datedVariables = chosen.value.dated;
  const roots = WORKSPACE_ROOT;
  return {
    value: { id, folder, file, assumed: false, config, chapterFiles, roots, datedVariables, placeOf },
    problems: chosen.problems,
  };
}
