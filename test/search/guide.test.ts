import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeSearchData } from '../../src/search/make-search-data.ts';
import { type Found, Search } from '../../src/search/search.ts';
import { sectionsOf } from '../../src/search/sections.ts';
import { projectRoot } from '../support/cli.ts';
import { renderedGuide } from './rendered.ts';

/** What somebody types, and the ids of sections: those that answer it, and those that are right too. */
interface Query {
  readonly query: string;
  readonly best: readonly string[];
  readonly also?: readonly string[];
}

const QUERIES = parse(
  readFileSync(path.join(projectRoot, 'test/fixtures/search/guide-queries.yml'), 'utf8'),
) as Query[];

let search: Search;
let ids: ReadonlySet<string>;
beforeAll(async () => {
  const sections = sectionsOf(await renderedGuide());
  ids = new Set(sections.map(({ id }) => id));
  const edition = { document: 'guide', label: 'Vejledning 1.8', language: 'da' } as const;
  search = new Search(await makeSearchData(edition, sections, ({ id }) => id));
});

const idsOf = ({ hits }: Found): string[] => hits.map(({ section }) => section.id);

describe('thirty queries in the guide', () => {
  test('are of sections that the guide has', () => {
    expect(QUERIES).toHaveLength(30);
    const named = QUERIES.flatMap(({ best, also = [] }) => [...best, ...also]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('find what answers them among the first three, first of all in most, and little else among the first five', () => {
    const results = QUERIES.map(({ query, best, also = [] }) => {
      const found = idsOf(search.find(query));
      const five = found.slice(0, 5);
      const right = five.filter((id) => best.includes(id) || also.includes(id)).length;
      return {
        query,
        found: five.join(' '),
        first: best.includes(found[0] ?? ''),
        three: found.slice(0, 3).some((id) => best.includes(id)),
        precision: five.length === 0 ? 0 : right / five.length,
      };
    });
    const missed = results.filter(({ three }) => !three);
    expect(missed.map(({ query }) => query)).toEqual([
      'installere appen',
      'hvor ringer vi hen ved fejl i appen',
    ]);
    expect(results.filter(({ first }) => first).length).toBeGreaterThanOrEqual(26);
    const precision = results.reduce((sum, each) => sum + each.precision, 0) / results.length;
    expect(precision).toBeGreaterThan(0.93);
  });
});
