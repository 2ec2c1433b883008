import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DIRECTIVES, FEATURES } from '../../../src/markdown/features/index.ts';

const folder = path.join(import.meta.dirname, '../../../src/markdown/features');
const names = readdirSync(folder).filter((name) => name !== 'index.ts');

test.each(names)('%s is a feature of the list', async (name) => {
  const file = name.endsWith('.ts') ? name : `${name}/index.ts`;
  const exported: unknown[] = Object.values(await import(path.join(folder, file)));
  expect(exported.filter((value) => FEATURES.some((feature) => feature === value))).toHaveLength(1);
});

test('a feature stands in the list once, and its directives are no others', () => {
  expect(names).toHaveLength(FEATURES.length);
  expect(new Set(FEATURES).size).toBe(FEATURES.length);
  const directives = FEATURES.flatMap((feature) => Object.keys(feature.directives ?? {}));
  expect(directives).toHaveLength(27);
  expect([...DIRECTIVES.keys()]).toEqual(directives);
});
