import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ChapterInputs, chapters, readChapter } from '../../src/edition/kept-chapters.ts';
import { parseChapter } from '../../src/markdown/index.ts';
import type { ChapterSource, ParsedChapter } from '../../src/markdown/types.ts';
import { walkMarkdown } from '../../src/markdown/walk.ts';
import { nameOf } from '../../src/memory/memory.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';

const scratch = useEmptyCache();

type Reader = (source: ChapterSource) => Outcome<ParsedChapter | null>;

function result(reader: Reader, source: ChapterSource): [ParsedChapter | null, readonly Diagnostic[]] {
  const { value, problems } = reader(source);
  return [value, problems];
}

const keyOf = (source: ChapterSource): ChapterInputs => ({
  program: programId(),
  v8: process.versions.v8,
  ...source,
});

const kept = (): string[] =>
  readdirSync(scratch.path('cache/kl-docs/chapters')).map((name) =>
    scratch.path(`cache/kl-docs/chapters/${name}`),
  );

/** Which nodes have the same object for their position: pieces of one text are known by it. */
function sharedPositions(chapter: ParsedChapter | null): number[] {
  const known = new Map<unknown, number>();
  const found: number[] = [];
  if (chapter !== null) {
    walkMarkdown(chapter.mdast, ({ position }) => {
      const number = known.get(position) ?? known.size;
      known.set(position, number);
      found.push(number);
      return undefined;
    });
  }
  return found;
}

const files = ['content', 'test/fixtures', 'docs']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith('.md'));

test.each(files)('%s is the same when it is read again', (file) => {
  const source = { file, text: readFileSync(file, 'utf8') };
  const parsed = result(parseChapter, source);
  expect(result(readChapter, source)).toStrictEqual(parsed);
  expect(kept()).toHaveLength(1);
  const again = result(readChapter, source);
  expect(again).toStrictEqual(parsed);
  expect(sharedPositions(again[0])).toEqual(sharedPositions(parsed[0]));
  expect(kept()).toHaveLength(1);
});

test('what is kept is really used, for that path and that text only', () => {
  const source = { file: 'a.md', text: '# Kort\n' };
  readChapter(source);
  chapters.write(keyOf(source), parseChapter({ ...source, text: '# Lang\n' }));
  const titleOf = (one: ChapterSource) => JSON.stringify(readChapter(one).value?.mdast);
  expect(titleOf(source)).toContain('"Lang"');
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

describe('a chapter is parsed again for another', () => {
  testEachInput<ChapterInputs>(
    nameOf,
    { program: 'a', v8: '1', file: 'a.md', text: '# A\n' },
    { program: 'b', v8: '2', file: 'b.md', text: '# B\n' },
  );

  test('program and V8 than these', () => {
    const source = { file: 'a.md', text: '# Kort\n' };
    readChapter(source);
    expect(kept()).toEqual([scratch.path(`cache/kl-docs/chapters/${nameOf(keyOf(source))}`)]);
  });
});

test('the problems of a kept chapter are told again', () => {
  const source = { file: 'a.md', text: ':::nothing\n\n# Kort\n' };
  const [, problems] = result(readChapter, source);
  expect(problems).not.toEqual([]);
  expect(result(readChapter, source)[1]).toEqual(problems);
});

test('a chapter that is very large is not kept', () => {
  const large = { file: 'a.md', text: `# Kort\n\n${'Et ord.\n\n'.repeat(20_000)}` };
  expect(result(readChapter, large)).toEqual(result(parseChapter, large));
  expect(() => kept()).toThrow();
});
