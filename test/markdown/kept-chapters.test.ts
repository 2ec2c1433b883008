import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseChapter, readChapter } from '../../src/markdown/index.ts';
import type { ChapterSource, ParsedChapter } from '../../src/markdown/types.ts';
import { type Diagnostic, Diagnostics } from '../../src/report/diagnostic.ts';
import { sha256 } from '../../src/workspace/hash.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let scratch: TemporaryWorkspace;
let cacheBefore: string | undefined;
beforeEach(() => {
  scratch = new TemporaryWorkspace();
  cacheBefore = process.env['XDG_CACHE_HOME'];
  process.env['XDG_CACHE_HOME'] = scratch.root;
});
afterEach(() => {
  if (cacheBefore === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = cacheBefore;
  scratch[Symbol.dispose]();
});

type Reader = (source: ChapterSource, diagnostics: Diagnostics) => ParsedChapter | null;

function result(reader: Reader, source: ChapterSource): [ParsedChapter | null, readonly Diagnostic[]] {
  const diagnostics = new Diagnostics();
  return [reader(source, diagnostics), diagnostics.list];
}

const kept = (): string[] =>
  readdirSync(scratch.path('kl-docs/chapters')).map((name) => scratch.path(`kl-docs/chapters/${name}`));

const sources: readonly [string, ChapterSource][] = [
  ['of the guide', { file: 'a.md', text: readFileSync('content/guide/04-adgangsstyring.md', 'utf8') }],
  [
    'with everything in it',
    { file: 'a.md', text: readFileSync('test/fixtures/torture/content/torture/appendix.md', 'utf8') },
  ],
  ['with problems', { file: 'a.md', text: '---\nfoo: 1\n---\n# A\n\n### C\n\n{{ x\n\n[a](b.md' }],
  ['without content', { file: 'a.md', text: '' }],
];

test.each(sources)('a chapter %s is the same when it is read again', (_, source) => {
  const parsed = result(parseChapter, source);
  expect(result(readChapter, source)).toStrictEqual(parsed);
  expect(kept()).toHaveLength(1);
  expect(result(readChapter, source)).toStrictEqual(parsed);
  expect(kept()).toHaveLength(1);
});

test('what is kept is really used, for that path and that text only', () => {
  const source = { file: 'a.md', text: '# Kort\n' };
  readChapter(source, new Diagnostics());
  const [file = ''] = kept();
  const [, text = ''] = readFileSync(file, 'utf8').split('\n');
  const changed = text.replaceAll('Kort', 'Andet');
  writeFileSync(file, `${sha256(changed)}\n${changed}`);
  const titleOf = (one: ChapterSource) => JSON.stringify(readChapter(one, new Diagnostics())?.mdast);
  expect(titleOf(source)).toContain('"Andet"');
  expect(titleOf({ ...source, file: 'b.md' })).toContain('"Kort"');
  expect(titleOf({ ...source, text: '# Kort!\n' })).toContain('"Kort!"');
});

test('a kept chapter that was damaged is parsed again', () => {
  const source = { file: 'a.md', text: '# Kort\n' };
  const parsed = result(readChapter, source);
  const [file = ''] = kept();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
  expect(result(readChapter, source)).toStrictEqual(parsed);
});
