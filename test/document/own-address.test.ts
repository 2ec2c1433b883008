import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/document/own-address.ts';

const PLACE = { file: 'a.yml', line: 1 };
const read = (written: string) => readAddress('qr', written, PLACE);

describe('an address for everybody', () => {
  test.each([
    ['https://example.org/s?a=1#b', 'https://example.org/s?a=1#b'],
    ['HTTPS://Example.org', 'HTTPS://Example.org'],
    ['https://example.org.', 'https://example.org.'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['https://ærø.dk/læge', 'https://xn--r-3fa9c.dk/l%C3%A6ge'],
    // Names that only look like local ones.
    ['https://locals.dk/', 'https://locals.dk/'],
    ['https://local.example.org/', 'https://local.example.org/'],
    ['https://mylan.dk/', 'https://mylan.dk/'],
    ['https://1.2.3.4.dk/', 'https://1.2.3.4.dk/'],
    [`https://example.org/${'a'.repeat(280)}`, `https://example.org/${'a'.repeat(280)}`],
  ])('may be %s', (written, address) => {
    expect(read(written)).toEqual({ value: address, problems: [] });
  });

  test.each([
    ['http://example.org/', 'insecure-address'],
    ['example.org', 'invalid-address.without-scheme'],
    ['www.example.org/a?b', 'invalid-address.without-scheme'],
    ['rødgrød.ærø', 'invalid-address'],
    ['example.ærø', 'invalid-address.without-scheme'],
    ['example.org/a b', 'invalid-address'],
    ['example', 'invalid-address'],
    ['se example.org', 'invalid-address'],
    ['example.o', 'invalid-address'],
    ['https:example.org', 'invalid-address'],
    ['ftp://example.org/', 'invalid-address'],
    ['https://example.org/a\tb', 'invalid-address'],
    [`https://example.org/${'a'.repeat(281)}`, 'invalid-address.long'],
    ['https://me@example.org/', 'invalid-address.with-password'],
    ['https://:secret@example.org/', 'invalid-address.with-password'],
    ['https://192.168.0.1/', 'invalid-address.number'],
    ['https://[2001:db8::1]/', 'invalid-address.number'],
    ['https://intra/', 'invalid-address.local'],
    ['https://intra./', 'invalid-address.local'],
    ['https://localhost/', 'invalid-address.local'],
    ['https://printer.home.arpa/', 'invalid-address.local'],
    ['https://a.lan./', 'invalid-address.local'],
    ['https://a.internal/', 'invalid-address.local'],
    ['https://a.test/', 'invalid-address.local'],
    ['https://a.invalid/', 'invalid-address.local'],
  ])('is not %s: %s', (written, key) => {
    const { value, problems } = read(written);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ said: { key, values: { field: 'qr' } }, place: PLACE }]);
  });

  test('is refused by the name that it has', () => {
    expect(read('https://a.lan./').problems[0]?.said?.values).toMatchObject({ host: 'a.lan', most: 300 });
    expect(read('http://a.dk/').problems[0]?.said?.values).toEqual({ field: 'qr', written: 'http://a.dk/' });
  });
});
