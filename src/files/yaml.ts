import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type * as z from 'zod';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { type Files, readText } from './files.ts';
import { type PlaceOf, whatIsRefused } from './yaml-schema.ts';
import { isTooMuchYaml, MOST_PARTS } from './yaml-size.ts';
import { contentsOf, offsetOf, swallowedItem, unresolvedAlias, unseenInYaml } from './yaml-tree.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** How many lines of the file stand before the text (front matter: 1). */
  readonly linesBefore?: number;
}

/** A validated YAML text, and where in the file each value stands. */
export interface ReadYaml<T> {
  readonly value: T;
  /** The place of the value at a path such as `['chapters', 0]`, or of the nearest parent that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** The place of a key at the top. */
  readonly placeOfKey: (key: string) => Place;
}

/** Reads a file of YAML and validates it; null with its problems. */
export function readYamlFile<T>(
  files: Files,
  file: string,
  schema: z.ZodType<T>,
): Outcome<ReadYaml<T> | null> {
  const { value: text, problems } = readText(files, file);
  return text === null ? { value: null, problems } : readYaml({ file, text }, schema);
}

/**
 * Reads YAML 1.2 and validates it; null with every problem at its line and column. The core schema has no tags that evaluate
 * code.
 */
export function readYaml<T>(source: YamlSource, schema: z.ZodType<T>): Outcome<ReadYaml<T> | null> {
  if (isTooMuchYaml(source.text)) {
    const line = 1 + (source.linesBefore ?? 0);
    return none(problem('yaml-too-large', { most: MOST_PARTS }, { file: source.file, line, column: 1 }));
  }
  const lines = linesOf(source.text);
  const doc = parseDocument(source.text, { prettyErrors: false, logLevel: 'error' });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + (source.linesBefore ?? 0), column: Math.max(col, 1) };
  };
  if (doc.errors.length > 0) return none(...syntaxProblems(doc.errors, at));
  const swallowed = swallowedItem(doc, source.text);
  if (swallowed !== undefined) return none(problem('broken-yaml.list', {}, at(swallowed)));
  const placeOf: PlaceOf = (path, key = false) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(doc.contents, path.slice(0, length), key);
      if (offset !== undefined) return at(offset);
    }
    return at(0);
  };
  const unresolved = unresolvedAlias(doc);
  if (unresolved !== undefined)
    return none(problem('broken-yaml.alias', { name: unresolved.name }, at(unresolved.offset)));
  const contents = contentsOf(doc);
  if ('reason' in contents) {
    const { reason } = contents;
    if (reason === null) return none(problem('broken-yaml.aliases', {}, at(0)));
    return none(problem('broken-yaml', { reason: plain(reason), code: 'BAD_KEY' }, at(0)));
  }
  const { value } = contents;
  const unseen = unseenInYaml(doc, source.text, at);
  if (unseen.length > 0) return none(...unseen);
  const parsed = schema.safeParse(value);
  if (!parsed.success) return none(...whatIsRefused(parsed.error, { schema, value, placeOf }));
  const read = {
    value: parsed.data,
    placeOf: (path: readonly PropertyKey[]) => placeOf(path),
    placeOfKey: (key: string) => placeOf([key], true),
  };
  return { value: read, problems: [] };
}

/** Where the lines of a text begin. The parser itself counts none of those that stand in what it cannot read. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** One mistake can make the parser complain twice in the same line. */
function syntaxProblems(errors: readonly YAMLError[], at: (offset: number) => Place): Diagnostic[] {
  const byLine = new Map<number | undefined, Diagnostic>();
  for (const { code, message, pos } of errors) {
    const place = at(pos[0]);
    if (byLine.has(place.line)) continue;
    const values = { reason: plain(message), code: kindOf(code, message) };
    byLine.set(place.line, problem('broken-yaml', values, place));
  }
  return [...byLine.values()];
}

/** The library's name for the kind of mistake; a list out of line it calls as it calls a colon too many. */
const kindOf = (code: string, message: string): string =>
  code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('sequence') ? 'BLOCK_SEQ_AS_KEY' : code;

const plain = (message: string): string => message.replace(/\s+at line \d+.*$/s, '').replace(/[.:]\s*$/, '');
