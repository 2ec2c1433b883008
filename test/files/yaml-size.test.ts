import { expect, test } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../src/files/yaml.ts';

const read = (text: string) => readYaml({ file: 'a.yml', text, linesBefore: 1 }, z.looseObject({}));
const keys = (count: number): string =>
  Array.from({ length: count }, (_, index) => `key${index}: a\n`).join('');

test.each([
  ['100,000 keys', keys(100_000)],
  ['100,000 keys in braces', `a: {${keys(100_000).replaceAll('\n', ',')}}`],
  ['100,000 aliases', `a: &a [1]\nb: [${'*a, '.repeat(100_000)}]`],
  ['1,000 aliases, one a line', `a: &a 1\nb:\n${'  - *a\n'.repeat(1000)}`],
  ['20,000 lists in each other', `a: ${'['.repeat(20_001)}`],
  ['a text of 3 million characters', `a: ${'b'.repeat(3_000_000)}`],
])('%s are told at the start', (_, text) => {
  expect(read(text)).toMatchObject({
    value: null,
    problems: [{ rule: 'yaml-too-large', place: { file: 'a.yml', line: 2, column: 1 } }],
  });
});

test.each([
  ['2,000 keys', keys(2_000)],
  ['90 aliases', `a: &a [1]\nb: [${'*a, '.repeat(90)}1]`],
  ['a long text', `a: >\n${`  Et ord https://a.dk og *et* andet\n`.repeat(20_000)}`],
])('%s are read', (_, text) => {
  expect(read(text).problems).toEqual([]);
});
