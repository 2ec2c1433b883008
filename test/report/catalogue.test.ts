import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import {
  CATALOGUE,
  HEARING,
  MAKING,
  MERGING,
  PUBLISHING,
  READING,
  RELEASING,
  REVIEWING,
  RULE_SETTINGS,
  RULES,
  WEBSITE,
  WORD,
} from '../../src/report/catalogue.ts';
import { projectRoot } from '../support/cli.ts';

test('what can be told stands in one group', () => {
  const groups = [
    RULES,
    RULE_SETTINGS,
    READING,
    MAKING,
    MERGING,
    HEARING,
    WORD,
    REVIEWING,
    RELEASING,
    PUBLISHING,
    WEBSITE,
  ];
  const ids = groups.flatMap((group) => Object.keys(group));
  expect(ids).toEqual(Object.keys(CATALOGUE));
});

test('its rules are those that are run, in their order', () => {
  expect(rules.map(({ id }) => id)).toEqual(Object.keys(RULES));
});

test('each id is told somewhere in the source', () => {
  const folder = path.join(projectRoot, 'src');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== path.join('report', 'catalogue.ts'))
    .filter((file) => !file.startsWith(path.join('report', 'words')))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  expect(Object.keys(CATALOGUE).filter((id) => !RegExp(`'${id}['.]`).test(source))).toEqual([]);
});
