import * as z from 'zod';
import { startsOnSchema } from '../document/starts-on.ts';
import { readYaml } from '../files/yaml.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { expected } from '../report/words/expectation.ts';
import { ID_PATTERN } from './identifier.ts';
import { isLanguageTag } from './language-tag.ts';
import type { ChapterSource, FrontMatter } from './types.ts';

const schema = z.strictObject({
  id: z.string().regex(ID_PATTERN, expected('id')).optional(),
  shortTitle: z.string().min(1).optional(),
  numbered: z.boolean().optional(),
  appendix: z.boolean().optional(),
  startsOn: startsOnSchema.optional(),
  lang: z.string().refine(isLanguageTag, expected('language-tag')).optional(),
});

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  /** Where `id` stands; null where it is not given. */
  readonly idPlace: Place | null;
  /** The file with spaces in the place of the front matter, so that positions stay those of the file. */
  readonly body: string;
}

/** Reads the YAML between two lines of `---` at the start of a chapter. Problems are reported, and the chapter goes on without it. */
export function readFrontMatter(source: ChapterSource, diagnostics: Diagnostics): ReadFrontMatter {
  const { file, text } = source;
  const none: ReadFrontMatter = { frontMatter: {}, idPlace: null, body: text };
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return none;
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    diagnostics.report('unclosed-front-matter', {}, { file, line: 1, column: 1 });
    // What looks like front matter is passed over, so that the title is still found.
    const length = opening.length + (/^(?=#|[ \t]*$)/m.exec(rest)?.index ?? 0);
    return { ...none, body: withoutStart(text, length) };
  }
  const yaml = rest.slice(0, closing.index);
  const length = opening.length + closing.index + closing[0].length;
  const body = withoutStart(text, length);
  const read = readYaml({ file, text: yaml, linesBefore: 1 }, schema, diagnostics);
  if (read === null) return { ...none, body };
  return {
    frontMatter: read.value,
    idPlace: read.value.id === undefined ? null : read.placeOf(['id']),
    body,
  };
}

/** The text with spaces in the place of its first `length` code units; lines stay lines. */
function withoutStart(text: string, length: number): string {
  return text.slice(0, length).replace(/[^\r\n]/g, ' ') + text.slice(length);
}
