import * as z from 'zod';
import { readYamlFile } from '../files/yaml.ts';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { expected } from '../report/words/expectation.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readAddress } from './own-address.ts';

/** What a document lets each row of its data set say for itself, in `<folder>/<key>.yml` beside `document.yml`. */
export const ownWordsSchema = z.strictObject({
  folder: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, expected('own-words-folder')),
  fields: z.record(
    z.string().regex(/^[a-z]\w*$/i, expected('own-words-field')),
    /** A `title` stands in the place of the document's first heading. */
    z.enum(['text', 'title', 'address', 'picture']),
  ),
});
export type OwnWordsConfig = z.infer<typeof ownWordsSchema>;

/** A picture that a row has for itself. */
interface OwnPicture {
  /** As it is written: from the file's own folder. */
  readonly target: string;
  readonly alt: string;
  readonly place: Place;
}

export interface OwnWords {
  /** Path from the workspace root; null where the row has no file. */
  readonly file: string | null;
  /** Every field that the document declares; null for what the row does not say. */
  readonly values: Readonly<Record<string, string | OwnPicture | null>>;
  /** The fields that the row says something for, as the document has them in order. */
  readonly given: readonly string[];
}

/** In characters: what is longer fits no sheet. */
const LONGEST_TEXT = 200;

/** A YAML text may be broken into lines anywhere; an empty line is a new paragraph. */
const paragraph = z
  .string(expected('own-words-text'))
  .trim()
  .min(1, expected('own-words-empty-text'))
  .refine((text) => !/\n\s*\n/.test(text), expected('one-paragraph'))
  .transform((text) => text.replace(/\s*\n\s*/g, ' '))
  .refine((text) => text.length <= LONGEST_TEXT, expected('shorter-text'));

const kinds = {
  text: paragraph,
  title: paragraph,
  address: z.string(expected('own-words-address')).trim(),
  picture: z.strictObject(
    {
      file: z.string(expected('own-words-picture-file')).min(1, expected('own-words-picture-file')),
      alt: paragraph,
    },
    expected('own-words-picture'),
  ),
} as const;

/** Any own words: which fields there are, and of which kind, is each document's own. */
export const anyOwnWordsSchema = z.record(z.string(), z.union([kinds.text, kinds.picture]));

/**
 * Reads what one row of the data set says for itself, beside the `document.yml` in a folder. A row without a file says nothing, and that is fine; null with what is
 * wrong with one.
 */
export function readOwnWords(
  workspace: Workspace,
  folder: string,
  own: OwnWordsConfig,
  key: string,
): Outcome<OwnWords | null> {
  const file = ownWordsFile(folder, own, key);
  const found = workspace.files.read(file);
  const names = Object.keys(own.fields);
  if ('problem' in found && found.problem === 'missing')
    return {
      value: { file: null, values: Object.fromEntries(names.map((name) => [name, null])), given: [] },
      problems: [],
    };
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(own.fields).map(([name, kind]) => [name, kinds[kind].optional()])),
    expected('own-words-lines'),
  );
  const { value: read, problems } = readYamlFile(workspace.files, file, schema);
  if (read === null) return { value: null, problems };
  return collecting((diagnostics) => {
    const values = Object.fromEntries(
      names.map((name): [string, string | OwnPicture | null] => {
        const written = read.value[name];
        if (written === undefined) return [name, null];
        if (typeof written !== 'string')
          return [name, { target: written.file, alt: written.alt, place: read.placeOf([name, 'file']) }];
        if (own.fields[name] !== 'address') return [name, written];
        return [name, diagnostics.take(readAddress(name, written, read.placeOf([name])))];
      }),
    );
    if (diagnostics.hasErrors) return null;
    return { file, values, given: names.filter((name) => values[name] !== null) };
  });
}

/** Where a row's own words stand, from the workspace root. */
export function ownWordsFile(folder: string, own: OwnWordsConfig, key: string): string {
  return `${folder}/${own.folder}/${key}.yml`;
}

/** The files of own words that belong to no row: nobody would see that their words are missing from the sheet. */
export function strayOwnWords(
  workspace: Workspace,
  folder: string,
  own: OwnWordsConfig,
  keys: readonly string[],
): Diagnostic[] {
  const known = new Set(keys);
  return workspace.files.files(`${folder}/${own.folder}`).flatMap((name) => {
    const [, key = '', ending = ''] = /^(.+)\.(ya?ml)$/i.exec(name) ?? [];
    if (key === '' || (ending === 'yml' && known.has(key))) return [];
    const file = `${folder}/${own.folder}/${name}`;
    return known.has(key)
      ? [problem('unknown-own-words.ending', { key }, { file })]
      : [problem('unknown-own-words', { key, near: closest(key, keys) }, { file })];
  });
}
