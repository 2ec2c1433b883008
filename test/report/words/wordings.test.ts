import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { WORDINGS as danish } from '../../../src/report/words/da/index.ts';
import { WORDINGS as english } from '../../../src/report/words/en/index.ts';
import type { Wording } from '../../../src/report/words/wording.ts';
import { projectRoot } from '../../support/cli.ts';

type Say = (values: unknown) => Wording;

const period = { from: '2027-01-01', until: '2027-12-31' };
/** A value for each name that a message may have; any other is a text that can be found again. */
const VALUES: Readonly<Record<string, unknown>> = {
  above: 2,
  betweenNumbers: true,
  cells: 7,
  characters: ['中', '文'],
  close: ['Slagelse', 'Sorø'],
  columns: ['kode', 'navn'],
  count: 2,
  danish: { word: 'udkast', meant: 'draft' },
  documents: ['guide', 'poster'],
  failure: 'silent',
  expected: { key: 'website-address' },
  following: { from: '2027-01-01', value: 'fulgte' },
  formats: ['json', 'github'],
  headers: ['kode', 'navn'],
  ids: ['a', 'b'],
  high: 12,
  inside: ['a.b', 'a.c'],
  isFolder: true,
  known: ['et', 'to'],
  landscape: true,
  language: 'da',
  languageSource: { by: 'unknown-language', name: 'de' },
  left: 3,
  more: 2,
  leftOut: ['LICENSE.md', { titlesOf: 'parts', count: 2 }],
  names: ['kode', 'navn'],
  offered: ['a4', 'a3'],
  papers: ['a4', 'a5'],
  period,
  pictures: ['png', 'svg'],
  present: ['Region Sjælland'],
  readings: ['læge', 'lage'],
  script: 'Hani',
  turning: true,
  versions: ['1.8', '1.9'],
  wide: 3,
};
/** The same names have another shape in these. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'missing-part': { missing: [2, 3] },
  'unfetched-picture': { reason: { why: 'status', status: 404 } },
  'missing-column.names': { near: { header: 'navn', name: 'name' } },
  'unknown-value': { near: [{ name: 'Region Sjælland', period }] },
  'no-rows.value': { near: ['Nord'] },
  spelling: { near: ['læge'] },
  'diagram-syntax': { expected: ['TXT', 'NL'] },
  'diagram-syntax.unfinished': { expected: ['EOF'] },
  'diagram-syntax.something-missing': { expected: [] },
  'surplus-cell': { columns: 2 },
  'foreign-syntax': { kind: 'math', fate: 'left-out' },
  'assumed-document': { chapters: 3, more: 4, order: null },
};
/** What need not be known: in most messages, and in some. */
const OPTIONAL = ['danish', 'near', 'following', 'got', 'real'];
const OPTIONAL_IN: Readonly<Record<string, readonly string[]>> = {
  'no-rows.value': [],
  spelling: [],
  'unknown-value': [],
  terminology: ['reason'],
  'terminology.not-used': ['reason'],
  'open-point': ['owner', 'since', 'ask'],
  'wrong-language': ['language'],
};

/** What a message is in a language, and which values it looks at. */
function said(say: Say, key: string, without: readonly string[]): { text: Wording; used: string[] } {
  const used = new Set<string>();
  const values = new Proxy(
    {},
    {
      get(_, name: string) {
        used.add(name);
        if (without.includes(name)) return undefined;
        return SHAPES[key]?.[name] ?? VALUES[name] ?? `«${name}»`;
      },
    },
  );
  return { text: say(values), used: [...used].sort() };
}

/** The texts that are told of what a message got. */
const valuesIn = (text: Wording = ['']): string[] => [
  ...new Set((text.join(' ').match(/«\w+»/g) ?? []).sort()),
];

const KEYS = Object.keys(english) as readonly (keyof typeof english)[];

test('no message is said in two files: the later would win', () => {
  for (const language of ['en', 'da']) {
    const folder = path.join(projectRoot, 'src/report/words', language);
    const keys = readdirSync(folder)
      .flatMap((file) => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(/^ {2}'?([a-z][\w.-]*)'?: \(/gm),
      ])
      .map(([, key]) => key)
      .filter((key) => KEYS.some((known) => known === key));
    expect(keys.toSorted()).toEqual([...KEYS].sort());
  }
});

test('both languages have the same messages', () => {
  expect(KEYS.length).toBeGreaterThan(200);
  expect(Object.keys(danish).sort()).toEqual([...KEYS].sort());
});

describe.each(['with all that can be known', 'with what must be known'])('%s', (how) => {
  test.each(KEYS)('%s', (key) => {
    const optional = how.includes('must') ? (OPTIONAL_IN[key] ?? OPTIONAL) : [];
    const [en, da] = [english[key], danish[key]].map((say) => said(say as Say, key, optional));
    expect(da?.used).toEqual(en?.used);
    const [message, hint] = en?.text ?? [''];
    const [besked = '', råd] = da?.text ?? [];
    for (const text of [message, hint ?? '', besked, råd ?? ''])
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(valuesIn(da?.text)).toEqual(valuesIn(en?.text));
    expect(besked).not.toBe(message);
    expect([besked.endsWith('.'), råd === undefined]).toEqual([message.endsWith('.'), hint === undefined]);
    if (/^\p{Lu}/u.test(message)) expect(besked).not.toMatch(/^\p{Ll}/u);
    if (hint !== undefined && /^\p{Lu}/u.test(hint)) expect(råd).toMatch(/^(?!\p{Ll})/u);
  });
});

test('each message is told somewhere in the source', () => {
  const folder = path.join(projectRoot, 'src');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith(path.join('report', 'words')))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  expect(KEYS.filter((key) => !source.includes(`'${key}'`))).toEqual([]);
});
