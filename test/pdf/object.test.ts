import { describe, expect, test } from 'vitest';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { Parser } from '../../src/pdf/object/parser.ts';
import { serialize } from '../../src/pdf/object/serialize.ts';
import { sourceOf } from '../../src/pdf/object/source.ts';
import { decodeText, encodeDate, encodeText } from '../../src/pdf/object/text-string.ts';
import {
  type Holder,
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfString,
} from '../../src/pdf/object/types.ts';
import { UnreadablePdf } from '../../src/pdf/object/unreadable-pdf.ts';
import { writeFile } from '../../src/pdf/object/write-file.ts';

const holder: Holder = { changed: false, resolve: (object) => object ?? null };
const parse = (text: string): PdfObject =>
  new Parser(sourceOf(Buffer.from(text, 'latin1')), 0, holder).object();

describe('object syntax', () => {
  test.each<[string, string]>([
    ['<</A 1/B[2 0 R(x)/C]>>', '<</A 1\n/B [2 0 R (x) /C]>>'],
    ['% comment\n [ true false null ]', '[true false null]'],
    ['[-.5 +3 4. 0.000000001 1 0 5 0 R]', '[-0.5 3 4 0.0000000010 1 0 5 0 R]'],
    ['/A#20b#2Fc', '/A#20b#2Fc'],
    ['<48 65 6C6c 6F5>', '(HelloP)'],
    ['<FEFF00E6>', '<FEFF00E6>'],
  ])('%s', (source, written) => {
    expect(serialize(parse(source))).toBe(written);
  });

  test('literal strings nest, escape and break', () => {
    const text = (source: string) => (parse(source) as PdfString).bytes;
    expect(text(String.raw`(a\(b (c) \101\53\7x\)\\)`)).toBe('a(b (c) A+\x07x)\\');
    expect(text('(a\\\nb\r\nc\\nd\\q)')).toBe('ab\nc\ndq');
    expect(text('()')).toBe('');
  });

  test('equal names are one', () => {
    expect(parse('/Link')).toBe(PdfName.of('Link'));
    expect((parse('/#25C3') as PdfName).value).toBe('%C3');
  });

  test.each(['<</A', '[1 2', '(abc', '<</A 1 2>>', 'endobj', '<4G>', '--1'])('refuses %s', (source) => {
    expect(() => parse(source)).toThrow(UnreadablePdf);
  });
});

describe('text strings', () => {
  test.each(['Plain (text)', 'æøå – “x” €', '😀', ''])('%s comes back', (text) => {
    expect(decodeText(encodeText(text))).toBe(text);
  });

  test('PDFDocEncoding', () => {
    expect(decodeText(new PdfString('\xE6\x85\x8D\xA0\x18\n'))).toBe('æ–“€˘\n');
  });

  test('dates are in UTC', () => {
    expect(encodeDate(new Date('2026-11-24T12:34:56.789Z')).bytes).toBe("D:20261124123456+00'00'");
  });
});

/** A file of the given objects, from number 1, and a trailer. */
function file(objects: readonly string[], trailer = '/Root 1 0 R'): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const size = `/Size ${objects.length + 1}`;
  return Buffer.from(
    `${body}${table}trailer\n<<${size} ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

describe('a file', () => {
  const objects = ['<</Type /Catalog /Next 2 0 R>>', '<</Length 3 0 R>>\nstream\nabc\nendstream', '3'];

  test('is read by its cross-reference table, copied where nothing changed', () => {
    const document = new PdfDocument(file(objects));
    expect(document.written()[1]).toBe(`2 0 obj\n${objects[1]}\nendobj\n`);
    expect(document.catalog.dict('Next')?.number('Length')).toBe(3);
  });

  test('is written with what was changed, added and removed', () => {
    const document = new PdfDocument(file(objects));
    const nested = document.newDict({ A: document.newArray([1, null]) });
    document.catalog.set('New', document.add(nested));
    document.catalog.delete('Next');
    document.remove(new PdfRef(2));
    const written = new PdfDocument(writeFile(document));
    expect(serialize(written.catalog)).toBe('<</Type /Catalog\n/New 4 0 R>>');
    expect(written.resolve(new PdfRef(2))).toBeNull();
    expect(written.catalog.dict('New')).toBeInstanceOf(PdfDict);
  });

  test('a change deep in an object writes the object anew', () => {
    const document = new PdfDocument(file(['<</Type /Catalog /A [<</B 1>>]>>']));
    const inner = document.catalog.array('A')?.at(0);
    if (!(inner instanceof PdfDict)) expect.unreachable();
    inner.set('B', 2);
    expect(document.written()[0]).toContain('/A [<</B 2>>]');
  });

  test('a new stream comes back', () => {
    const document = new PdfDocument(file(objects));
    const ref = document.add(document.newStream(Buffer.from('indhold '.repeat(50)), { Type: '/X' }));
    const written = new PdfDocument(writeFile(document));
    const stream = written.resolve(ref);
    if (!(stream && typeof stream === 'object' && 'encoded' in stream)) expect.unreachable();
    expect(stream.encoded.length).toBeLessThan(60);
    expect(written.decode(stream).toString()).toBe('indhold '.repeat(50));
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['no PDF', Buffer.from('<html></html>'), /Not a PDF/],
    ['cut off', file(objects).subarray(0, 150), /cut off/],
    [
      'a cross-reference stream',
      Buffer.from('%PDF-1.5\n1 0 obj\n<<>>\nstartxref\n9\n%%EOF\n'),
      /cross-reference stream/,
    ],
    ['encrypted', file(objects, '/Root 1 0 R /Encrypt 2 0 R'), /encrypted/],
    ['updated', file(objects, '/Root 1 0 R /Prev 9'), /updated/],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => new PdfDocument(bytes)).toThrow(message);
  });

  test.each<[string, string, RegExp]>([
    ['object streams', '<</Type /ObjStm /Length 0>>\nstream\n\nendstream', /object streams/],
    ['a wrong length', '<</Length 2>>\nstream\nabc\nendstream', /Length/],
    ['no length', '<<>>\nstream\nabc\nendstream', /Length/],
  ])('%s is refused', (_, object, message) => {
    const document = new PdfDocument(file(['<</Type /Catalog>>', object]));
    expect(() => document.resolve(new PdfRef(2))).toThrow(message);
  });

  test('an unknown filter is refused', () => {
    const document = new PdfDocument(file(['<<>>', '<</Filter /LZWDecode /Length 0>>\nstream\n\nendstream']));
    const stream = document.resolve(new PdfRef(2));
    if (stream && typeof stream === 'object' && 'encoded' in stream) {
      expect(() => document.decode(stream)).toThrow(/LZWDecode/);
    } else expect.unreachable();
  });
});
