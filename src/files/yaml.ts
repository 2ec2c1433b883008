import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { type PlaceOf, reportRefused } from './yaml-schema.ts';
import { contentsOf, offsetOf, swallowedItem, unresolvedAlias } from './yaml-tree.ts';

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

/**
 * Reads YAML 1.2 and validates it. Every problem is reported at its line and column; answers null when there was one.
 * The core schema has no tags that evaluate code.
 */
export function readYaml<T>(
  source: YamlSource,
  schema: z.ZodType<T>,
  diagnostics: Diagnostics,
): ReadYaml<T> | null {
  const lines = new LineCounter();
  const doc = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + (source.linesBefore ?? 0), column: Math.max(col, 1) };
  };
  // One mistake can make the parser complain twice in the same line.
  const told = new Set<number>();
  for (const { code, message, pos } of doc.errors) {
    const { line } = lines.linePos(pos[0]);
    if (told.has(line)) continue;
    told.add(line);
    diagnostics.report('broken-yaml', { reason: plain(message), code: kindOf(code, message) }, at(pos[0]));
  }
  if (doc.errors.length > 0) return null;
  const swallowed = swallowedItem(doc, source.text);
  if (swallowed !== undefined) {
    diagnostics.report('broken-yaml.list', {}, at(swallowed));
    return null;
  }

  const placeOf: PlaceOf = (path, key = false) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(doc.contents, path.slice(0, length), key);
      if (offset !== undefined) return at(offset);
    }
    return at(0);
  };
  const unresolved = unresolvedAlias(doc);
  if (unresolved !== undefined) {
    diagnostics.report('broken-yaml.alias', { name: unresolved.name }, at(unresolved.offset));
    return null;
  }
  const value = contentsOf(doc);
  if (value === undefined) {
    diagnostics.report('broken-yaml.aliases', {}, at(0));
    return null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success)
    return {
      value: parsed.data,
      placeOf: (path) => placeOf(path),
      placeOfKey: (key) => placeOf([key], true),
    };
  reportRefused(parsed.error, { schema, value, placeOf }, diagnostics);
  return null;
}

/** The library's name for the kind of mistake; a list out of line it calls as it calls a colon too many. */
const kindOf = (code: string, message: string): string =>
  code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('sequence') ? 'BLOCK_SEQ_AS_KEY' : code;

const plain = (message: string): string => message.replace(/\s+at line \d+.*$/s, '').replace(/[.:]\s*$/, '');
