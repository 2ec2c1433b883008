import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../src/compare/compare.ts';
import { isTouchedWithin } from '../../src/compare/tell/section.ts';
import { editionOf, textOfSide } from '../support/compared.ts';

/** Numbers that look random and are the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const WORDS =
  'kommunen borgeren lægen aftalen driften fejlen **vigtigt** `kode` og i på den der når, men. *måske* 1.234,5 §2 [navnet](https://example.org) mødet rettes aftales'.split(
    ' ',
  );

/** A document, and the same after some edits of any kind. */
function twoEditions(seed: number): [string[], string[]] {
  const below = numbers(seed);
  const words = (count: number) =>
    Array.from({ length: 1 + below(count) }, () => WORDS[below(WORDS.length)]).join(' ');
  const block = (): string => {
    const kind = below(6);
    if (kind === 0) return Array.from({ length: 1 + below(4) }, () => `- ${words(8)}`).join('\n');
    if (kind === 1)
      return `| ${words(2)} | ${words(2)} |\n|---|---|\n${Array.from({ length: 1 + below(4) }, () => `| ${words(3)} | ${words(3)} |`).join('\n')}`;
    if (kind === 2) return `:::note[${words(3)}]\n${words(12)}\n:::`;
    if (kind === 3) return `\`\`\`\n${words(4)}\n${words(4)}\n\`\`\``;
    return words(30);
  };
  const section = (): string[] => [`## ${words(3)}`, ...Array.from({ length: below(4) }, block)];
  const chapter = (): string[] => [
    `# ${words(3)}`,
    block(),
    ...Array.from({ length: below(3) }, section).flat(),
  ];
  const before = Array.from({ length: 1 + below(3) }, chapter);
  const edited = before.map((blocks) =>
    blocks.flatMap((text) => {
      const edit = text.startsWith('#') ? 9 : below(8);
      if (edit === 0) return [];
      if (edit === 1) return [text, block()];
      if (edit === 2) return [text.replace('kommunen', 'regionen').replace(' og', '')];
      return [text];
    }),
  );
  const after = below(3) === 0 ? edited.toReversed() : edited;
  return [before.map((blocks) => blocks.join('\n\n')), after.map((blocks) => blocks.join('\n\n'))];
}

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

/** What a side says, by comparing it with itself. */
const wholeText = (chapters: readonly string[]) =>
  textOfSide(compareEditions(editionOf(chapters), editionOf(chapters)), 'after');

/** What is moved stands where it is now: the words are compared whatever their order. */
const sorted = (text: string): string => [...text].sort().join('');

describe('whatever was edited', () => {
  test('a document is no other than itself', () => {
    for (const seed of SEEDS) {
      const [before] = twoEditions(seed);
      const { chapters, ids } = compareEditions(editionOf(before), editionOf(before));
      expect(chapters.filter(isTouchedWithin), `seed ${seed}`).toEqual([]);
      expect([...ids].filter(([old, id]) => old !== id)).toEqual([]);
    }
  });

  test('without what was deleted it says what the newer side says', () => {
    for (const seed of SEEDS) {
      const [before, after] = twoEditions(seed);
      const comparison = compareEditions(editionOf(before), editionOf(after));
      // What was removed as a whole has its heading beside its text, and is no part of the newer side.
      expect(textOfSide(comparison, 'after'), `seed ${seed}`).toBe(wholeText(after));
    }
  });

  test('without what was inserted it says all that the older side says', () => {
    for (const seed of SEEDS) {
      const [before, after] = twoEditions(seed);
      const comparison = compareEditions(editionOf(before), editionOf(after));
      expect(sorted(textOfSide(comparison, 'before')), `seed ${seed}`).toBe(sorted(wholeText(before)));
    }
  });
});
