import * as z from 'zod';
import { settingsSchema } from '../check/language/settings.ts';
import { datedSchema } from '../data/dated-column.ts';
import { rowsSchema } from '../data/table/yaml-rows.ts';
import { documentSchema } from '../document/document.ts';
import { anyOwnWordsSchema } from '../document/own-words.ts';
import { frontMatterSchema } from '../markdown/front-matter.ts';
import { workspaceSchema } from '../workspace/workspace.ts';

/** What the program reads each kind of file with, by the names of the files that build.mjs writes. */
const SCHEMAS = {
  'kl-docs': ['kl-docs.yml', workspaceSchema],
  document: ['document.yml', documentSchema],
  'front-matter': ['The front matter of a chapter', frontMatterSchema],
  'own-words': ['What a row of a data set says in its own words', anyOwnWordsSchema],
  terms: ['content/terms.yml', settingsSchema],
  rows: ['A data set as a list of rows', rowsSchema],
  dated: ['A column whose values hold at certain times', datedSchema],
} satisfies Record<string, readonly [title: string, schema: z.ZodType]>;

/** The same for editors, as JSON Schema (draft 7, which they all know) of what may be written. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, [title, schema]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      return [name, { $schema, title, ...rest }];
    }),
  );
}
