import { describe, expect, test } from 'vitest';
import { chapterOf, withEdit } from '../../src/review/answers/apply-edit.ts';
import type { Chapter } from '../../src/review/answers/chapters.ts';
import { commentEdit, hasPoint, withComment } from '../../src/review/answers/comment-point.ts';

function read(text: string): Chapter {
  const chapter = chapterOf('a.md', text);
  if (chapter === null) throw new Error('It cannot be read');
  return chapter;
}

/** A chapter with a stretch of it replaced; null where that is not certain. */
function replaced(text: string, old: string, wanted: string): string | null {
  const chapter = read(text);
  const from = text.indexOf(old);
  const to = from + old.length;
  const unit = chapter.units.find(({ start, end }) => start <= from && end >= to);
  return withEdit(chapter, {
    kind: 'text',
    file: 'a.md',
    unit: unit?.start ?? 0,
    from,
    to,
    new: wanted,
    ranges: [[from, to]],
  });
}

describe('a change is written so that it is read as it is meant', () => {
  test.each([
    ['Et ord.', 'ord', 'andet ord', 'Et andet ord.'],
    ['Et ord.', 'ord', '*ord*', 'Et \\*ord\\*.'],
    ['Et ord.', 'Et', '1) Et', '1\\) Et ord.'],
    ['Et ord.', 'Et ord', '# Et', '\\# Et.'],
    ['Et ord.', 'ord', '<script>', 'Et \\<script\\>.'],
    ['Et ord.', 'ord', '{{hemmeligt}}', 'Et \\{\\{hemmeligt}}.'],
    ['Et ord.', 'ord', 'ord\nny', 'Et ord\\\nny.'],
    ['`et ord`', 'ord', 'andet', '`et andet`'],
  ])('%j, "%s" as "%s"', (paragraph, old, wanted, expected) => {
    expect(replaced(`# A\n\n${paragraph}\n`, old, wanted)).toBe(`# A\n\n${expected}\n`);
  });

  test('and not at all where that cannot be', () => {
    expect(replaced('# A\n\nEt **fedt** ord.\n', 'Et **fe', 'Noget ')).toBeNull();
    expect(replaced('# A\n\n`et ord`\n', 'ord', '`x`')).toBeNull();
    expect(replaced('# A\n\n| a | b |\n| - | - |\n| c | d |\n', 'c', 'c\nd')).toBeNull();
  });

  test('the lines of a file end as they did', () => {
    expect(replaced('# A\r\n\r\nEt ord.\r\n', 'ord.', 'ord.\u2029Nyt.')).toBe(
      '# A\r\n\r\nEt ord.\r\n\r\nNyt.\r\n',
    );
  });
});

describe('a comment', () => {
  const commented = (text: string, says: string, about = ''): string | null => {
    const chapter = read(text);
    const unit = chapter.units.at(-1);
    if (unit === undefined) throw new Error('There is no block');
    const edit = commentEdit({ text: says, about }, [], { chapter, unit, language: 'da' });
    expect(hasPoint(chapter, edit)).toBe(false);
    const made = withComment(chapter, edit);
    if (made !== null) expect(hasPoint(read(made), edit)).toBe(true);
    return made;
  };

  test.each([
    'Hvad med ]{#x} og [her](javascript:alert(1))?',
    '<script>alert(1)</script> <!-- x',
    ':::\n# Overskrift\n:::note',
    '{{document.version}} *fed* `kode` ~~slettet~~ $x$',
    '- et\n- to\n\n1. tre',
    'a'.repeat(5000),
  ])('is an open point whatever it says: %j', (says) => {
    const made = commented('# A\n\nEt afsnit.\n', says, 'afsnit');
    const boxes = read(made ?? '').units.filter(({ isWhole }) => isWhole);
    expect(boxes).toHaveLength(1);
    expect(made?.startsWith('# A\n\nEt afsnit.\n\n:::open[Høring: ')).toBe(true);
    expect(made).not.toMatch(/(?<!\\)<script/);
  });

  test('stands behind the whole list or table that it is about something in', () => {
    expect(commented('# A\n\n- et\n- to\n', 'Nej')).toMatch(
      /^# A\n\n- et\n- to\n\n:::open\[Høring: Nej\]\{#hoering-[0-9a-f]{8}\}\nOm »to«\.\n:::\n$/,
    );
  });
});
