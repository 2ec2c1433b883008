import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { stringsOf } from '../../src/language/index.ts';
import { registerHelpers } from '../../src/template/helpers.ts';

/** What a template becomes, in a language. */
function fill(
  template: string,
  view: Readonly<Record<string, unknown>> = {},
  language: 'da' | 'en' = 'da',
): string {
  const environment = Handlebars.create();
  registerHelpers(environment, stringsOf(language), new Map([['style a.css', 'a > b {}']]));
  return environment.compile(template)(view);
}

const HOSTILE = `"</script><img src=x onerror='x'>&`;

describe('a template can call', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['{{style "a.css"}}', {}, '<style>a > b {}</style>'],
    ['{{style "b.css"}}', {}, '<style></style>'],
    ['{{t "contents"}}, {{t "pageOf" 4 n}}', { n: 32 }, 'Indhold, Side 4 af 32'],
    ['{{formatDate d}}', { d: '2026-11-24' }, '24.\u00a0november\u00a02026'],
    ['{{formatDate d}}', { d: null }, ''],
    ['{{formatBytes n}}', { n: 1_300_000 }, '1,3\u00a0MB'],
    ['{{firstWord x}}', { x: '  Ærø Kommune' }, 'Ærø'],
    ['{{longestWord x}}', { x: 'Ringkøbing-Skjern Kommune' }, 'Ringkøbing'],
    ['{{lengthStep x 3 4 5}}', { x: 'Ærøs' }, '1'],
    ['{{lengthStep x 3 4 5}}', { x: ' Ærø ' }, '0'],
    ['{{lengthStep x 3 4 5}}', { x: 'Ærøskøbing' }, '3'],
    ['{{lengthStep x 3}}', { x: null }, '0'],
    ['{{#if (eq a "b")}}ja{{else}}nej{{/if}}', { a: 'b' }, 'ja'],
    ['{{or a "b"}}{{or "" "c"}}', { a: null }, 'bc'],
    ['{{printedAddress x}}', { x: 'https://www.kl.dk/a' }, 'www.kl<wbr>.dk/<wbr>a'],
    ['{{qr x}}{{printedAddress x}}', { x: null }, ''],
  ])('%s with %j', (template, view, expected) => {
    expect(fill(template, view)).toBe(expected);
  });

  test('words in the language of the page', () => {
    expect(fill('{{t "contents"}} {{formatDate "2026-11-24"}}', {}, 'en')).toBe(
      'Contents 24\u00a0November\u00a02026',
    );
  });

  test('no word that there is none of', () => {
    expect(() => fill('{{t "contens"}}')).toThrow('"contens" not defined in the language file');
  });
});

describe('a hostile value', () => {
  test.each(['firstWord', 'longestWord', 'printedAddress', 'or'])('is text after %s', (helper) => {
    expect(fill(`{{${helper} x}}`, { x: HOSTILE })).not.toMatch(/<(?!wbr>)|['"]/);
  });

  test('does not end the script that it is JSON in, and is the same there', () => {
    const script = fill('{{json x}}', { x: HOSTILE });
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toBe(HOSTILE);
  });

  test('does not end the CSS string that it is in, or its style sheet', () => {
    const css = fill('{{cssString x}}', { x: `a"b\\c\nd${HOSTILE}` });
    expect(css).not.toMatch(/["\n<]/);
    // CSS Syntax Level 3, 4.3.7: an escape ends with one white space.
    const read = css.replace(/\\([\da-f]{1,6}) /g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(read).toBe(`a"b\\c\nd${HOSTILE}`);
  });

  test('is escaped in the name of a QR code', () => {
    expect(fill('{{qr x}}', { x: 'https://example.org/"><script>' })).not.toMatch(/<script|"">/);
  });
});
