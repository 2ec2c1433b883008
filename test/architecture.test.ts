import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from './support/cli.ts';

/**
 * Content flows one way, and imports go against it only: a folder may import from those before it in this list.
 * docs/architecture.md tells why.
 */
const ORDER = [
  'report',
  'language',
  'files',
  'memory',
  'fonts',
  'chart',
  'workspace',
  'data',
  'document',
  'plan',
  'markdown',
  'compare',
  'template',
  'browser',
  'drawing',
  'pdf',
  'pdf-to-svg',
  'edition',
  'print',
  'output',
  'release',
  'check',
  'index-page',
  'make',
  'merge',
  'diff',
  'search',
  'website',
  'releasing',
  'publish',
  'preview',
  'doctor',
  'begin',
  'word',
  'import',
  'review',
  'commands',
  'cli.ts',
];
/** The API stands beside the command line: it hands on names and is imported by none of them. */
const ENTRIES = ['index.ts'];

const source = path.join(projectRoot, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'));

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^;'"]*?from\s+['"](\.[^'"]+)['"]|import\(['"](\.[^'"]+)['"]\)/gms,
  );
  return [...found].map((match) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), match[1] ?? match[2] ?? '')),
  );
}

const room = (file: string): string => file.split('/')[0] ?? '';

describe('the house', () => {
  test('is told in docs/architecture.md as it is, in its order', () => {
    const told = readFileSync(path.join(projectRoot, 'docs/architecture.md'), 'utf8');
    const rows = [...told.matchAll(/^\| (`src\/[^|]+) \|/gm)].flatMap(([, names = '']) => [
      ...names.matchAll(/`src\/([^`]+)`/g),
    ]);
    expect(rows.map(([, name]) => name)).toEqual(ORDER);
  });

  test('has no folder that the order does not know', () => {
    expect(
      [...new Set(files.map(room))].filter((name) => !ORDER.includes(name) && !ENTRIES.includes(name)),
    ).toEqual([]);
  });

  test('imports nothing from a later folder', () => {
    const backward = files
      .filter((file) => ORDER.includes(room(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => ORDER.indexOf(room(target)) > ORDER.indexOf(room(file)))
          .map((target) => `${file} → ${target}`),
      );
    expect(backward).toEqual([]);
  });

  test('has no circular imports', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].join(' → '));
      if (done.has(file) || above.includes(file)) return;
      for (const target of importsOf(file)) visit(target, [...above, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('answers what it reads with its problems: what reads a user’s files takes no collector', () => {
    const readers = files.filter((file) =>
      ['files', 'workspace', 'data', 'document', 'plan'].includes(room(file)),
    );
    const heads = readers.flatMap((file) =>
      [
        ...readFileSync(path.join(source, file), 'utf8').matchAll(/^export (?:async )?function .*?\{$/gms),
      ].map(([head]) => `${file}: ${head}`),
    );
    expect(heads.filter((head) => /[\s,]\w+: Diagnostics\b/.test(head))).toEqual([]);
    expect(heads.length).toBeGreaterThan(40);
  });

  test('gives to a page only what is in an in-page/ folder, or text', () => {
    const given = files.flatMap((file) => {
      const text = readFileSync(path.join(source, file), 'utf8');
      const inPage = [...text.matchAll(/^import \{([^}]*)\} from '[^']*\/in-page\/[^']+';/gm)].map(
        ([, names]) => names,
      );
      return [...text.matchAll(/\.(?:evaluate\w*|\$\$?eval|waitForFunction)\(\s*(\w*|.)/g)].map(
        ([call, what = '']) => ({
          call: `${file}: ${call}`,
          right: what === '`' || inPage.join().split(/\W+/).includes(what),
        }),
      );
    });
    expect(given.filter(({ right }) => !right)).toEqual([]);
    expect(given.length).toBeGreaterThan(8);
  });

  test('finds the imports it judges', () => {
    expect(importsOf('cli.ts')).toContain('commands/build.ts');
    expect(files.flatMap(importsOf).length).toBeGreaterThan(60);
  });
});
