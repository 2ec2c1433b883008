import * as z from 'zod';
import { startsOnSchema } from '../document/starts-on.ts';
import { unseenInText } from '../files/unseen-characters.ts';
import { readYaml } from '../files/yaml.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { expected } from '../report/words/expectation.ts';
import { hasForeignKeys, meantKey, OWN_KEYS } from './front-matter-keys.ts';
import { findFrontMatter } from './front-matter-text.ts';
import { ID_PATTERN } from './identifier.ts';
import { isLanguageTag } from './language-tag.ts';
import { readToml } from './toml-front-matter.ts';
import type { ChapterSource, FrontMatter } from './types.ts';

const idSchema = z.string().regex(ID_PATTERN, expected('id')).optional();

export const frontMatterSchema = z.looseObject({
  id: idSchema,
  // Other tools let it be empty, or a number.
  title: z
    .union([z.string().trim().min(1), z.number().transform(String)])
    .optional()
    .catch(undefined),
  shortTitle: z.string().min(1).optional(),
  numbered: z.boolean().optional(),
  appendix: z.boolean().optional(),
  startsOn: startsOnSchema.optional(),
  lang: z.string().refine(isLanguageTag, expected('language-tag')).optional(),
} satisfies Record<(typeof OWN_KEYS)[number], z.ZodType>);

/** Other tools have ids that are none here. */
const schemaOfOthers = frontMatterSchema.extend({ id: idSchema.catch(undefined) });

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  /** Where each key stands, of its own and of other tools. */
  readonly keys: ReadonlyMap<string, Place>;
  /** Where `id` stands; null where it is not given. */
  readonly idPlace: Place | null;
  /** The file with spaces in the place of the front matter, so that positions stay those of the file. */
  readonly body: string;
  /** Where the body begins, in UTF-16 code units. */
  readonly bodyStart: number;
}

/**
 * Reads the YAML between two lines of `---` at the start of a chapter, or the TOML between two of `+++`. Problems are reported,
 * and the chapter goes on without it.
 */
export function readFrontMatter(source: ChapterSource, diagnostics: Diagnostics): ReadFrontMatter {
  const { file, text } = source;
  const found = findFrontMatter(text);
  if (found === null) return { ...NOTHING, body: text, bodyStart: 0 };
  const rest = { body: withoutStart(text, found.end), bodyStart: found.end };
  if (!found.closed) {
    diagnostics.report('unclosed-front-matter', {}, { file, line: 1, column: 1 });
    return { ...NOTHING, ...rest };
  }
  if (found.fence === '+++') {
    for (const problem of unseenInText(file, text.slice(0, found.end))) diagnostics.add(problem);
    const { title, keys } = readToml(file, found.content);
    return { ...NOTHING, frontMatter: { title }, keys, ...rest };
  }
  return { ...(readOwnYaml(file, found.content, diagnostics) ?? NOTHING), ...rest };
}

type Content = Omit<ReadFrontMatter, 'body' | 'bodyStart'>;
const NOTHING: Content = { frontMatter: {}, keys: new Map(), idPlace: null };

function readOwnYaml(file: string, text: string, diagnostics: Diagnostics): Content | null {
  const written = [...text.matchAll(/^([\w-]+)[ \t]*:/gm)].map(([, key = '']) => key);
  const ofOthers = hasForeignKeys(written);
  const read = diagnostics.take(
    readYaml({ file, text, linesBefore: 1 }, ofOthers ? schemaOfOthers : frontMatterSchema),
  );
  if (read === null) return null;
  const keys = new Map<string, Place>();
  for (const key of Object.keys(read.value)) {
    const place = read.placeOfKey(key);
    const meant = meantKey(key);
    if (meant === null) keys.set(key, place);
    else diagnostics.report('unknown-key', { key, known: OWN_KEYS, near: meant }, place);
  }
  const { id, title, shortTitle, numbered, appendix, startsOn, lang } = read.value;
  return {
    frontMatter: { id, title, shortTitle, numbered, appendix, startsOn, lang },
    keys,
    idPlace: id === undefined ? null : read.placeOf(['id']),
  };
}

/** The text with spaces in the place of its first `length` code units; lines stay lines. */
function withoutStart(text: string, length: number): string {
  return text.slice(0, length).replace(/[^\r\n]/g, ' ') + text.slice(length);
}
