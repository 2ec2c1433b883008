import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { compareVersions } from '../document/versions.ts';

/** What a release writes into `document.yml`. */
export interface ReleaseFacts {
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
  /** What is new: they are added where the history has an entry for the version. */
  readonly changes: readonly string[];
  /** What the history calls the status, where it says one. */
  readonly status: string;
}

/** A place in a text, and what comes there. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a `document.yml` as that of a released edition: version, date, status and an entry in its history. All else stays to the
 * letter, comments and line ends too.
 *
 * @param text valid, without a byte order mark
 */
export function releasedDescription(text: string, facts: ReleaseFacts): string {
  const root = parseDocument(text).contents;
  if (!isMap(root)) throw new Error('A document.yml is a map');
  const { version, date } = facts;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = [
    replaced(root, 'version', JSON.stringify(version)),
    replaced(root, 'date', date),
    replaced(root, 'status', 'released'),
    ...historyEdits(text, root, facts),
  ];
  return edits
    .flatMap((edit) => edit ?? [])
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (so, { start, end, text: put }) => so.slice(0, start) + put.replaceAll('\n', eol) + so.slice(end),
      text,
    );
}

/** Null where the map does not have the key. */
function replaced(map: YAMLMap, key: string, text: string): Edit | null {
  const value = map.get(key, true);
  return isScalar(value) && value.range ? { start: value.range[0], end: value.range[1], text } : null;
}

function historyEdits(text: string, root: YAMLMap, facts: ReleaseFacts): (Edit | null)[] {
  const history = root.get('history', true);
  if (!isSeq<YAMLMap>(history) || history.items.length === 0) return [newHistory(text, root, facts)];
  const own = history.items.find((entry) => versionOf(entry) === facts.version);
  if (own === undefined) return [newEntry(text, history, facts)];
  return [
    replaced(own, 'date', facts.date),
    replaced(own, 'status', stringify(facts.status).trim()),
    ...moreChanges(text, own, facts),
  ];
}

/** A history where there was none. */
function newHistory(text: string, root: YAMLMap, facts: ReleaseFacts): Edit {
  const entry = indented(entryText(facts, []), 2);
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'history');
  if (pair === undefined) {
    const gap = text.endsWith('\n') ? '' : '\n';
    return { start: text.length, end: text.length, text: `${gap}\nhistory:\n${entry}` };
  }
  const key = isScalar(pair.key) ? pair.key : null;
  const value = isSeq(pair.value) || isScalar(pair.value) ? pair.value : null;
  const start = text.indexOf(':', key?.range?.[1] ?? 0) + 1;
  return { start, end: Math.max(start, value?.range?.[1] ?? start), text: `\n${entry.trimEnd()}` };
}

/** Put where the newest stands: first, unless the last is newer than the first. */
function newEntry(text: string, history: YAMLSeq<YAMLMap>, facts: ReleaseFacts): Edit | null {
  const [first] = history.items;
  const last = history.items.at(-1);
  if (!first?.range || !last?.range) return null;
  const newestLast = compareVersions(versionOf(last), versionOf(first)) > 0;
  const keys = first.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  if (history.flow === true) {
    const flow = JSON.stringify(entryOf(facts, keys));
    const at = newestLast ? last.range[1] : first.range[0];
    return { start: at, end: at, text: newestLast ? `, ${flow}` : `${flow}, ` };
  }
  const dash = text.lastIndexOf('-', first.range[0]);
  const lineStart = text.lastIndexOf('\n', dash) + 1;
  const entry = indented(entryText(facts, keys), dash - lineStart);
  const at = newestLast ? endOfLine(text, last.range[1]) : lineStart;
  const gap = text[at - 1] === '\n' ? '' : '\n';
  return { start: at, end: at, text: `${gap}${entry}` };
}

/** Added after those that the entry has. */
function moreChanges(text: string, entry: YAMLMap, { changes }: ReleaseFacts): Edit[] {
  if (changes.length === 0) return [];
  const known = entry.get('changes', true);
  const last = isSeq(known) ? known.items.at(-1) : undefined;
  if (!isSeq(known) || !isScalar(last) || !last.range) {
    const [start, end] = isSeq(known) && known.range ? known.range : [0, 0];
    // A list that is empty, or none: the entry's last line is followed by one.
    if (end > start) return [{ start, end, text: JSON.stringify(changes) }];
    const [, after = 0] = entry.range ?? [];
    const at = endOfLine(text, after);
    const [from = 0] = entry.range ?? [];
    const column = from - (text.lastIndexOf('\n', from) + 1);
    return [{ start: at, end: at, text: indented(stringify({ changes }, WIDE), column) }];
  }
  if (known.flow === true) {
    const at = last.range[1];
    return [{ start: at, end: at, text: changes.map((change) => `, ${JSON.stringify(change)}`).join('') }];
  }
  const dash = text.lastIndexOf('-', last.range[0]);
  const column = dash - (text.lastIndexOf('\n', dash) + 1);
  const at = endOfLine(text, last.range[1]);
  const gap = text[at - 1] === '\n' ? '' : '\n';
  return [{ start: at, end: at, text: gap + indented(stringify(changes, WIDE), column) }];
}

const versionOf = (entry: YAMLMap): string => String(entry.get('version'));

/** @param keys of the other entries: a status stands only where they have one */
function entryOf({ version, date, status, changes }: ReleaseFacts, keys: readonly string[]) {
  return { version, date, ...(keys.includes('status') && { status }), changes };
}

const entryText = (facts: ReleaseFacts, keys: readonly string[]): string =>
  stringify([entryOf(facts, keys)], WIDE);

/** A text stays on its line, however long. */
const WIDE = { lineWidth: 0 } as const;

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** After the end of the line that an offset is in; the offset itself where a line begins there. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
