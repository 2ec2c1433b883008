import { expect, test } from 'vitest';
import * as z from 'zod';
import { unseenInText } from '../../src/files/unseen-characters.ts';
import { readYaml } from '../../src/files/yaml.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';

const brief = (problems: readonly Diagnostic[]): string[] =>
  problems.map(
    ({ place, said }) => `${place?.line}:${place?.column} ${said?.key} ${JSON.stringify(said?.values)}`,
  );

test('each is told once, where it is first', () => {
  expect(brief(unseenInText('a.txt', 'a\tb\r\n\fc\0\0 \u202e'))).toEqual([
    '2:3 unseen-character {"codePoint":"U+0000","more":1}',
    '2:6 unseen-character.direction {"codePoint":"U+202E","more":0}',
  ]);
});

test('marks of direction and characters that join others are none', () => {
  expect(unseenInText('a.txt', 'a\u200e\u200f\u061c\u200d\u00ad\u00a0')).toEqual([]);
});

test.each([
  ['in a value', 'a: b\u202ec\n', '1:5'],
  ['in a key', 'b: c\n\u2067a: b\n', '2:1'],
  ['in a list', 'a:\n  - "b\u0001"\n', '2:7'],
  ['as an escape', 'a: "b\\u202Ec"\n', '1:4'],
])('%s of YAML it is told at its place', (_, text, place) => {
  const { value, problems } = readYaml({ file: 'a.yml', text }, z.unknown());
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ rule: 'unseen-character' }]);
  expect(brief(problems)[0]).toMatch(new RegExp(`^${place} `));
});
