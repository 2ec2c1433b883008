import { expect, test } from 'vitest';
import { RecentChapters } from '../../src/edition/recent-chapters.ts';

const chapter = (file: string, text: string, title?: string) => ({ file, text, title });

test('a chapter that is as it was is not read again; one that was edited or is called otherwise is', () => {
  const recent = new RecentChapters();
  const first = recent.read(chapter('a.md', '# Et\n'));
  expect(first.value?.mdast.children).toHaveLength(1);
  expect(recent.read(chapter('a.md', '# Et\n'))).toBe(first);
  const edited = recent.read(chapter('a.md', '# Et\n\nTo.\n'));
  expect(edited.value?.mdast.children).toHaveLength(2);
  expect(recent.read(chapter('a.md', '# Et\n\nTo.\n', 'Navn'))).not.toBe(edited);
});

test('of a file there is one, and of all no more than so much', () => {
  const recent = new RecentChapters();
  for (let index = 0; index < 100; index++) recent.read(chapter('a.md', `# Et\n\n${index}\n`));
  expect(recent.size).toBe(1);
  const long = '# Lang\n\n'.padEnd(700_000, ' ');
  for (const file of ['b.md', 'c.md', 'd.md', 'e.md']) recent.read(chapter(file, long));
  expect(recent.size).toBe(2);
});
