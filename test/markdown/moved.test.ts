import { expect, test } from 'vitest';
import { parseChapter } from '../../src/markdown/index.ts';
import { timed } from '../support/processor-time.ts';

const BODY = '# A\n\nSe [](#x).\n\n> - b **c**\n';
const placesOf = (text: string): string[] =>
  parseChapter({ file: 'a.md', text }).problems.map(({ place }) => `${place?.line}:${place?.column}`);

test.each([
  ['---\ntitle: A\n---\n', 3],
  ['---\r\ntitle: A\r\n---\r\n', 3],
  ['+++\ntitle = "A"\n+++\n', 3],
])('what stands behind front matter has its place in the file: %j', (before, lines) => {
  const { value } = parseChapter({ file: 'a.md', text: before + BODY });
  const alone = parseChapter({ file: 'a.md', text: BODY });
  const [first, second] = [value, alone.value].map((parsed) => parsed?.mdast.children.at(-1)?.position);
  expect(first?.start).toEqual({
    line: (second?.start.line ?? 0) + lines,
    column: 1,
    offset: (second?.start.offset ?? 0) + before.length,
  });
  expect(first?.end.offset).toBe((second?.end.offset ?? 0) + before.length);
});

test('what stands too deep behind front matter is told at its place', () => {
  expect(placesOf(`---\ntitle: A\n---\n\n${'*a **b '.repeat(60)}${' c** d*'.repeat(60)}\n`)[0]).toMatch(
    /^5:/,
  );
});

test('front matter of many lines is not parsed as text', async () => {
  const { seconds } = await timed(async () =>
    placesOf(`---\ntitle: A\nmore: |\n${'  line\n'.repeat(200_000)}---\n\n# A\n`),
  );
  expect(seconds).toBeLessThan(4);
});
