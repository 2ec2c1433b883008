import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { jsonSchemas } from '../../src/begin/json-schemas.ts';
import { projectRoot } from '../support/cli.ts';

const schemas = jsonSchemas();
/** What reads as an editor does: from the JSON alone. */
const readers = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [
    name,
    z.fromJSONSchema(JSON.parse(JSON.stringify(schema))),
  ]),
);
const isRight = (name: string, value: unknown): boolean => readers[name]?.safeParse(value).success ?? false;

describe('the JSON schemas', () => {
  test.each([
    ['kl-docs', 'kl-docs.yml'],
    ['document', 'content/guide/document.yml'],
    ['document', 'content/poster/document.yml'],
    ['terms', 'content/terms.yml'],
    ['dated', 'content/data/regions.yml'],
  ])('%s takes %s', (name, file) => {
    expect(isRight(name, parse(readFileSync(path.join(projectRoot, file), 'utf8')))).toBe(true);
  });

  test.each([
    ['kl-docs', { title: 'A' }, { title: 'A', languge: 'da' }],
    ['kl-docs', { title: 'A', format: 1 }, { title: 'A', format: 2 }],
    ['kl-docs', { title: 'A', publish: { folder: 'www' } }, { title: 'A', publish: { git: 'origin' } }],
    ['kl-docs', { title: 'A', colour: '#8a1538' }, { title: 'A', colour: 'red' }],
    ['terms', {}, { quotationMarks: '<>' }],
    ['front-matter', { title: 'A', startsOn: 'any', of: 'others' }, { startsOn: 'never' }],
    ['own-words', { support: 'Ring', logo: { file: 'a.svg', alt: 'A' } }, { logo: { file: 'a.svg' } }],
    ['rows', [{ navn: 'Slagelse', antal: 2 }], [{ navn: ['Slagelse'] }]],
    ['dated', [{ name: 'A', codes: ['1'] }], [{ name: 'A', codes: [] }]],
  ])('%s takes %j and not %j', (name, right, wrong) => {
    expect([isRight(name, right), isRight(name, wrong)]).toEqual([true, false]);
  });

  test('are those that the package has', () => {
    const folder = path.join(projectRoot, 'dist/schemas');
    const written = readdirSync(folder).map((file) => [
      file,
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
    ]);
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [`${name}.json`, JSON.parse(JSON.stringify(schema))]),
      ),
    );
  });

  test('are named by the files that a workspace begins with, from where these are written', () => {
    const root = path.join(projectRoot, 'assets/begin');
    const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yml'))
      .map((file) => {
        const [, schema = ''] =
          /^# yaml-language-server: \$schema=(.+)\n/.exec(readFileSync(path.join(root, file), 'utf8')) ?? [];
        const [, kind = '', below = ''] =
          file
            .split(path.sep)
            .join('/')
            .match(/^\w+\/([\w-]+)\/(.+)$/) ?? [];
        const written = kind === 'workspace' ? below : `content/${kind}/${below}`;
        return path.posix.join(path.posix.dirname(written), schema);
      });
    expect(named.length).toBeGreaterThan(6);
    for (const file of named) {
      expect(file).toMatch(/^node_modules\/kl-docs\/dist\//);
      expect(existsSync(path.join(projectRoot, file.replace('node_modules/kl-docs/', '')))).toBe(true);
    }
  });
});
