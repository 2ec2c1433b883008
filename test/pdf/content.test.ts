import { describe, expect, test } from 'vitest';
import { applyEdits, type ContentStream } from '../../src/pdf/content/content-stream.ts';
import { ContentScanner } from '../../src/pdf/content/scanner.ts';
import { joinText, type TextRun } from '../../src/pdf/content/text-run.ts';
import { parseToUnicode } from '../../src/pdf/content/to-unicode.ts';
import { PdfRef } from '../../src/pdf/object/types.ts';

function scan(source: string): string[] {
  const scanner = new ContentScanner(Buffer.from(source, 'latin1'));
  const found: string[] = [];
  while (scanner.next()) {
    const operands = Array.from({ length: scanner.operandCount }, (_, i) =>
      source.slice(scanner.operandStart(i), scanner.operandEnd(i)),
    );
    found.push([scanner.operator, ...operands].join('|'));
  }
  return found;
}

describe('content scanner', () => {
  test('operators with their operands', () => {
    expect(scan('q\n1 0 0 -1 .5 -2 cm % comment Q\n/G3 gs[(a)b](c\\)) Tj T* f*')).toEqual([
      'q',
      'cm|1|0|0|-1|.5|-2',
      'gs|/G3',
      'Tj|[(a)b]|(c\\))',
      'T*',
      'f*',
    ]);
  });

  test('marked content and arrays are one operand each', () => {
    expect(scan('/P <</MCID 0 /A <</B (>>)>>>>BDC [<00>-5(])]TJ EMC')).toEqual([
      'BDC|/P|<</MCID 0 /A <</B (>>)>>>>',
      'TJ|[<00>-5(])]',
      'EMC',
    ]);
  });

  test('an inline image is one operator', () => {
    expect(scan('q BI /W 1 /H 1 ID \x00(EIx<[ EI Q')).toEqual(['q', 'EI', 'Q']);
  });

  test('numbers', () => {
    const scanner = new ContentScanner(Buffer.from('-.25 +3 12.5 4. 0 .00001 Tm'));
    scanner.next();
    expect([0, 1, 2, 3, 4, 5].map((i) => scanner.number(i))).toEqual([-0.25, 3, 12.5, 4, 0, 0.00001]);
  });
});

test('ToUnicode: single codes, ranges, lists, ligatures and pairs', () => {
  const table = parseToUnicode(`2 beginbfchar <0003> <0020> <01> <00660069> endbfchar
    3 beginbfrange <0010> <0012> <0061> <0020> <0021> [<00E6> <D83DDE00>] <30> <31> <00410030> endbfrange`);
  expect([3, 1, 0x10, 0x12, 0x20, 0x21, 0x31].map((code) => table[code])).toEqual([
    ' ',
    'fi',
    'a',
    'c',
    'æ',
    '😀',
    'A1',
  ]);
  expect(table[0x13]).toBeUndefined();
});

describe('joining text', () => {
  const run = (text: string, y: number): TextRun => ({
    text,
    first: { x: 0, y },
    last: { x: 9, y },
    size: 10,
  });
  test.each([
    ['to', 'linjer', 14, 'to linjer'],
    ['x', '2', 4, 'x2'],
    ['samme ', 'linje', 0, 'samme linje'],
    ['mellemrum ', 'er der', 14, 'mellemrum er der'],
    ['e-', 'mail', 14, 'e-mail'],
    ['drifts-', 'og supportaftale', 14, 'drifts- og supportaftale'],
    ['og/', 'eller', 14, 'og/eller'],
  ])('%s + %s', (first, second, distance, joined) => {
    const whole = run(first, 100);
    joinText(whole, run(second, 100 - distance));
    expect(whole.text).toBe(joined);
  });
});

test('edits are made in order of place, those at one place in order of making', () => {
  const content = {
    bytes: Buffer.from('abcdef'),
    edits: [
      { start: 4, end: 4, replacement: '(' },
      { start: 2, end: 2, replacement: '[' },
      { start: 0, end: 1, replacement: 'A' },
      { start: 2, end: 2, replacement: ']' },
    ],
    owner: new PdfRef(1),
  } as unknown as ContentStream;
  expect(Buffer.concat(applyEdits(content)).toString()).toBe('Ab[]cd(ef');
});
