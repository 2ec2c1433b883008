import { isMap, isPair, LineCounter, type Node, parseDocument, visit } from 'yaml';
import * as z from 'zod';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { type Expectation, isExpected } from '../report/words/expectation.ts';
import { meantBy } from './danish-words.ts';

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
  const issues = parsed.error.issues.flatMap(nearestAlternative);
  // A key that is missing under its name and there under another is one mistake.
  const named = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? reportUnknownKeys(issue, schema, placeOf, diagnostics) : [],
    ),
  );
  for (const issue of issues) {
    const missing = valueAt(value, issue.path) === undefined;
    if (issue.code === 'unrecognized_keys' || (missing && named.has(issue.path.join('.')))) continue;
    reportValue(issue, value, placeOf, diagnostics);
  }
  return null;
}

/** Offset of a line that looks like an item of a list but continues the text before it: it stands too far in. */
function swallowedItem(doc: ReturnType<typeof parseDocument>, text: string): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Scalar(_key, { type, range }) {
      if (type !== 'PLAIN' || !range) return undefined;
      const [start, end] = range;
      const item = /\n[ \t]*(?=- )/.exec(text.slice(start, end));
      if (item === null) return undefined;
      found = start + item.index + item[0].length;
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * Where one of several forms is allowed, zod tells what is wrong with each. The form that the author meant is the one that
 * the value agrees with furthest: what is wrong with it lies below the value itself.
 */
function nearestAlternative(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'too_small'),
  );
  return meant === undefined || meant.length === 0
    ? [issue]
    : meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

type PlaceOf = (path: readonly PropertyKey[], key?: boolean) => Place;

/** Answers the paths of the keys that were meant, as far as it is known. */
function reportUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  placeOf: PlaceOf,
  diagnostics: Diagnostics,
): string[] {
  const known = keysAt(schema, issue.path);
  return issue.keys.flatMap((key) => {
    const place = placeOf([...issue.path, key], true);
    const danish = meantBy(key, known);
    const near = closest(key, known);
    if (danish !== undefined) diagnostics.report('unknown-key.danish', { key, meant: danish }, place);
    else diagnostics.report('unknown-key', { key, known, near }, place);
    const meant = danish ?? near;
    return meant === undefined ? [] : [[...issue.path, meant].join('.')];
  });
}

function reportValue(
  issue: z.core.$ZodIssue,
  whole: unknown,
  placeOf: PlaceOf,
  diagnostics: Diagnostics,
): void {
  const name = issue.path.map(String).join('.');
  const key = String(issue.path.at(-1) ?? '');
  const value = valueAt(whole, issue.path);
  if (value === undefined) {
    diagnostics.report('missing-key', { name, key }, placeOf(issue.path));
    return;
  }
  const expected = expectationOf(issue, value);
  diagnostics.report(
    'invalid-value',
    { name, expected, danish: danishValue(issue, value) },
    placeOf(issue.path),
  );
}

/** What a Danish word is called where only some words are allowed. */
function danishValue(issue: z.core.$ZodIssue, value: unknown) {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  const meant = meantBy(value, issue.values.map(String));
  return meant === undefined ? undefined : { word: value, meant };
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let here = whole;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** What the schema wants: its own words where they have a key in the catalogue, else the kind of value. */
function expectationOf(issue: z.core.$ZodIssue, value: unknown): Expectation {
  const { code, message } = issue;
  if (isExpected(message)) return { key: message };
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string')
    return { key: /(?:^|\s)-\S/.test(value) ? 'list-with-spaces' : 'list' };
  return {
    message,
    code,
    ...('expected' in issue && { type: issue.expected }),
    ...('format' in issue && { type: issue.format }),
    ...('origin' in issue && { type: issue.origin }),
    ...('minimum' in issue && { limit: Number(issue.minimum) }),
    ...('maximum' in issue && { limit: Number(issue.maximum) }),
    ...('pattern' in issue && issue.pattern !== undefined && { pattern: issue.pattern }),
    ...('values' in issue && { values: issue.values.map(String) }),
  };
}

/** Undefined where aliases of aliases would make it too large: the library counts them. */
function contentsOf(doc: ReturnType<typeof parseDocument>): unknown {
  try {
    return doc.toJS() ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** An alias (`*name`) whose anchor (`&name`) is not there, or comes later. */
function unresolvedAlias(
  doc: ReturnType<typeof parseDocument>,
): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(doc, {
    Alias(_key, alias) {
      if (alias.resolve(doc) !== undefined) return undefined;
      found = { name: alias.source, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** Offset of the value (or the key) at a path in a YAML tree; undefined where the path does not exist. */
function offsetOf(root: unknown, path: readonly PropertyKey[], key: boolean): number | undefined {
  let node: unknown = root;
  let keyOffset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && String((item.key as Node | null)?.toJSON()) === String(step),
      );
      if (pair === undefined) return undefined;
      keyOffset = (pair.key as Node | null)?.range?.[0];
      node = pair.value;
    } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
      keyOffset = undefined;
    } else return undefined;
  }
  return (key ? keyOffset : undefined) ?? (node as Node | null)?.range?.[0] ?? keyOffset;
}

/** The keys that a schema knows at a path, for "did you mean". */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = unwrap(schema);
  for (const step of path) {
    if (here instanceof z.ZodUnion) here = here.options.find((option) => option instanceof z.ZodArray);
    if (here instanceof z.ZodObject) here = unwrap(here.shape[String(step)]);
    else if (here instanceof z.ZodArray) here = unwrap(here.element);
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault
  ) {
    inner = inner.unwrap();
  }
  return inner;
}

/** The library's name for the kind of mistake; a list out of line it calls as it calls a colon too many. */
const kindOf = (code: string, message: string): string =>
  code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('sequence') ? 'BLOCK_SEQ_AS_KEY' : code;

const plain = (message: string): string => message.replace(/\s+at line \d+.*$/s, '').replace(/[.:]\s*$/, '');
