import type { Random } from './random.ts';

/** What a kind of input is made of. */
export interface Material {
  /** Whole inputs to begin from. */
  readonly seeds: readonly string[];
  /** Lines and blocks that mean something in it, put in between lines. */
  readonly blocks: readonly string[];
  /** What means something within a line. */
  readonly tokens: readonly string[];
  /** What a line may begin with to stand in another. */
  readonly prefixes: readonly string[];
  /** In UTF-16 code units: a run is of many inputs rather than of large ones. */
  readonly longest: number;
}

/** Control and bidi characters, soft hyphen, byte order mark, halves of a surrogate pair, letters of several units; numbers and dates at their limits. */
const ODD = [
  ...[
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u2028',
  ],
  ...['\ufeff', '\ufffe', '\t', '\r', '\r\n', '\f', '\ud800', '\udc00', '👩🏽‍🚒', 'e\u0301', 'ß', 'İ'],
  ...['-1', '0', '1e999', '9007199254740993', '2026-02-31', 'soon', '__proto__', 'constructor', 'toString'],
];

type Mutator = (text: string, random: Random, material: Material) => string;

const MUTATORS: readonly Mutator[] = [
  function spliceSeed(text, random, { seeds }) {
    const lines = linesOf(text);
    lines.splice(random.below(lines.length + 1), 0, random.of(seeds));
    return lines.join('');
  },
  function insertBlock(text, random, { blocks }) {
    const lines = linesOf(text);
    const blank = random.of(['', '\n']);
    lines.splice(random.below(lines.length + 1), 0, `${blank}${random.of(blocks)}${blank}`);
    return lines.join('');
  },
  function insertToken(text, random, { tokens }) {
    return insertedAt(text, random.below(text.length + 1), random.of(tokens));
  },
  function insertOdd(text, random) {
    return insertedAt(text, random.below(text.length + 1), random.of(ODD));
  },
  function replaceWord(text, random, { tokens }) {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    if (words.length === 0) return text;
    const { 0: word, index } = random.of(words);
    const other = random.of([random.of(ODD), random.of(tokens), random.of(words)[0], '']);
    return text.slice(0, index) + other + text.slice(index + word.length);
  },
  function repeatPart(text, random) {
    const from = random.below(text.length + 1);
    const to = from + random.below(40);
    return text.slice(0, from) + text.slice(from, to).repeat(2 + random.below(20)) + text.slice(to);
  },
  function swapLines(text, random) {
    const lines = linesOf(text);
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('');
  },
  function repeatLines(text, random) {
    const lines = linesOf(text);
    const from = random.below(lines.length);
    const part = lines.slice(from, from + 1 + random.below(4));
    lines.splice(random.below(lines.length + 1), 0, ...part);
    return lines.join('');
  },
  function removeLines(text, random) {
    const lines = linesOf(text);
    lines.splice(random.below(lines.length), 1 + random.below(3));
    return lines.join('');
  },
  function nest(text, random, { prefixes }) {
    const lines = linesOf(text);
    const from = random.below(lines.length);
    const to = from + 1 + random.below(lines.length - from);
    const prefix = random.of(prefixes).repeat(1 + random.below(4));
    return lines.map((line, at) => (at >= from && at < to ? prefix + line : line)).join('');
  },
  function removePart(text, random) {
    const from = random.below(text.length + 1);
    return text.slice(0, from) + text.slice(from + 1 + random.below(12));
  },
  function truncate(text, random) {
    return text.slice(0, random.below(text.length + 1));
  },
];

/** A text made of seeds by some changes. */
export function mutated(material: Material, random: Random): string {
  let text = random.of(material.seeds);
  const changes = 1 + random.below(6);
  for (let change = 0; change < changes; change++)
    text = random.of(MUTATORS)(text, random, material).slice(0, material.longest);
  return text;
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);
const insertedAt = (text: string, at: number, part: string): string =>
  text.slice(0, at) + part + text.slice(at);
