import * as z from 'zod';
import { readYamlFile } from '../../files/yaml.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { CheckedDocument } from '../rule.ts';

/** From the workspace's root. */
const TERMS_FILE = 'content/terms.yml';

const termSchema = z.strictObject({
  /** The form to write; absent where the sentence must be written anew. */
  preferred: z.string().min(1).optional(),
  forbidden: z.array(z.string().min(1)).min(1),
  /** Why, one sentence: it is shown as the hint. */
  reason: z.string().min(1).optional(),
});

export const settingsSchema = z.strictObject({
  /** The opening and the closing mark; where absent, the pair that a document uses most. */
  quotationMarks: z.enum(['»«', '“”', '""', '„“', '«»']).optional(),
  readability: z
    .strictObject({
      /** The highest LIX of a chapter that is passed over. */
      lix: z.number().int().min(20).max(100).default(50),
      /** The most words in a sentence that are passed over. */
      sentence: z.number().int().min(10).max(200).default(35),
    })
    .prefault({}),
  /** Proper names of several words: their capitals do not count in a heading. */
  names: z.array(z.string().min(1)).default([]),
  terms: z.array(termSchema).default([]),
});

type LanguageSettings = z.infer<typeof settingsSchema>;
export type Term = LanguageSettings['terms'][number];

interface ReadSettings {
  readonly settings: LanguageSettings;
  /** What is wrong with the file; the settings are the defaults then. */
  readonly problems: readonly Diagnostic[];
}

const read = new WeakMap<CheckedDocument, ReadSettings>();

/** `content/terms.yml`, or the defaults where there is none. */
export function languageSettings(document: CheckedDocument): ReadSettings {
  let settings = read.get(document);
  if (settings === undefined) {
    settings = readSettings(document);
    read.set(document, settings);
  }
  return settings;
}

function readSettings({ workspace: { files } }: CheckedDocument): ReadSettings {
  const defaults = settingsSchema.parse({});
  if ('problem' in files.read(TERMS_FILE)) return { settings: defaults, problems: [] };
  const { value: read, problems } = readYamlFile<LanguageSettings>(files, TERMS_FILE, settingsSchema);
  return { settings: read?.value ?? defaults, problems };
}
